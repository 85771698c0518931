//! A compiled scheme: dense, resolved and self-contained.
//!
//! References are indices, amounts are whole numbers in the program's scale, texts stand in both
//! languages. It is plain data: the browser receives it compiled and parses no TOML. It is made by
//! `compile` from a scheme without diagnostics, and it never changes afterwards.

mod action;
mod ask;
mod attainable;
mod fact;
mod indicator;
mod outline;
mod parameter;
mod quota;
mod total;

use serde::{Deserialize, Serialize};

use super::rules::Condition;
use crate::base::{Bilingual, Date, Points};

pub use action::{Action, ActionChange, Cell, Does, Wait};
pub(crate) use action::{circles, first_day};
pub use ask::{AskKind, Choice, Concerns, Question, SetValue, Setting};
pub use attainable::{Attainable, AttainableCategory};
pub use fact::{Column, ColumnKind, Fact, FactKind, Grain, Number, Pick, Unit};
pub use indicator::{Clause, Consent, Indicator, Once, OnceObject, Source};
pub use outline::{AwardTerms, CategoryOutline, GroupOutline, IndicatorOutline, Outline};
pub use parameter::{Dated, Parameter};
pub use quota::{AwarderKind, Quota, QuotaBasis};
pub use total::{Effect, Factor, Family, Multiplier, RankKey, Total};

/// An amount of points as a whole number of `1 / Program::scale` points.
pub type Amount = i64;

/// A place in one of the program's lists.
pub type Index = u16;

/// One scheme version, ready to evaluate; while it is checked its amounts are exact points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program<N = Amount> {
    /// The scheme's id, `zhenhai-3.0`.
    pub id: String,
    /// The version of the scheme; a published version never changes.
    pub version: u32,
    /// The scheme's name.
    pub name: Bilingual,
    /// The first day the scheme is in force.
    #[serde(with = "crate::base::iso")]
    pub valid_from: Date,
    /// The last day the scheme is in force, if it has been replaced.
    #[serde(with = "crate::base::iso_option")]
    pub valid_until: Option<Date>,
    /// The area codes the scheme applies to, six digits for a district.
    pub areas: Vec<String>,
    /// True if the numbers are a documented reconstruction and not the official table.
    pub reconstruction: bool,
    /// What must stand wherever the numbers are shown: 示例数据，非官方分值.
    pub notice: Option<Bilingual>,
    /// The decimals shown to people.
    pub decimals: u32,
    /// Every amount is a whole number of `1 / scale` points.
    pub scale: i64,
    /// How long the steps of the procedure take, in working days.
    pub deadlines: Deadlines,
    /// Units of amounts; months, years and years of age are the first.
    pub units: Vec<Unit>,
    /// Departments that check indicators.
    pub departments: Vec<Named>,
    /// Kinds of papers that prove a fact.
    pub evidence: Vec<Named>,
    /// What an organisation may award in a year.
    pub quotas: Vec<Quota>,
    /// What may be known of a person.
    pub facts: Vec<Fact>,
    /// Numbers that are published anew every so often.
    pub parameters: Vec<Parameter>,
    /// What must hold before any points count.
    pub gates: Vec<Gate>,
    /// The sums policies go by; the first is the one that is shown, and there is at least one.
    pub totals: Vec<Total<N>>,
    /// The categories, in the order they are shown.
    pub categories: Vec<Category<N>>,
    /// The level-1 groups, in the order of the scheme.
    pub groups: Vec<Group<N>>,
    /// The level-2 indicators, in the order of the scheme.
    pub indicators: Vec<Indicator<N>>,
    /// The short questionnaire, in declared order.
    pub questions: Vec<Question>,
    /// What a person can do about the score, in declared order.
    pub actions: Vec<Action>,
}

/// An id with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The id used in the scheme file.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
}

/// Working days of the procedure's steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// A department scores an item.
    pub department: u32,
    /// A department reviews its own score.
    pub review: u32,
    /// The least length of a public notice.
    pub notice: u32,
    /// An objection is answered.
    pub objection: u32,
}

