//! The rules as tables: every state × day × standing, and what comes of it.

use super::{ActivityStanding, AttendanceFinding, Attending, Confirming, OwnStanding};
use crate::activities::{ActivityKind, ActivityPlan, ActivityState, Counting};
use crate::api::Refusal;
use crate::base::Date;

const TODAY: &str = "2018-07-10";

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// An activity from a state and its day: yesterday, today or tomorrow.
fn standing(state: &str, day: &str) -> ActivityStanding {
    let held_on = match day {
        "yesterday" => "2018-07-09",
        "today" => TODAY,
        "tomorrow" => "2018-07-11",
        other => panic!("{other}"),
    };
    ActivityStanding {
        state: ActivityState::from_code(state).unwrap(),
        held_on: date(held_on),
    }
}

fn own(words: &str) -> OwnStanding {
    let says = |word| words.split('+').any(|one| one == word);
    OwnStanding {
        moved_away: says("moved"),
        signed_up: says("signed"),
        present: says("present"),
        revoked: says("revoked"),
    }
}

fn code<T, R: Refusal>(answer: Result<T, R>) -> &'static str {
    answer.err().map_or("ok", |refusal| refusal.code())
}

/// Holds each line of a table: what stands before the arrow gives what stands behind it.
fn holds(table: &str, answer: impl Fn(&[&str]) -> &'static str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (asked, expected) = line.split_once("->").expect(line);
        let asked: Vec<&str> = asked.split_whitespace().collect();
        assert_eq!(answer(&asked), expected.trim(), "{line}");
    }
}

#[test]
fn residents_sign_up_until_the_day_is_over_and_while_there_are_places() {
    let table = "
        open       tomorrow  -        places -> ok
        open       today     -        places -> ok
        open       yesterday -        places -> activity_over
        open       tomorrow  -        full   -> full
        open       tomorrow  signed   places -> signed_up_already
        open       tomorrow  signed   full   -> signed_up_already
        open       tomorrow  moved    places -> moved_away
        called_off tomorrow  -        places -> activity_called_off
        handed_in  today     -        places -> list_closed
        confirmed  today     -        places -> list_closed
    ";
    holds(table, |asked| {
        let full = asked[3] == "full";
        code(standing(asked[0], asked[1]).sign_up(own(asked[2]), full, date(TODAY)))
    });
}

#[test]
fn residents_withdraw_until_they_are_marked_present() {
    let table = "
        open       tomorrow  signed         -> ok
        open       today     signed         -> ok
        open       yesterday signed         -> activity_over
        open       today     -              -> not_signed_up
        open       today     signed+present -> marked_present
        called_off tomorrow  signed         -> activity_called_off
        handed_in  today     signed         -> list_closed
        confirmed  today     signed+present -> list_closed
    ";
    holds(table, |asked| {
        code(standing(asked[0], asked[1]).withdraw(own(asked[2]), date(TODAY)))
    });
}

#[test]
fn the_code_works_on_the_day_for_who_has_signed_up() {
    let table = "
        open       today     signed fits  -> ok
        open       today     signed wrong -> code_wrong
        open       today     -      fits  -> not_signed_up
        open       today     -      wrong -> not_signed_up
        open       tomorrow  signed fits  -> not_today
        open       yesterday signed fits  -> not_today
        called_off today     signed fits  -> activity_called_off
        handed_in  today     signed fits  -> list_closed
        confirmed  today     signed fits  -> list_closed
    ";
    holds(table, |asked| {
        let fits = asked[3] == "fits";
        code(standing(asked[0], asked[1]).attend(own(asked[2]), fits, date(TODAY)))
    });
}

#[test]
fn clerks_mark_others_from_the_day_on_and_never_for_more_than_announced() {
    let plan = ActivityPlan {
        kind: ActivityKind::Volunteering,
        counting: Counting::Hours,
        tenths: 30,
        held_on: date(TODAY),
        starts: 540,
        ends: 720,
        places: 10,
    };
    let table = "
        open       today     signed other present 30 -> ok
        open       yesterday signed other present 15 -> ok
        open       today     signed other absent  0  -> ok
        open       tomorrow  signed other present 30 -> not_yet
        open       today     -      other present 30 -> not_signed_up
        open       today     signed self  present 30 -> oneself
        open       today     signed self  absent  0  -> oneself
        open       today     signed other present 31 -> more_than_announced
        open       today     signed other present 0  -> more_than_announced
        called_off today     signed other present 30 -> activity_called_off
        handed_in  today     signed other present 30 -> list_closed
        confirmed  today     signed other absent  0  -> list_closed
    ";
    holds(table, |asked| {
        let one = Attending {
            signed_up: asked[2] == "signed",
            oneself: asked[3] == "self",
            present: asked[4] == "present",
            tenths: asked[5].parse().unwrap(),
        };
        code(standing(asked[0], asked[1]).mark(plan, one, date(TODAY)))
    });
}

