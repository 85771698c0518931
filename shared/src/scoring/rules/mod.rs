//! The closed set of rule kinds.
//!
//! A kind is one file that holds all a kind can do: the keys it reads and checks, the most it can
//! give, its evaluation, its explanation. Adding one means writing its file and naming it in the
//! one list below.

mod at_level;
mod awarded;
mod bracket;
pub(crate) mod condition;
mod fixed;
mod freeze;
mod held;
mod levels;
mod linear;
mod measure;
mod months_at_level;
mod printed;
pub(crate) mod running;
pub(crate) mod shape;
mod slope;
mod split_share;
mod table;
mod tiers;
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
use crate::base::{Bilingual, Date, Points};

pub use at_level::AtLevel;
pub use awarded::Awarded;
pub use bracket::{Bracket, Step};
pub use condition::Condition;
pub use fixed::Fixed;
pub use freeze::{Freeze, Term};
pub use levels::Levels;
pub use linear::{Linear, Part};
pub use measure::{Measure, Only, TimeUnit};
pub use months_at_level::{MonthsAtLevel, Tier};
pub use printed::{Printed, PrintedRow};
pub use slope::Slope;
pub use split_share::SplitShare;
pub use table::Table;
pub use tiers::{Rate, RateTier, Tiers};
pub use window::Window;

pub(crate) use measure::since;
pub(crate) use shape::Shape;
pub(crate) use table::by_option;
pub(crate) use told::{Told, entries};

/// One rule of an indicator; `N` is exact points while a scheme is checked, and a whole number in
/// the program's scale once it is compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<N = Amount> {
    /// What must all hold.
    pub requires: Vec<Condition>,
    /// First day in force, if later than the indicator's.
    #[serde(with = "crate::base::iso_option")]
    pub from: Option<Date>,
    /// First day no longer in force.
    #[serde(with = "crate::base::iso_option")]
    pub until: Option<Date>,
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
            pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
                match self { $(Self::$name(rule) => rule.evaluate(case),)+ }
            }

            /// What it reads and what it gives for it.
            pub(crate) fn shape(&self) -> Shape<'_> {
                match self { $(Self::$name(rule) => rule.shape(),)+ }
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
    /// Points that rise or fall with each unit away from a number.
    Slope slope "slope",
    /// Points for each full unit.
    Linear linear "linear",
    /// A rate for each unit that depends on how many there are.
    Tiers tiers "tiers",
    /// Points by how many of the last months reach a published reference.
    MonthsAtLevel months_at_level "months_at_level",
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

impl<N> Kind<N> {
    /// What it counts, if that is all its words tell.
    pub(crate) const fn measure(&self) -> Option<Measure> {
        match self {
            Self::Linear(rule) => Some(rule.measure),
            Self::Tiers(rule) => Some(rule.measure),
            Self::Bracket(rule) => Some(rule.measure),
            _ => None,
        }
    }
}

/// What the rules of an indicator count, by name, where several of them count something and only
/// the name tells them apart.
pub(crate) fn subject(case: &Case<'_>, rules: &[Rule], rule: &Rule) -> Option<Bilingual> {
    let measure = rule.kind.measure()?;
    let apart = rules
        .iter()
        .any(|other| other.kind.measure().is_some_and(|other| other != measure));
    apart.then(|| measure.subject(case))
}

impl<N> Rule<N> {
    /// Every fact it reads.
    pub(crate) fn facts(&self) -> Vec<Index> {
        let mut facts = self.kind.facts();
        facts.extend(self.requires.iter().map(Condition::fact));
        facts
    }

    /// True if the rule is in force on a day.
    pub(crate) fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl Rule<Points> {
    /// Reads one `[[indicator.rule]]`; one that names a published number becomes a rule for each
    /// of its values, in force on the days of that value.
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Vec<Self> {
        let first = keys.date_opt("valid_from");
        let (rule, parameters) = names
            .log
            .on_day(names.valid_from, || Self::once(keys, names));
        let days = names.changes(&parameters);
        if days.is_empty() {
            return rule.into_iter().collect();
        }
        let ends = days.iter().skip(1).copied().map(Some).chain([None]);
        let mut rules = Vec::new();
        for (from, until) in days.iter().zip(ends) {
            let (rule, _) = names.log.on_day(*from, || Self::once(keys, names));
            let Some(mut rule) = rule else {
                return Vec::new();
            };
            rule.from = first.into_iter().chain([*from]).max();
            rule.until = rule.until.into_iter().chain(until).min();
            if rule
                .until
                .is_none_or(|until| rule.from.is_none_or(|from| from < until))
            {
                rules.push(rule);
            }
        }
        rules
    }

    fn once(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let requires = Condition::list(keys.get("requires"), names);
        let cap = keys.points_opt("cap");
        let (from, until) = (keys.date_opt("valid_from"), keys.date_opt("valid_until"));
        let kind = Kind::read(keys, names);
        keys.finish();
        let rule = Self {
            requires,
            from,
            until,
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
            from: self.from,
            until: self.until,
            cap: self.cap.map(scale),
            kind: self.kind.scaled(scale),
        }
    }
}

impl Rule {
    /// Points after the rule's own cap; `raw` is what they were before it.
    pub(crate) fn evaluate(&self, case: &Case<'_>) -> (Outcome, Bounds) {
        if !self.in_force(case.as_of) {
            return (Outcome::of(Bounds::ZERO), Bounds::ZERO);
        }
        let mut outcome = self.kind.evaluate(case);
        match condition::all(&self.requires, case) {
            Truth::Yes => {}
            Truth::Unknown => outcome.points = outcome.points.or_nothing(),
            Truth::No => outcome.points = Bounds::ZERO,
        }
        let raw = outcome.points;
        if let Some(cap) = self.cap {
            outcome.points = raw.at_most(cap);
        }
        (outcome, raw)
    }
}
