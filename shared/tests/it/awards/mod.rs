//! The plain model of awards, held to what was counted by hand.

mod plain;

use plain::{Clause, Command, District, Line, Plain};
use shared::base::{AwardId, Date, OrgId, PersonId, TransferId};
use shared::calendar::Calendar;
use uuid::Uuid;

const ORG: OrgId = OrgId(Uuid::from_u128(1));
const TOWN: OrgId = OrgId(Uuid::from_u128(9));
const PERSON: PersonId = PersonId(Uuid::from_u128(2));

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn district() -> District {
    District {
        orgs: vec![(ORG, None, None)],
        clauses: vec![Clause {
            org: ORG,
            number: 6,
            indicator: "14-1",
            theirs: true,
            least: 50,
            most: 1_000,
            cap: 1_000,
            insured_months: 3,
        }],
        members: vec![(ORG, PERSON, date("2018-01-27"))],
        works: |day| Calendar::embedded().is_working_day(day),
        town: TOWN,
        bound: |_, _| 6_300,
    }
}

/// The town is given so much, and hands all of it down.
fn handed_down(points: i64) -> [Command; 2] {
    let id = |number| TransferId(Uuid::from_u128(number));
    [
        Command::Fund(id(5), 2018, points),
        Command::Allocate(id(4), ORG, 2018, points),
    ]
}

#[test]
fn quota_comes_down_within_the_formula_and_goes_back_unused() {
    let mut plain = Plain::new(district(), date("2018-12-31"));
    let id = |number| TransferId(Uuid::from_u128(number));
    for (command, outcome, pool, allocated) in [
        (
            Command::Allocate(id(1), ORG, 2018, 50),
            Err("exceeds_pool"),
            [0, 0],
            0,
        ),
        (
            Command::Fund(id(2), 2018, 6_350),
            Err("exceeds_formula"),
            [0, 0],
            0,
        ),
        (Command::Fund(id(2), 2018, 6_300), Ok(()), [6_300, 0], 0),
        (Command::Fund(id(2), 2018, 6_300), Ok(()), [6_300, 0], 0),
        (
            Command::Refund(id(2), 2018, 6_300),
            Err("id_reused"),
            [6_300, 0],
            0,
        ),
        (
            Command::Allocate(id(3), ORG, 2018, 6_000),
            Ok(()),
            [6_300, 6_000],
            6_000,
        ),
        (
            Command::Allocate(id(4), ORG, 2018, 350),
            Err("exceeds_formula"),
            [6_300, 6_000],
            6_000,
        ),
        (
            Command::Refund(id(5), 2018, 350),
            Err("exceeds_unused"),
            [6_300, 6_000],
            6_000,
        ),
        (
            Command::Refund(id(5), 2018, 300),
            Ok(()),
            [6_000, 6_000],
            6_000,
        ),
        (
            Command::Return(id(6), ORG, 2018, 6_050),
            Err("exceeds_unused"),
            [6_000, 6_000],
            6_000,
        ),
        (
            Command::Return(id(6), ORG, 2018, 50),
            Ok(()),
            [6_000, 5_950],
            5_950,
        ),
        (
            Command::Move(id(7), [ORG, ORG], 2018, 50),
            Err("not_one_town"),
            [6_000, 5_950],
            5_950,
        ),
        // A year that is over keeps what it has.
        (Command::Wait(1), Ok(()), [6_000, 5_950], 5_950),
        (
            Command::Return(id(8), ORG, 2018, 50),
            Err("invalid_request"),
            [6_000, 5_950],
            5_950,
        ),
        (
            Command::Allocate(id(9), ORG, 2019, 50),
            Err("exceeds_pool"),
            [6_000, 5_950],
            5_950,
        ),
    ] {
        assert_eq!(plain.run(&command), outcome, "{command:?}");
        assert_eq!(plain.pool(2018), pool, "{command:?}");
        assert_eq!(
            plain.statement(ORG, 2018, plain.today)[0],
            allocated,
            "{command:?}"
        );
    }
    assert_eq!(plain.statement_then(ORG, 2018, date("2018-12-30")), [0; 4]);
}