#[test]
fn a_list_goes_to_the_head_and_counts_only_by_other_eyes() {
    let table = "
        open       hand_in  3 -       -> ok
        open       hand_in  0 -       -> nobody_present
        called_off hand_in  3 -       -> activity_called_off
        handed_in  hand_in  3 -       -> list_closed
        confirmed  hand_in  3 -       -> list_closed
        open       call_off 0 -       -> ok
        called_off call_off 0 -       -> activity_called_off
        handed_in  call_off 0 -       -> list_closed
        confirmed  call_off 0 -       -> list_closed
        handed_in  confirm  3 -       -> ok
        handed_in  confirm  3 took    -> took_attendance
        handed_in  confirm  3 on      -> on_the_list
        handed_in  confirm  3 took+on -> took_attendance
        open       confirm  3 -       -> not_handed_in
        called_off confirm  3 -       -> activity_called_off
        confirmed  confirm  3 -       -> not_handed_in
        handed_in  back     3 -       -> ok
        handed_in  back     3 took+on -> ok
        open       back     3 -       -> not_handed_in
        confirmed  back     3 took    -> not_handed_in
    ";
    holds(table, |asked| {
        let standing = standing(asked[0], "today");
        let says = |word| asked[3].split('+').any(|one| one == word);
        let head = Confirming {
            took_it: says("took"),
            on_it: says("on"),
        };
        let present = asked[2].parse().unwrap();
        code(match asked[1] {
            "hand_in" => standing.hand_in(present, date(TODAY)),
            "call_off" => standing.call_off(),
            "confirm" => standing.decide(AttendanceFinding::Confirm, head),
            "back" => standing.decide(AttendanceFinding::SendBack, head),
            other => panic!("{other}"),
        })
    });
    let early = standing("open", "tomorrow").hand_in(3, date(TODAY));
    assert_eq!(code(early), "not_yet");
}

#[test]
fn only_what_was_confirmed_is_revoked_and_once() {
    let table = "
        confirmed  signed+present         -> ok
        confirmed  signed+present+revoked -> revoked_already
        confirmed  signed                 -> not_present
        handed_in  signed+present         -> not_confirmed
        open       signed+present         -> not_confirmed
        called_off signed+present         -> not_confirmed
    ";
    holds(table, |asked| {
        code(standing(asked[0], "today").revoke(own(asked[1])))
    });
}

#[test]
fn an_announcement_is_admitted_as_the_rules_say() {
    let table = "
        awarder volunteering hours         30  2018-07-11 540 720  20  -> ok
        awarder volunteering hours         30  2018-07-10 540 720  20  -> ok
        awarder volunteering hours         31  2018-07-11 540 720  20  -> amount_odd
        awarder volunteering hours         0   2018-07-11 540 720  20  -> amount_odd
        awarder campaign     hours         20  2018-07-11 540 720  20  -> ok
        awarder training     hours         20  2018-07-11 540 720  20  -> counts_otherwise
        awarder training     credits       100 2018-07-11 540 720  20  -> ok
        awarder training     credits       101 2018-07-11 540 720  20  -> amount_odd
        awarder volunteering credits       10  2018-07-11 540 720  20  -> counts_otherwise
        awarder deliberation participation 0   2018-07-11 540 720  20  -> ok
        awarder deliberation participation 1   2018-07-11 540 720  20  -> amount_odd
        awarder deliberation hours         10  2018-07-11 540 720  20  -> counts_otherwise
        awarder deliberation participation 0   2018-07-09 540 720  20  -> day_passed
        awarder deliberation participation 0   2019-07-12 540 720  20  -> day_far
        awarder deliberation participation 0   2018-07-11 540 540  20  -> times_odd
        awarder deliberation participation 0   2018-07-11 540 1441 20  -> times_odd
        awarder deliberation participation 0   2018-07-11 540 1440 500 -> ok
        awarder deliberation participation 0   2018-07-11 540 720  0   -> places_odd
        awarder deliberation participation 0   2018-07-11 540 720  501 -> places_odd
        nobody  volunteering hours         31  2018-07-09 720 540  0   -> not_awarder
    ";
    holds(table, |asked| {
        let number = |at: usize| asked[at].parse().unwrap();
        let plan = ActivityPlan {
            kind: ActivityKind::from_code(asked[1]).unwrap(),
            counting: Counting::from_code(asked[2]).unwrap(),
            tenths: number(3),
            held_on: date(asked[4]),
            starts: number(5),
            ends: number(6),
            places: number(7),
        };
        code(plan.admit(asked[0] == "awarder", date(TODAY)))
    });
}

#[test]
fn what_counts_feeds_a_fact_of_the_schemes() {
    for counting in Counting::ALL {
        let Some((fact, column)) = counting.fact() else {
            assert_eq!(*counting, Counting::Participation);
            continue;
        };
        assert_eq!(Counting::of_fact(fact), Some(*counting));
        let program = crate::scoring::embedded().remove(0);
        let known = program.fact(fact).expect(fact);
        let crate::scoring::FactKind::Events { columns, .. } = &known.kind else {
            panic!("{fact} holds no events");
        };
        assert!(columns.iter().any(|one| one.id == column), "{column}");
    }
    assert_eq!(Counting::of_fact("education"), None);
}
