use proptest::prelude::*;

use super::{Act, Admitted, Entry, Register};
use crate::api::Refusal;
use crate::base::Date;
use crate::permits::{CardKind, PermitState};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Goes through lines of what is recorded on a day and what comes of it, as
/// `2018-07-01 endorsed 2016-08-01 -> ok`: the day it is recorded, what, the day it is about. An
/// entry is named by its line, and `revoked` names the line it revokes.
fn through(table: &str) -> Register<usize> {
    let mut register = Register::new(Vec::new());
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    for (number, line) in (1..).zip(lines) {
        let (what, expected) = line.split_once(" -> ").unwrap();
        let words: Vec<&str> = what.split_whitespace().collect();
        let (new, on) = match words[1..] {
            ["slip", on] => (Admitted::Slip, on),
            ["issued", on] => (Admitted::Issued(CardKind::ResidencePermit), on),
            ["temporary", on, last] => {
                let valid_to = date(last);
                (Admitted::Issued(CardKind::TemporaryPermit { valid_to }), on)
            }
            ["endorsed", on] => (Admitted::Endorsed, on),
            ["ended", on] => (Admitted::Ended, on),
            ["revoked", of] => (Admitted::Revoked(of.parse().unwrap()), words[0]),
            _ => panic!("{line}"),
        };
        let on = date(on);
        let found = match register.admit(&new, on, date(words[0])) {
            Ok(act) => {
                let id = number;
                register.entries.push(Entry { id, act, on });
                "ok"
            }
            Err(refusal) => refusal.code(),
        };
        assert_eq!(found, expected, "{line}");
    }
    register
}

/// Days with the state, since when, and the full years.
fn reads(register: &Register<usize>, table: &str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let day = date(words[0]);
        let permit = register.permit();
        let since = permit
            .since(day)
            .map_or("-".to_owned(), |on| on.to_string());
        let found = [
            permit.state_on(day).code().to_owned(),
            since,
            permit.full_years(day).to_string(),
        ];
        assert_eq!(found, words[1..], "{line}");
    }
}

/// PE1: registered 2017-08-31, six months are complete on 2018-02-28.
#[test]
fn half_a_year_after_registration_one_may_apply() {
    for (registered, from) in [
        ("2017-08-31", "2018-03-01"),
        ("2017-08-30", "2018-03-01"),
        ("2017-08-28", "2018-03-01"),
        ("2017-08-27", "2018-02-28"),
        ("2015-08-31", "2016-03-01"),
        ("2018-01-01", "2018-07-02"),
    ] {
        let register = through(&format!("2018-07-01 slip {registered} -> ok"));
        let found = register.permit().apply_from().unwrap();
        assert_eq!(found, date(from), "{registered}");
    }
}

/// PE3: issued 2015-07-10, the endorsement of 2016 late on 2016-08-01, that of 2017 in time.
#[test]
fn a_late_endorsement_is_a_break_and_the_register_shows_it() {
    let register = through(
        "
        2015-01-05 slip 2015-01-05 -> ok
        2015-07-10 issued 2015-07-10 -> ok
        2016-08-01 endorsed 2016-08-01 -> ok
        2017-07-01 endorsed 2017-07-01 -> ok
        ",
    );
    reads(
        &register,
        "
        2015-01-04 absent - 0
        2015-01-05 registered 2015-01-05 0
        2016-07-10 due_for_endorsement 2015-07-10 1
        2016-07-11 suspended 2016-07-11 0
        2016-07-31 suspended 2016-07-11 0
        2016-08-01 valid 2016-08-01 0
        2018-07-01 due_for_endorsement 2016-08-01 1
        2018-07-11 suspended 2018-07-11 0
        ",
    );
    let stretches = register.permit().stretches(date("2018-07-01"));
    let found: Vec<_> = stretches.iter().map(|one| (one.from, one.to)).collect();
    let first = (date("2015-07-10"), Some(date("2016-07-10")));
    assert_eq!(found, [first, (date("2016-08-01"), None)]);
}

#[test]
fn bad_days_are_refused_each_with_its_own_words() {
    through(
        "
        2018-07-01 issued 2018-07-01 -> before_registration
        2018-07-01 endorsed 2018-07-01 -> no_card
        2018-07-01 ended 2018-07-01 -> no_card
        2018-07-01 slip 2018-07-02 -> day_to_come
        2018-07-01 slip 2015-01-05 -> ok
        2018-07-01 slip 2015-01-05 -> slip_there
        2018-07-01 issued 2015-01-04 -> before_registration
        2018-07-01 temporary 2015-02-01 2015-01-31 -> ends_before_issue
        2018-07-01 issued 2018-07-02 -> day_to_come
        2018-07-01 issued 2015-07-10 -> ok
        2018-07-01 issued 2016-07-10 -> card_there
        2018-07-01 issued 2015-02-01 -> card_there
        2018-07-01 endorsed 2015-07-09 -> before_issue
        2018-07-01 endorsed 2016-06-09 -> window_closed
        2018-07-01 endorsed 2016-06-10 -> ok
        2018-07-01 endorsed 2016-07-10 -> window_closed
        2018-07-01 endorsed 2018-07-02 -> day_to_come
        2018-07-01 ended 2016-06-10 -> before_endorsement
        2018-07-01 ended 2015-07-09 -> before_issue
        2018-07-01 ended 2016-06-11 -> ok
        2018-07-01 ended 2017-01-01 -> card_over
        2018-07-01 endorsed 2017-07-01 -> card_over
        2018-07-01 temporary 2018-01-01 2018-12-31 -> ok
        2018-07-01 endorsed 2018-07-01 -> not_endorsed
        ",
    );
}

