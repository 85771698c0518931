//! The closed set of rule kinds.
//!
//! A kind is one file that holds all a kind can do: the keys it reads and checks, the most it can
//! give, its evaluation, its explanation. Adding one means writing its file and naming it in the
//! one list below.

mod awarded;
mod bracket;
mod fixed;
mod freeze;
mod levels;
mod linear;
mod measure;
mod measure_words;
mod printed;
pub(crate) mod running;
mod split_share;
mod table;
mod told;
mod window;

use serde::{Deserialize, Serialize};

use super::check::Names;
use super::diagnostic::Code;
use super::evaluate::{Bounds, Case};
use super::program::{Amount, Index};
use super::score::Truth;
use super::source::Keys;
use super::words::both;
use crate::base::Points;

pub use awarded::Awarded;
pub use bracket::{Bracket, Step};
pub use fixed::Fixed;
pub use freeze::{Freeze, Term};
pub use levels::Levels;
pub use linear::Linear;
pub use measure::{Measure, TimeUnit};
pub use printed::{Printed, PrintedRow};
pub use split_share::SplitShare;
pub use table::Table;
pub use window::Window;

pub(crate) use told::Told;

/// One rule of an indicator; `N` is exact points while a scheme is checked, and a whole number in
/// the program's scale once it is compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<N = Amount> {
    /// Facts that must all hold: a yes, or a span that reaches the date.
    pub requires: Vec<Index>,
    /// The most this rule alone can give.
    pub cap: Option<N>,
    /// What it does.
    pub kind: Kind<N>,
}

/// So many times the points; never more than the largest number the engine shows.
pub(crate) fn times(points: Points, count: i64) -> Points {
    let parts = i128::from(points.numerator()) * i128::from(count);
    let most = i128::from(MOST) * i128::from(points.denominator());
    i64::try_from(parts.min(most))
        .ok()
        .and_then(|parts| Points::fraction(parts, points.denominator()))
        .unwrap_or(Points::whole(MOST))
}

/// The largest number of points the engine shows.
pub(crate) const MOST: i64 = 999_999_999;

/// What a rule came to: points before its cap, and what it counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) points: Bounds,
    pub(crate) units: Option<Bounds>,
}

impl Outcome {
    /// Points of a rule that counts nothing.
    pub(crate) fn of(points: Bounds) -> Self {
        Self {
            points,
            units: None,
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $module:ident $word:literal,)+) => {
        /// What a rule does.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Kind<N = Amount> {
            $($(#[$doc])* #[serde(rename = $word)] $name($module::$name<N>),)+
        }

        impl<N> Kind<N> {
            /// The word for the kind in a scheme file.
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$name(_) => $word,)+ }
            }

            /// The facts it reads, without those it requires.
            pub(crate) fn facts(&self) -> Vec<Index> {
                match self { $(Self::$name(rule) => rule.facts(),)+ }
            }
        }

        impl Kind<Points> {
            /// Reads the keys of the kind that `kind` names.
            fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
                let words = [$(($word, $word),)+];
                match keys.need("kind")?.word(&words)? {
                    $($word => $module::$name::read(keys, names).map(Self::$name),)+
                    _ => None,
                }
            }

            /// The most it can give, before any cap.
            fn most(&self, names: &Names<'_>) -> Points {
                match self { $(Self::$name(rule) => rule.most(names),)+ }
            }

            /// The denominators of everything it can give.
            pub(crate) fn denominators(&self, names: &Names<'_>) -> Vec<i64> {
                match self { $(Self::$name(rule) => rule.denominators(names),)+ }
            }

            fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Kind {
                match self { $(Self::$name(rule) => Kind::$name(rule.scaled(scale)),)+ }
            }
        }

        impl Kind {
            fn evaluate(&self, case: &Case<'_>) -> Outcome {
                match self { $(Self::$name(rule) => rule.evaluate(case),)+ }
            }

            /// What it gives for what, in words.
            pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
                match self { $(Self::$name(rule) => rule.printed(case),)+ }
            }

            /// What it did, in words.
            pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
                match self { $(Self::$name(rule) => rule.tell(case),)+ }
            }
        }
    };
}

kinds! {
    /// Points by the option of a choice.
    Table table "table",
    /// Points by the range a number falls in.
    Bracket bracket "bracket",
    /// Points for each full unit.
    Linear linear "linear",
    /// Points for a yes.
    Fixed fixed "fixed",
    /// Points for each event by its level; of one deed only the highest.
    Levels levels "levels",
    /// Points for each event by its kind, shared among owners.
    SplitShare split_share "split_share",
    /// Points awarded by organisations.
    Awarded awarded "awarded",
    /// No points; a freeze for a term.
    Freeze freeze "freeze",
}

impl<N> Rule<N> {
    /// Every fact it reads.
    pub(crate) fn facts(&self) -> Vec<Index> {
        let mut facts = self.kind.facts();
        facts.extend(&self.requires);
        facts
    }
}

impl Rule<Points> {
    /// Reads one `[[indicator.rule]]`.
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let requires = names.conditions(keys.get("requires"));
        let cap = keys.points_opt("cap");
        let kind = Kind::read(keys, names);
        keys.finish();
        let rule = Self {
            requires,
            cap,
            kind: kind?,
        };
        let most = rule.kind.most(names);
        if let Some(cap) = cap.filter(|cap| *cap > most) {
            let at = keys.get("cap").map_or(keys.at, |entry| entry.at);
            names.log.add(
                at,
                Code::CapAboveMaximum,
                both!(
                    "上限 {cap} 永远达不到，这条规则最多 {most} 分",
                    "the cap {cap} can never be reached; this rule gives {most} at most"
                ),
            );
        }
        Some(rule)
    }

    /// The most it can give.
    pub(crate) fn most(&self, names: &Names<'_>) -> Points {
        let most = self.kind.most(names);
        self.cap.map_or(most, |cap| most.min(cap))
    }

    /// The most it can give before its own cap, for the proof that nothing overflows.
    pub(crate) fn most_before_cap(&self, names: &Names<'_>) -> Points {
        self.kind.most(names)
    }

    /// The same rule with whole amounts.
    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Rule {
        Rule {
            requires: self.requires.clone(),
            cap: self.cap.map(scale),
            kind: self.kind.scaled(scale),
        }
    }
}

impl Rule {
    /// Points after the rule's own cap; `raw` is what they were before it.
    pub(crate) fn evaluate(&self, case: &Case<'_>) -> (Outcome, Bounds) {
        let mut outcome = self.kind.evaluate(case);
        match self.required(case) {
            Truth::Yes => {}
            Truth::Unknown => outcome.points.least = 0,
            Truth::No => outcome.points = Bounds::ZERO,
        }
        let raw = outcome.points;
        if let Some(cap) = self.cap {
            outcome.points = raw.at_most(cap);
        }
        (outcome, raw)
    }

    /// Whether everything it requires holds.
    pub(crate) fn required(&self, case: &Case<'_>) -> Truth {
        let mut all = Truth::Yes;
        for fact in &self.requires {
            match case.holds(*fact) {
                Truth::No => return Truth::No,
                Truth::Unknown => all = Truth::Unknown,
                Truth::Yes => {}
            }
        }
        all
    }
}
