//! What time alone will do: the days told are all the days there are.

use shared::base::{Date, Points};
use shared::scoring::{Facts, Range, Timeline, TurnKind, sample, score, timeline};

use super::{date, zhenhai};

fn plus(one: Range, other: Range) -> Range {
    Range {
        least: one.least + other.least,
        most: one.most + other.most,
    }
}

/// The steps of every turn add up, and the turns to the last month.
fn adds_up(timeline: &Timeline) {
    let (mut total, mut usable) = (timeline.total, timeline.usable);
    for turn in &timeline.turns {
        assert_eq!((turn.total.before, turn.usable.before), (total, usable));
        let (mut own, mut all) = (Range::exact(Points::ZERO), Range::exact(Points::ZERO));
        for step in &turn.steps {
            let freezes = matches!(
                step.kind,
                TurnKind::Hides | TurnKind::Thaws | TurnKind::Freezes
            );
            all = plus(all, step.by);
            if !freezes {
                own = plus(own, step.by);
            }
            assert!(!step.text.zh.is_empty() && !step.text.en.is_empty());
        }
        assert!(!turn.steps.is_empty(), "{}", turn.day);
        assert_eq!(own, turn.total.by, "{}", turn.day);
        assert_eq!(all, turn.usable.by, "{}", turn.day);
        (total, usable) = (turn.total.after, turn.usable.after);
    }
    let last = timeline.months.last().unwrap();
    assert_eq!((last.total, last.usable), (total, usable));
}

#[test]
fn every_day_scores_as_the_turns_before_it_say() {
    let program = zhenhai();
    let from = date("2018-07-14");
    for seed in 0..12 {
        let facts = sample::facts(&program, seed, from);
        let facts = Facts::read(&program, &facts, from).unwrap();
        let timeline = timeline(&program, &facts, from);
        adds_up(&timeline);
        let end: Date = timeline.months.last().unwrap().day;
        assert_eq!(end, date("2021-07-01"));
        // A step that shares no divisor with months or weeks meets every kind of day.
        let days = from.iter_days().step_by(5);
        for day in days.take_while(|day| *day <= end) {
            let turns = timeline.turns.iter().take_while(|turn| turn.day <= day);
            let last = turns.last();
            let total = last.map_or(timeline.total, |turn| turn.total.after);
            let usable = last.map_or(timeline.usable, |turn| turn.usable.after);
            let score = score(&program, &facts, day);
            assert_eq!((score.total, score.usable), (total, usable), "{seed} {day}");
        }
        for mark in &timeline.months {
            let score = score(&program, &facts, mark.day);
            assert_eq!((score.total, score.usable), (mark.total, mark.usable));
            assert_eq!(score.frozen.now, mark.frozen);
        }
    }
}
