//! The rules of a scheme as people read them without any facts of their own.

use serde::{Deserialize, Serialize};

use super::evaluate::Case;
use super::facts::Facts;
use super::program::{Indicator, Program};
use super::rules::{Printed, Rule};
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
    let rule = |rule: &Rule| PrintedRule {
        printed: rule.kind.printed(&case),
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
