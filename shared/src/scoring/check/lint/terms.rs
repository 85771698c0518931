//! Days in force: of the scheme, an indicator, a rule; one that never meets the others is a
//! mistake.

use crate::base::{Bilingual, Date};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::{both, day};

/// The keys of the days of a rule; a slope has a `from` of its own.
const OF_RULE: (&str, &str) = ("valid_from", "valid_until");
/// The keys of the days of an indicator.
const OF_INDICATOR: (&str, &str) = ("from", "until");

/// Days in force.
#[derive(Clone, Copy)]
pub(in crate::scoring::check) struct Term {
    /// The first day, if there is one.
    pub(super) from: Option<Date>,
    /// The first day no longer in force, if there is one.
    pub(super) until: Option<Date>,
    /// The keys that name them.
    keys: (&'static str, &'static str),
}

impl Term {
    /// The scheme's own days.
    pub(super) fn of_scheme(names: &Names<'_>) -> Self {
        Self {
            from: Some(names.valid_from),
            until: names.valid_until.and_then(|last| last.succ_opt()),
            keys: OF_RULE,
        }
    }

    /// The days that a rule names itself.
    pub(super) fn of_rule(keys: &Keys<'_>) -> Self {
        Self::named(keys, OF_RULE)
    }

    /// What a table says; mistakes in the days themselves are reported elsewhere.
    fn named(keys: &Keys<'_>, names: (&'static str, &'static str)) -> Self {
        Self {
            from: keys.get(names.0).and_then(Entry::date),
            until: keys.get(names.1).and_then(Entry::date),
            keys: names,
        }
    }

    /// The days of an indicator, within those of the scheme.
    pub(in crate::scoring::check) fn of_indicator(keys: &Keys<'_>, names: &Names<'_>) -> Self {
        let (own, scheme) = (Self::named(keys, OF_INDICATOR), Self::of_scheme(names));
        own.check_meets(keys, scheme);
        scheme.narrowed(own)
    }

    /// The days that both have.
    pub(super) fn narrowed(self, other: Self) -> Self {
        let least = |one: Option<Date>, other| one.into_iter().chain(other).min();
        Self {
            from: self.from.max(other.from),
            until: least(self.until, other.until),
            keys: self.keys,
        }
    }

    fn is_empty(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until <= from)
    }

    /// Reports days that do not meet those around them.
    fn check_meets(self, keys: &Keys<'_>, around: Self) -> bool {
        let never = !around.is_empty() && around.narrowed(self).is_empty();
        if never && !self.is_empty() {
            let key = if self.until <= around.from && self.until.is_some() {
                self.keys.1
            } else {
                self.keys.0
            };
            report(keys, key, around.words(&never_words()));
        }
        never
    }

    /// Reports days of a rule that are not days of its indicator.
    pub(super) fn check_inside(self, keys: &Keys<'_>, around: Self) {
        if self.is_empty() {
            let (from, until) = self.keys;
            let words = both!("{until} 应晚于 {from}", "{until} must be later than {from}");
            report(keys, until, words);
        } else if !self.check_meets(keys, around) {
            self.check_ends(keys, around);
        }
    }

    fn check_ends(self, keys: &Keys<'_>, around: Self) {
        let outside = both!(
            "超出了指标有效的日子",
            "lies outside the days of its indicator"
        );
        if self.from.is_some_and(|from| Some(from) < around.from) {
            report(keys, self.keys.0, around.words(&outside));
        }
        if self.until.is_some() && around.until.is_some_and(|end| self.until > Some(end)) {
            report(keys, self.keys.1, around.words(&outside));
        }
    }

    /// What is wrong, with the days that would be right.
    fn words(self, wrong: &Bilingual) -> Bilingual {
        let Bilingual { zh, en } = wrong;
        let from = day(self.from.unwrap_or(Date::MIN));
        let (from_zh, from_en) = (from.zh, from.en);
        match self.until {
            Some(until) => {
                let until = day(until);
                let (until_zh, until_en) = (until.zh, until.en);
                both!(
                    "{zh}；应在 {from_zh}起、{until_zh}前之内",
                    "{en}; it must lie from {from_en} on and before {until_en}"
                )
            }
            None => both!(
                "{zh}；应在 {from_zh}起之内",
                "{en}; it must lie from {from_en} on"
            ),
        }
    }
}

fn never_words() -> Bilingual {
    both!("这里永远不会生效", "this is never in force")
}

fn report(keys: &Keys<'_>, key: &'static str, words: Bilingual) {
    let at = keys.get(key).map_or(keys.at, |entry| entry.at);
    keys.log.add(at, Code::OutsideTerm, words);
}

/// The earliest day that is believed must lie before the scheme begins.
pub(super) fn facts(root: &Keys<'_>, names: &Names<'_>) {
    for keys in root.tables("fact") {
        let Some(entry) = keys.get("earliest") else {
            continue;
        };
        // A value of another type has been reported already.
        let earliest = entry.item.as_datetime().and_then(|_| entry.date());
        if earliest.is_some_and(|earliest| earliest >= names.valid_from) {
            let Bilingual { zh, en } = day(names.valid_from);
            names.log.add(
                entry.at,
                Code::BadDate,
                both!(
                    "earliest 应早于标准开始的 {zh}，否则之前的事实都不能填",
                    "earliest must lie before the scheme begins on {en}, or nothing earlier can \
                     be told"
                ),
            );
        }
    }
}
