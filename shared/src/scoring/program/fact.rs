//! What may be known of a person, as the scheme declares it.

use serde::{Deserialize, Serialize};

use super::Index;
use crate::base::{Bilingual, Date};

/// A unit of amounts, such as hours or yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The id used in the scheme file, `hour`.
    pub id: String,
    /// The word after a number: 小时, hours.
    pub name: Bilingual,
    /// The English word after 1: hour.
    pub one: String,
}

/// One fact a scheme reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The key in a facts object, `employment`.
    pub id: String,
    /// The name people read in lists.
    pub name: Bilingual,
    /// The question that asks for it.
    pub ask: Bilingual,
    /// Why it is asked.
    pub why: Bilingual,
    /// An example or an advice beside the field.
    pub hint: Option<Bilingual>,
    /// What a value looks like.
    pub kind: FactKind,
}

/// What a value of a fact looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FactKind {
    /// One of a list.
    Choice {
        /// The list, in the order shown.
        options: Vec<Pick>,
    },
    /// An amount.
    Number(Number),
    /// Yes or no.
    YesNo,
    /// A day that is past.
    Date {
        /// The earliest day that is believed.
        #[serde(with = "crate::base::iso")]
        earliest: Date,
    },
    /// Stretches of time; one without an end is still running.
    Spans {
        /// Whether they are given in whole months or in days.
        grain: Grain,
        /// The earliest day that is believed.
        #[serde(with = "crate::base::iso")]
        earliest: Date,
        /// True if a stretch may be marked as paid back later.
        back_paid: bool,
        /// The amount that goes with each month, as the wage insured; none if it has none.
        amount: Option<Number>,
    },
    /// Dated happenings with columns.
    Events {
        /// The columns beside the date.
        columns: Vec<Column>,
        /// The earliest day that is believed.
        #[serde(with = "crate::base::iso")]
        earliest: Date,
        /// True if an entry may leave out its date; it then counts as inside every window.
        undated: bool,
    },
    /// Points awarded by organisations.
    Awards,
    /// Facts that freeze the points.
    Freezes,
}

impl FactKind {
    /// The word for the kind in a scheme file.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Number(_) => "number",
            Self::YesNo => "yes_no",
            Self::Date { .. } => "date",
            Self::Spans { .. } => "spans",
            Self::Events { .. } => "events",
            Self::Awards => "awards",
            Self::Freezes => "freezes",
        }
    }
}

/// The grain of spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    /// Calendar months, `2016-01`, first and last included.
    Month,
    /// Days, `2016-01-04`, first and last included.
    Day,
}

/// An amount's unit and bounds; values are whole numbers of `10^-decimals` units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The unit.
    pub unit: Index,
    /// The decimals that may be given.
    pub decimals: u32,
    /// The least value, in the smallest parts.
    pub min: i64,
    /// The greatest value, in the smallest parts.
    pub max: i64,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// The word in a facts object, `bachelor`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
}

/// One column of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The key in an event object, `level`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// True if an entry may leave it out.
    pub optional: bool,
    /// What a value looks like.
    pub kind: ColumnKind,
}

/// What a value of a column looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ColumnKind {
    /// One of a list.
    Choice {
        /// The list, in the order shown.
        options: Vec<Pick>,
    },
    /// An amount.
    Number(Number),
    /// Yes or no.
    YesNo,
    /// A short text that tells which entries speak of the same thing.
    Key,
}
