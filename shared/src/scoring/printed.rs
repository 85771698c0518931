//! The rules of a scheme as people read them without any facts of their own.

use serde::{Deserialize, Serialize};

use super::evaluate::Case;
use super::facts::Facts;
use super::program::{Indicator, Program};
use super::rules::{self, Printed, Rule};
use super::words::both;
use crate::base::{Bilingual, Points};

/// One rule of an indicator, printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedRule {
    /// What gives how much.
    pub printed: Printed,
    /// What must hold besides, by name.
    pub requires: Vec<Bilingual>,
    /// The most this rule alone can give, if less than the indicator.
    pub cap: Option<Points>,
}

/// The rules of an indicator, in the order of the scheme; their points are added.
pub fn print(program: &Program, indicator: &Indicator) -> Vec<PrintedRule> {
    let nothing = Facts {
        values: Vec::new(),
        awards: Vec::new(),
        freezes: Vec::new(),
    };
    let case = Case {
        program,
        facts: &nothing,
        as_of: program.valid_from,
    };
    let deducts = program.deducts(indicator);
    let words = |rule: &Rule| {
        let mut printed = rule.kind.printed(&case);
        let subject = rules::subject(&case, &indicator.rules, rule);
        for row in &mut printed.rows {
            if let Some(Bilingual { zh, en }) = &subject {
                let (what_zh, what_en) = (&row.what.zh, &row.what.en);
                row.what = both!("{zh}，{what_zh}", "{en}, {what_en}");
            }
            if deducts {
                let Bilingual { zh, en } = &row.gives;
                row.gives = both!("扣 {zh}", "{en} taken away");
            }
        }
        printed
    };
    let rule = |rule: &Rule| PrintedRule {
        printed: words(rule),
        requires: rule
            .requires
            .iter()
            .map(|condition| condition.words(&case))
            .collect(),
        cap: rule.cap.map(|cap| program.points(cap)),
    };
    indicator.rules.iter().map(rule).collect()
}

#[cfg(test)]
mod tests;