#[test]
fn a_mistake_is_revoked_by_a_further_entry_and_what_rests_on_it_first() {
    let register = through(
        "
        2018-07-01 slip 2015-01-05 -> ok
        2018-07-01 issued 2015-07-10 -> ok
        2018-07-01 endorsed 2016-07-01 -> ok
        2018-07-01 endorsed 2017-07-01 -> ok
        2018-07-01 revoked 2 -> rests_on_it
        2018-07-01 revoked 1 -> only_slip
        2018-07-01 revoked 9 -> entry_unknown
        2018-07-01 revoked 3 -> ok
        2018-07-01 revoked 3 -> revoked_already
        2018-07-01 revoked 8 -> entry_unknown
        2018-07-01 endorsed 2016-07-20 -> ok
        2018-07-01 slip 2015-08-01 -> ok
        2018-07-01 revoked 1 -> rests_on_it
        2018-07-01 slip 2015-01-06 -> ok
        2018-07-01 revoked 1 -> ok
        ",
    );
    // The endorsement of 2016 was late after all, so the years count from it.
    reads(&register, "2018-07-01 due_for_endorsement 2016-07-20 1");
    assert_eq!(register.permit().registered_on, Some(date("2015-01-06")));
}

#[test]
fn who_registers_again_after_an_end_begins_anew() {
    let register = through(
        "
        2018-07-01 slip 2015-01-05 -> ok
        2018-07-01 issued 2015-07-10 -> ok
        2018-07-01 ended 2016-05-01 -> ok
        ",
    );
    reads(&register, "2018-07-01 ended 2016-05-01 0");
    let mut entries = register.entries.clone();
    entries.push(Entry {
        id: 4,
        act: Act::Slip,
        on: date("2018-03-01"),
    });
    let again = Register::new(entries);
    reads(
        &again,
        "
        2018-02-28 ended 2016-05-01 0
        2018-03-01 registered 2018-03-01 0
        ",
    );
    assert_eq!(again.permit().apply_from(), Some(date("2018-09-02")));
    // The end stands under the new card's feet.
    let ended = again.admit(
        &Admitted::Revoked(3),
        date("2018-07-01"),
        date("2018-07-01"),
    );
    assert!(ended.is_ok());
    let third = Admitted::Issued(CardKind::ResidencePermit);
    let act = again.admit(&third, date("2018-07-01"), date("2018-07-01"));
    assert_eq!(act, Ok(Act::Issued(CardKind::ResidencePermit)));
}

fn any_new() -> impl Strategy<Value = (Admitted<usize>, i64)> {
    let act = prop_oneof![
        Just(Admitted::Slip),
        Just(Admitted::Issued(CardKind::ResidencePermit)),
        Just(Admitted::Endorsed),
        Just(Admitted::Ended),
        (0_usize..12).prop_map(Admitted::Revoked),
    ];
    (act, 0_i64..1_200)
}

proptest! {
    /// Whatever is tried in whatever order: no two cards are in use on one day, a revoked entry
    /// leaves no trace in what follows, and whoever cannot use a card has a day since when.
    #[test]
    fn the_register_never_contradicts_itself(
        tries in prop::collection::vec(any_new(), 0..24),
        day in 0_i64..1_300,
    ) {
        let start = date("2014-01-01");
        let today = start + chrono::TimeDelta::days(1_300);
        let mut register = Register::new(Vec::new());
        for (id, (new, after)) in tries.into_iter().enumerate() {
            let on = start + chrono::TimeDelta::days(after);
            if let Ok(act) = register.admit(&new, on, today) {
                register.entries.push(Entry { id, act, on });
            }
        }
        let day = start + chrono::TimeDelta::days(day);
        let in_use = register.cards().into_iter().filter(|(_, card)| {
            card.issued_on <= day && !card.over_by(day)
        });
        prop_assert!(in_use.count() <= 1);
        let permit = register.permit();
        let state = permit.state_on(day);
        prop_assert_eq!(state == PermitState::Absent, permit.since(day).is_none());
        let kept = register.entries.iter().filter(|one| {
            !register.is_revoked(&one.id) && !matches!(one.act, Act::Revoked(_))
        });
        let clean = Register::new(kept.cloned().collect());
        prop_assert_eq!(clean.permit(), permit);
    }
}
