//! What a rule says of what it did.

use crate::base::Bilingual;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::explain::{Row, RowKind};
use crate::scoring::facts::FactValue;
use crate::scoring::program::Index;
use crate::scoring::words::both;

/// What a rule did, in words.
pub(crate) struct Told {
    /// What was put in, in a few words.
    pub(crate) summary: Bilingual,
    /// One plain sentence.
    pub(crate) sentence: Bilingual,
    /// Inputs and steps, in order.
    pub(crate) rows: Vec<Row>,
    /// How the points before any cap are worked out, as a person writes it: 0.5 × (36 − 12) = 12;
    /// none where they are simply looked up.
    pub(crate) formula: Option<Bilingual>,
    /// What would give more.
    pub(crate) change: Option<Bilingual>,
}

impl Told {
    /// The words for a fact that is not claimed, or not known; a rule replaces them if it is.
    pub(crate) fn new(case: &Case<'_>, fact: Index, points: Bounds) -> Self {
        let name = case.declared(fact).map(|fact| fact.name.clone());
        let Bilingual { zh, en } = name.unwrap_or_default();
        let (summary, sentence) = if *case.value(fact) == FactValue::Unknown {
            let (least, most) = (case.shown(points.least), case.shown(points.most));
            (
                both!("不清楚", "not known"),
                both!(
                    "“{zh}”不清楚，先按 {least} 到 {most} 分估。",
                    "\"{en}\" is not known: {least} to {most} points until it is."
                ),
            )
        } else {
            (
                both!("没有", "none"),
                both!(
                    "没有填“{zh}”，不得分。",
                    "\"{en}\" is not claimed, so no points."
                ),
            )
        };
        let value = summary.clone();
        let mut told = Self {
            summary,
            sentence,
            rows: Vec::new(),
            formula: None,
            change: None,
        };
        if !matches!(case.value(fact), FactValue::Unknown | FactValue::Absent) {
            return told;
        }
        told.input(Bilingual { zh, en }, value, Bilingual::default());
        told
    }

    /// Adds a row for something put in or counted.
    pub(crate) fn input(&mut self, label: Bilingual, value: Bilingual, note: Bilingual) {
        self.push(RowKind::Input, label, value, note);
    }

    /// Adds a row for a step of the rule.
    pub(crate) fn step(&mut self, label: Bilingual, value: Bilingual, note: Bilingual) {
        self.push(RowKind::Step, label, value, note);
    }

    fn push(&mut self, kind: RowKind, label: Bilingual, value: Bilingual, note: Bilingual) {
        self.rows.push(Row {
            kind,
            label,
            value,
            note,
        });
    }
}

/// 30 + 20 = 50; of one term alone there is nothing to work out.
pub(super) fn added(terms: &[String], sum: &str) -> Option<Bilingual> {
    let terms = match terms {
        [] => return None,
        [one] if one == sum => return None,
        terms => terms.join(" + "),
    };
    Some(both!("{terms} = {sum}", "{terms} = {sum}"))
}

/// So many entries: 3 项.
pub(crate) fn entries(count: usize) -> Bilingual {
    match count {
        0 => both!("没有", "none"),
        1 => both!("1 项", "1 entry"),
        _ => both!("{count} 项", "{count} entries"),
    }
}
