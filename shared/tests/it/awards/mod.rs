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

/// What is asked, how it ends, what the pool was given and has handed down, what is allocated.
const HANDED: &str = "
allocate 1 2018 50     exceeds_pool     0 0 0
fund     2 2018 6350   exceeds_formula  0 0 0
fund     2 2018 6300   ok               6300 0 0
fund     2 2018 6300   ok               6300 0 0
refund   2 2018 6300   id_reused        6300 0 0
allocate 3 2018 6000   ok               6300 6000 6000
allocate 4 2018 350    exceeds_formula  6300 6000 6000
refund   5 2018 350    exceeds_unused   6300 6000 6000
refund   5 2018 300    ok               6000 6000 6000
return   6 2018 6050   exceeds_unused   6000 6000 6000
return   6 2018 50     ok               6000 5950 5950
move     7 2018 50     not_one_town     6000 5950 5950
wait     1 day  0      ok               6000 5950 5950
return   8 2018 50     invalid_request  6000 5950 5950
allocate 9 2019 50     exceeds_pool     6000 5950 5950
";

fn handing(words: &[&str]) -> Command {
    let [verb, number, year, amount] = *words else {
        panic!("{words:?}");
    };
    let id = TransferId(Uuid::from_u128(number.parse().unwrap()));
    let (year, amount) = (year.parse().unwrap_or(0), amount.parse().unwrap());
    match verb {
        "fund" => Command::Fund(id, year, amount),
        "refund" => Command::Refund(id, year, amount),
        "allocate" => Command::Allocate(id, ORG, year, amount),
        "return" => Command::Return(id, ORG, year, amount),
        "move" => Command::Move(id, [ORG, ORG], year, amount),
        _ => Command::Wait(number.parse().unwrap()),
    }
}

/// A year that is over keeps what it has.
#[test]
fn quota_comes_down_within_the_formula_and_goes_back_unused() {
    let mut plain = Plain::new(district(), date("2018-12-31"));
    for line in HANDED.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let outcome = plain.run(&handing(&words[..4]));
        assert_eq!(outcome.err().unwrap_or("ok"), words[4], "{line}");
        let [funded, handed] = plain.pool(2018);
        let allocated = plain.statement(ORG, 2018, plain.today)[0];
        let told = [funded, handed, allocated].map(|amount| amount.to_string());
        assert_eq!(told, words[5..], "{line}");
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