impl Deadlines {
    /// What holds where a scheme says nothing: a department 10 working days, the rest 5.
    pub const USUAL: Self = Self {
        department: 10,
        review: 5,
        notice: 5,
        objection: 5,
    };
}

/// A category: 计分, 加分, 赋分, 冻结.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category<N = Amount> {
    /// The id used in the scheme file, `bonus`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Whether its points are added or taken away.
    pub effect: Effect,
    /// The most the category can give, or take away.
    pub cap: Option<N>,
    /// The totals it enters; all of them if none is named.
    pub totals: Vec<Index>,
}

/// How the indicators of a group come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Combine {
    /// They are added.
    Sum,
    /// Only the highest counts.
    Max,
    /// Only the one the applicant chooses counts; the highest as long as none is chosen.
    Choose {
        /// The choice; its options are the numbers of the indicators.
        by: Index,
    },
}

impl Combine {
    /// The choice of the indicator that counts, if it is chosen.
    pub(crate) const fn by(self) -> Option<Index> {
        match self {
            Self::Choose { by } => Some(by),
            Self::Sum | Self::Max => None,
        }
    }
}

/// A level-1 group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group<N = Amount> {
    /// The number in the scheme, `03`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// The category it belongs to.
    pub category: Index,
    /// How its indicators come together.
    pub combine: Combine,
    /// The most the group can give, if less than its indicators.
    pub cap: Option<N>,
    /// The totals it enters; all of them if none is named.
    pub totals: Vec<Index>,
    /// Its indicators.
    pub indicators: Vec<Index>,
}

/// A precondition: without it no points count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The id used in the scheme file, `permit`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Any one of these opens it; it is open if there is none.
    pub any_of: Vec<Condition>,
    /// Any one of these closes it: a veto.
    pub none_of: Vec<Condition>,
    /// The totals it is a precondition of; all if it names none.
    pub totals: Vec<Index>,
    /// Why it is a precondition, for someone who does not meet it.
    pub why: Bilingual,
    /// What it is and where to get it.
    pub how: Bilingual,
    /// The text it rests on.
    pub clause: Clause,
}

impl Program {
    /// Exact points from an amount in the program's scale.
    pub fn points(&self, amount: Amount) -> Points {
        Points::fraction(amount, self.scale).unwrap_or(Points::ZERO)
    }

    /// An amount from exact points; `None` if the scale is too coarse or the number too large.
    pub fn amount(&self, points: Points) -> Option<Amount> {
        let scaled = points.numerator().checked_mul(self.scale)?;
        (scaled % points.denominator() == 0).then(|| scaled / points.denominator())
    }

    /// The place of a fact.
    pub fn fact_index(&self, id: &str) -> Option<Index> {
        place(self.facts.iter().position(|fact| fact.id == id))
    }

    /// A fact by its id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The place of an indicator.
    pub fn indicator_index(&self, id: &str) -> Option<Index> {
        place(
            self.indicators
                .iter()
                .position(|indicator| indicator.id == id),
        )
    }

    /// An indicator by its number.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The place of a question.
    pub fn question_index(&self, id: &str) -> Option<Index> {
        place(self.questions.iter().position(|question| question.id == id))
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The name of a unit.
    pub fn unit(&self, unit: Index) -> Option<&Unit> {
        self.units.get(usize::from(unit))
    }
}

fn place(position: Option<usize>) -> Option<Index> {
    position.and_then(|position| Index::try_from(position).ok())
}

impl Gate {
    /// Every fact it reads.
    pub fn facts(&self) -> impl Iterator<Item = Index> + '_ {
        let conditions = self.any_of.iter().chain(&self.none_of);
        conditions.map(Condition::fact)
    }
}

#[cfg(feature = "openapi")]
impl schemars::JsonSchema for Program {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Program".into()
    }

    /// The inner form follows the engine's version; clients hand it to the same engine.
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "A compiled scheme, for the engine of the same version.",
        })
    }
}

#[cfg(test)]
mod tests;