#[test]
fn an_award_is_drafted_signed_posted_and_voided() {
    let mut plain = Plain::new(district(), date("2018-04-26"));
    let award = AwardId(Uuid::from_u128(3));
    let draft = Command::Draft(Line {
        award,
        org: ORG,
        person: PERSON,
        clause: 6,
        points: 300,
        fact: date("2018-04-20"),
    });
    let [funding, allocation] = handed_down(6_300);
    assert_eq!(plain.run(&draft), Err("insured_too_short"));
    assert_eq!(plain.run(&Command::Wait(1)), Ok(()));
    assert_eq!(plain.run(&draft), Err("exceeds_quota"));
    for command in [funding, allocation, draft, Command::Sign(award)] {
        assert_eq!(plain.run(&command), Ok(()));
    }
    assert_eq!(plain.org_of(award), Some(ORG));
    for (day, state, sums) in [
        ("2018-05-07", "noticed", [6_300, 300, 0, 0]),
        ("2018-05-08", "posted", [6_300, 0, 300, 0]),
        ("2019-05-08", "posted", [6_300, 0, 300, 0]),
        ("2019-05-09", "expired", [6_300, 0, 300, 0]),
    ] {
        assert_eq!(plain.states(date(day)), [(award, ORG, state)], "{day}");
        assert_eq!(plain.statement(ORG, 2018, date(day)), sums, "{day}");
    }
    assert_eq!(plain.given().into_values().collect::<Vec<_>>(), [300]);
    assert_eq!(
        plain.run(&Command::Withdraw(award, 0, "")),
        Err("not_drafted")
    );
    let void = Command::Void(award, 0, "材料不实");
    for _ in 0..2 {
        assert_eq!(plain.run(&void), Ok(()));
    }
    assert_eq!(
        plain.run(&Command::Void(award, 1, "材料不实")),
        Err("not_voidable")
    );
    assert_eq!(plain.statement(ORG, 2018, plain.today), [6_300, 0, 0, 300]);
    let kinds: Vec<&str> = plain.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, ["funding", "allocation", "grant", "void"]);
}

#[test]
fn an_objection_holds_an_award_until_nobody_may_ask_for_a_review() {
    let mut plain = Plain::new(district(), date("2018-04-27"));
    let award = AwardId(Uuid::from_u128(3));
    let draft = Command::Draft(Line {
        award,
        org: ORG,
        person: PERSON,
        clause: 6,
        points: 300,
        fact: date("2018-04-20"),
    });
    let [funding, allocation] = handed_down(6_300);
    for command in [funding, allocation, draft] {
        assert_eq!(plain.run(&command), Ok(()));
    }
    let (object, reject) = (Command::Object(award, 0), Command::Answer(award, 0, false));
    assert_eq!(plain.run(&object), Err("line_unknown"));
    assert_eq!(plain.run(&Command::Sign(award)), Ok(()));
    assert_eq!(plain.run(&reject), Err("not_found"));
    assert_eq!(plain.run(&object), Ok(()));
    assert_eq!(plain.states(date("2030-01-01")), [(award, ORG, "held")]);
    assert_eq!(
        plain.statement(ORG, 2018, date("2030-01-01")),
        [6_300, 300, 0, 0]
    );
    assert_eq!(plain.run(&Command::Wait(11)), Ok(()));
    assert_eq!(plain.run(&Command::Object(award, 1)), Err("notice_over"));
    assert_eq!(plain.run(&reject), Ok(()));
    assert_eq!(
        plain.run(&Command::Answer(award, 0, true)),
        Err("not_waiting")
    );
    for (day, state) in [
        ("2018-05-15", "held"),
        ("2018-05-16", "posted"),
        ("2019-05-16", "posted"),
        ("2019-05-17", "expired"),
    ] {
        assert_eq!(plain.states(date(day)), [(award, ORG, state)], "{day}");
    }
}
