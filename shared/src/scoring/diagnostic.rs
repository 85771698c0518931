//! What is wrong with a scheme file, with its place.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;

/// One mistake in a scheme file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// What is wrong and what would be right.
    pub message: Bilingual,
}

impl fmt::Display for Diagnostic {
    /// The form of compilers, in English: `12:5 unknown_key: …`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            code, line, column, ..
        } = self;
        write!(f, "{line}:{column} {code}: {}", self.message.en)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $code:literal,)+) => {
        /// The kinds of mistakes a scheme file can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $code)] $name,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable word for it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// The text is no TOML.
    MalformedToml "malformed_toml",
    /// A key that means nothing here.
    UnknownKey "unknown_key",
    /// A key that must be there.
    MissingKey "missing_key",
    /// A value of another type than the key wants.
    WrongType "wrong_type",
    /// A text that is none of the words the key allows.
    UnknownWord "unknown_word",
    /// Points or an amount that is no number, negative or too large.
    BadNumber "bad_number",
    /// A date that does not exist, or an end before its start.
    BadDate "bad_date",
    /// An id with other characters than it may have.
    BadId "bad_id",
    /// Two of a kind with one id.
    DuplicateId "duplicate_id",
    /// A name that nothing declares.
    UnknownReference "unknown_reference",
    /// A text without one of its languages.
    MissingTranslation "missing_translation",
    /// An indicator or gate without the text it rests on.
    MissingClause "missing_clause",
    /// A fact of a kind the rule cannot read.
    WrongFactKind "wrong_fact_kind",
    /// A unit the fact does not have.
    WrongUnit "wrong_unit",
    /// An option a table says nothing about.
    MissingOption "missing_option",
    /// A cap that can never be reached.
    CapAboveMaximum "cap_above_maximum",
    /// A cap above the cap of what it is a part of.
    CapAboveWhole "cap_above_whole",
    /// A row that gives more than the cap lets through.
    PointsAboveCap "points_above_cap",
    /// Two brackets hold the same number.
    BracketOverlap "bracket_overlap",
    /// A number stands in no bracket.
    BracketGap "bracket_gap",
    /// A row that nobody reaches, or that never is the best.
    UnreachableRow "unreachable_row",
    /// A rule or total that gives nothing to anybody.
    GivesNothing "gives_nothing",
    /// A condition that can never hold, alone or with those beside it.
    NeverHolds "never_holds",
    /// A window that contradicts itself or its fact.
    ContradictoryWindow "contradictory_window",
    /// Days that do not lie in those of the scheme or the indicator.
    OutsideTerm "outside_term",
    /// A rule in force on a day on which its parameter has no value.
    ParameterGap "parameter_gap",
    /// A key that changes nothing.
    WithoutEffect "without_effect",
    /// Numbers so large or so fine that exact points would not fit.
    ScaleTooFine "scale_too_fine",
    /// A fact that nothing reads.
    UnusedFact "unused_fact",
    /// A published number that nothing names.
    UnusedParameter "unused_parameter",
    /// A unit, department, paper, quota or column that nothing uses.
    UnusedDeclaration "unused_declaration",
    /// Options or answers that nothing tells apart.
    UnusedOption "unused_option",
    /// A fact that no question asks for, or that two ask for.
    UnaskedFact "unasked_fact",
    /// A group or category with nothing in it.
    Empty "empty",
    /// More of a kind than the engine holds.
    TooMany "too_many",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
