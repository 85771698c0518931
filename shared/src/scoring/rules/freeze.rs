//! `freeze`: no points; the whole score is not usable for a term.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::{Outcome, Printed, PrintedRow, Shape, Told};
use crate::base::{Bilingual, Date, Points, add_months};
use crate::scoring::check::Names;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts;
use crate::scoring::program::{Amount, FactKind, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The months a term may have.
const MONTHS_MAX: u32 = 600;

/// How long a freeze lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Term {
    /// So many months from its first day.
    Months {
        /// How many.
        months: u32,
    },
    /// So many months from the day the sentence is served; open until that day is known.
    AfterServed {
        /// How many.
        months: u32,
    },
    /// Until it is lifted.
    WhileListed,
}

/// A freeze for a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freeze<N = Amount> {
    /// The list of freezes.
    pub fact: Index,
    /// The word for it in a facts object, `listed`.
    pub ground: String,
    /// The name people read.
    pub name: Bilingual,
    /// How long it lasts.
    pub term: Term,
    /// How it ends early.
    pub thaw: Bilingual,
    /// A freeze has no amounts of either kind.
    #[serde(skip)]
    pub amounts: PhantomData<N>,
}

#[derive(Clone, Copy)]
enum Word {
    Months,
    AfterServed,
    WhileListed,
}

impl<N> Freeze<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

#[expect(
    clippy::unused_self,
    reason = "every kind answers, this one gives no points"
)]
impl Freeze<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let ground = keys.need("ground").and_then(Entry::id);
        let name = keys.both("name");
        let thaw = keys.both("thaw");
        let word = keys.need("term").and_then(|entry| {
            entry.word(&[
                ("months", Word::Months),
                ("after_served", Word::AfterServed),
                ("while_listed", Word::WhileListed),
            ])
        });
        let months = || keys.need("months")?.count(1, MONTHS_MAX);
        let term = match word? {
            Word::Months => months().map(|months| Term::Months { months }),
            Word::AfterServed => months().map(|months| Term::AfterServed { months }),
            Word::WhileListed => Some(Term::WhileListed),
        };
        let fact = names.fact(entry)?;
        if !matches!(names.kind(fact)?, FactKind::Freezes) {
            names.wrong_kind(entry);
            return None;
        }
        Some(Self {
            fact,
            ground: ground?,
            name,
            term: term?,
            thaw,
            amounts: PhantomData,
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        Points::ZERO
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        Vec::new()
    }

    pub(crate) fn scaled(&self, _scale: &impl Fn(Points) -> Amount) -> Freeze {
        Freeze {
            fact: self.fact,
            ground: self.ground.clone(),
            name: self.name.clone(),
            term: self.term,
            thaw: self.thaw.clone(),
            amounts: PhantomData,
        }
    }
}

#[expect(
    clippy::unused_self,
    reason = "every kind answers, this one gives no points"
)]
impl Freeze {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Nothing
    }

    pub(crate) fn evaluate(&self, _case: &Case<'_>) -> Outcome {
        Outcome::of(Bounds::ZERO)
    }

    /// The last frozen day; none while the end is open.
    pub(crate) fn last_day(&self, freeze: &facts::Freeze) -> Option<Date> {
        let term = match self.term {
            Term::Months { months } => Some(add_months(freeze.from, months)),
            Term::AfterServed { months } => freeze.served.map(|day| add_months(day, months)),
            Term::WhileListed => None,
        };
        let lifted = freeze.lifted.and_then(|day| day.pred_opt());
        match (term, lifted) {
            (Some(term), Some(lifted)) => Some(term.min(lifted)),
            (term, lifted) => term.or(lifted),
        }
    }

    pub(crate) fn printed(&self, _case: &Case<'_>) -> Printed {
        let gives = match self.term {
            Term::Months { months } => both!("冻结 {months} 个月", "frozen for {months} months"),
            Term::AfterServed { months } => both!(
                "冻结到执行完毕后 {months} 个月",
                "frozen until {months} months after the sentence is served"
            ),
            Term::WhileListed => both!("列入期间冻结", "frozen while listed"),
        };
        let row = PrintedRow {
            what: self.name.clone(),
            gives,
        };
        Printed {
            rows: vec![row],
            note: Some(self.thaw.clone()),
        }
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let mut told = Told::new(case, self.fact, Bounds::ZERO);
        let Bilingual { zh, en } = &self.name;
        told.summary = both!("{zh}", "{en}");
        told.sentence = match self.term {
            Term::Months { months } => both!(
                "{zh}：自作出之日起冻结 {months} 个月。",
                "{en}: frozen for {months} months from the first day."
            ),
            Term::AfterServed { months } => both!(
                "{zh}：冻结到执行完毕后 {months} 个月。",
                "{en}: frozen until {months} months after the sentence is served."
            ),
            Term::WhileListed => both!("{zh}：列入期间冻结。", "{en}: frozen while listed."),
        };
        told.change = Some(self.thaw.clone());
        told
    }
}
