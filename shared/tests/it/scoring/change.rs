//! Why a score changed: whatever moved, the parts add up exactly.

use proptest::prelude::*;
use shared::base::{Date, Points, add_months};
use shared::scoring::{Change, Facts, Part, Program, Range, Side, change, compile, sample, score};
use std::sync::OnceLock;

use super::{date, scheme_text, zhenhai};

fn old() -> &'static Program {
    static OLD: OnceLock<Program> = OnceLock::new();
    OLD.get_or_init(zhenhai)
}

/// A later version: other rates and caps, a group that adds instead of taking the highest, an
/// indicator under another number, another in another group, one option less.
fn new() -> &'static Program {
    static NEW: OnceLock<Program> = OnceLock::new();
    NEW.get_or_init(|| {
        let mut text = scheme_text().to_owned();
        for (old, new) in [
            ("version = 1", "version = 2"),
            ("rate = \"0.3\"", "rate = \"0.4\""),
            ("combine = \"max\"", "combine = \"sum\""),
            ("id = \"06-2\"", "id = \"06-9\""),
            (
                "id = \"11-2\"\ngroup = \"11\"",
                "id = \"11-2\"\ngroup = \"13\"",
            ),
            ("cap = \"60\"", "cap = \"45\""),
            ("ground = \"listed\"", "ground = \"on_list\""),
            ("id = \"contest\", kind", "id = \"event\", kind"),
            ("deed = \"contest\"", "deed = \"event\""),
        ] {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        compile(&text).unwrap()
    })
}

fn person(program: &Program, seed: u64, day: Date) -> Facts {
    Facts::read(program, &sample::facts(program, seed, day), day).unwrap()
}

fn side<'a>(program: &'a Program, facts: &'a Facts, as_of: Date) -> Side<'a> {
    Side {
        program,
        facts,
        as_of,
    }
}

fn sum(ranges: impl Iterator<Item = Range>) -> (Points, Points) {
    ranges.fold((Points::ZERO, Points::ZERO), |(least, most), range| {
        (least + range.least, most + range.most)
    })
}

/// Every point of the difference is told once, and in both languages.
fn adds_up(before: Side<'_>, after: Side<'_>) -> Change {
    let told = change(before, after);
    let score = |side: Side<'_>| score(side.program, side.facts, side.as_of);
    let (then, now) = (score(before), score(after));
    assert_eq!(
        (told.total.before, told.total.after),
        (then.total, now.total)
    );
    assert_eq!(
        (told.usable.before, told.usable.after),
        (then.usable, now.usable)
    );
    let own = told.parts.iter().filter(|part| part.part != Part::Freeze);
    let total = now.total.since(then.total);
    assert_eq!(
        sum(own.map(|part| part.points.by)),
        (total.least, total.most)
    );
    let usable = now.usable.since(then.usable);
    let all = told.parts.iter().map(|part| part.points.by);
    assert_eq!(sum(all), (usable.least, usable.most));
    for part in &told.parts {
        let by = part.points.by;
        let causes = part.causes.iter().map(|cause| cause.by);
        assert_eq!(sum(causes), (by.least, by.most), "{}", part.sentence.en);
        assert!(part.causes.is_sorted_by_key(|cause| cause.kind));
        assert!(!part.name.zh.is_empty() && !part.name.en.is_empty());
        if part.part == Part::Line {
            let line = |score: &shared::scoring::Score| score.line(&part.id).map(|one| one.points);
            assert_eq!(line(&then).unwrap_or_default(), part.points.before);
            assert_eq!(line(&now).unwrap_or_default(), part.points.after);
        }
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn two_days_add_up(seed: u64, days in 0_u64..2_000) {
        let today = date("2018-07-01");
        let facts = person(old(), seed, today);
        let later = today.checked_add_days(chrono::Days::new(days)).unwrap();
        let told = adds_up(side(old(), &facts, today), side(old(), &facts, later));
        prop_assert!(told.facts.is_empty() && told.no_word.is_empty());
        adds_up(side(old(), &facts, later), side(old(), &facts, today));
    }

    #[test]
    fn two_sets_of_facts_add_up(seed: u64, other: u64, months in 0_u32..30) {
        let (today, later) = (date("2018-07-01"), add_months(date("2018-07-01"), months));
        let (then, now) = (person(old(), seed, today), person(old(), other, later));
        let told = adds_up(side(old(), &then, today), side(old(), &now, later));
        prop_assert!(told.no_word.is_empty());
    }

    #[test]
    fn two_versions_add_up(seed: u64, other: u64, months in 0_u32..30) {
        let (today, later) = (date("2018-07-01"), add_months(date("2018-07-01"), months));
        let then = person(old(), seed, today);
        let (carried, _) = Facts::read_on_file(new(), &then.write(old()), today);
        let told = adds_up(side(old(), &then, today), side(new(), &carried, today));
        prop_assert!(told.facts.is_empty(), "{:?}", told.facts);
        let now = person(new(), other, later);
        adds_up(side(old(), &then, today), side(new(), &now, later));
        adds_up(side(new(), &now, later), side(old(), &then, today));
    }
}

#[test]
fn nothing_changed_is_told_as_nothing() {
    let facts = person(old(), 7, date("2018-07-01"));
    let same = side(old(), &facts, date("2018-07-01"));
    let told = adds_up(same, same);
    assert!(told.parts.is_empty() && told.frozen.is_none() && told.gates.is_empty());
}
