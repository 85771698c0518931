//! What is wrong with a facts object.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date};
use crate::scoring::program::Program;

/// One problem of a facts object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FactProblem {
    /// Where it is: a JSON pointer such as `/insurance/0/from`.
    pub pointer: String,
    /// What kind of problem it is.
    pub code: ProblemCode,
    /// What is wrong and what would be right.
    pub message: Bilingual,
}

/// The kinds of problems a facts object can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ProblemCode {
    /// A key the scheme does not know.
    UnknownKey,
    /// A key an entry must have.
    MissingKey,
    /// A value of another type.
    WrongType,
    /// A word that is none of the options.
    UnknownOption,
    /// No number, or with more decimals than the fact has.
    BadNumber,
    /// Less than the least or more than the greatest value.
    OutOfBounds,
    /// A date that does not exist or is written otherwise.
    BadDate,
    /// A date that has not come yet.
    FutureDate,
    /// A date before the earliest that is believed.
    TooEarly,
    /// An end before its start.
    EndsBeforeStart,
    /// A list with more entries than allowed.
    TooMany,
    /// A text that is empty, too long or holds control characters.
    BadText,
    /// An indicator that is not awarded or does not freeze, or an awarder that may not award it.
    WrongIndicator,
}

/// Gathers the problems of one facts object.
pub(super) struct Finder<'a> {
    pub(super) program: &'a Program,
    /// The day up to which things can have happened.
    pub(super) today: Date,
    /// The facts were admitted when they were put on file, maybe under an earlier version: limits
    /// on what may be claimed are not asked again.
    pub(super) on_file: bool,
    found: RefCell<Vec<FactProblem>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(program: &'a Program, today: Date) -> Self {
        Self {
            program,
            today,
            on_file: false,
            found: RefCell::default(),
        }
    }

    /// The same for facts that are on file.
    pub(super) fn on_file(program: &'a Program, today: Date) -> Self {
        Self {
            on_file: true,
            ..Self::new(program, today)
        }
    }

    pub(super) fn add(&self, at: &str, code: ProblemCode, message: Bilingual) {
        self.found.borrow_mut().push(FactProblem {
            pointer: at.to_owned(),
            code,
            message,
        });
    }

    pub(super) fn into_problems(self) -> Vec<FactProblem> {
        self.found.into_inner()
    }
}
