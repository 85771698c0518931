//! What may happen in the fixed district, and what the model has to know of it.

use proptest::prelude::*;
use shared::base::{AwardId, OrgId, PersonId, TransferId};
use shared::calendar::Calendar;
use uuid::Uuid;

use super::plain::{Clause, Command, District, Line, Plain};
use crate::world::{date, org, person};

/// How much happens in one history.
const LENGTH: std::ops::Range<usize> = 10..80;
/// Of twelve ids so many name what was there before.
const SELDOM: u8 = 2;
/// Staff of the enterprise besides, so that its formula has room.
pub(super) const MORE_STAFF: u32 = 12;
/// Organisations and people that take part; one person belongs to nobody, two act themselves.
pub(super) const ORGS: [OrgId; 3] = [org::ENTERPRISE, org::OTHER_ENTERPRISE, org::VILLAGE];
const PEOPLE: [PersonId; 6] = [
    person::RESIDENT,
    person::COLLEAGUE,
    person::NEWCOMER,
    person::NEIGHBOUR,
    person::CLERK,
    person::HEAD,
];
const REASONS: [&str; 2] = ["材料不实", "重复"];

/// The fixed district, as the model is told of it.
pub(super) fn district() -> District {
    let clause = |org, number, indicator, most| Clause {
        org,
        number,
        indicator,
        theirs: true,
        least: 50,
        most,
        cap: most,
        insured_months: 0,
    };
    let mut clauses = vec![
        clause(org::VILLAGE, 1, "15-1", 500),
        clause(org::VILLAGE, 2, "15-2", 500),
    ];
    for org in [org::ENTERPRISE, org::OTHER_ENTERPRISE] {
        clauses.push(Clause {
            insured_months: 3,
            ..clause(org, 6, "14-1", 1_000)
        });
        clauses.push(Clause {
            theirs: false,
            ..clause(org, 7, "15-1", 500)
        });
    }
    let mut members = vec![(org::OTHER_ENTERPRISE, person::NEIGHBOUR, date("2012-01-01"))];
    for (person, insured) in [
        (person::RESIDENT, "2015-03-01"),
        (person::COLLEAGUE, "2014-06-01"),
        (person::NEWCOMER, "2018-05-01"),
        (person::CLERK, "2013-01-01"),
        (person::HEAD, "2011-01-01"),
    ] {
        members.push((org::ENTERPRISE, person, date(insured)));
        members.push((org::VILLAGE, person, date("2010-05-01")));
    }
    District {
        orgs: vec![(org::ENTERPRISE, Some(person::CLERK), Some(person::HEAD))],
        clauses,
        members,
        works: |day| Calendar::embedded().is_working_day(day),
        town: org::TOWN,
        bound: |org, year| match org {
            // Five of its staff are on file besides, one of them too new in the first year.
            org::ENTERPRISE => 300 * (i64::from(MORE_STAFF) + if year == 2018 { 4 } else { 5 }),
            org::OTHER_ENTERPRISE => 300,
            _ => 10_000,
        },
    }
}

/// What is asked next, before it is known which day it is.
#[derive(Clone, Debug)]
pub(super) enum Wish {
    Fund(u8, i32, i64),
    Refund(u8, i32, i64),
    Allocate(u8, usize, i32, i64),
    Return(u8, usize, i32, i64),
    Move(u8, usize, usize, i32, i64),
    Draft(u8, usize, usize, u32, i64, i64),
    Sign(u8),
    /// What was drafted last.
    SignLast,
    Withdraw(u8, usize, usize),
    Void(u8, usize, usize),
    Object(u8, usize),
    /// To what was signed or drafted last.
    ObjectLast(usize),
    Answer(u8, usize, bool),
    /// The newest objection of the one or the other.
    AnswerLast(usize, bool),
    Wait(u64),
    /// What was asked so long ago once more.
    Again(usize),
}

/// Whatever may happen, with what makes limits bite happening often: few people, large awards, and
/// signatures on what was drafted last.
pub(super) fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let id = || 0..12_u8;
    let org = || prop_oneof![4 => Just(0_usize), 1 => Just(1), 3 => Just(2)];
    let who = prop_oneof![6 => Just(0_usize), 3 => Just(1), 1 => Just(3), 3 => 0..PEOPLE.len()];
    let amount = prop_oneof![
        4 => Just(500),
        4 => (1..=10_i64).prop_map(|halves| halves * 50),
        2 => Just(1_000),
        1 => prop::sample::select(vec![-50, 0, 25, 1_050]),
    ];
    let ago = prop_oneof![12 => 0..2_i64, 1 => Just(-1), 1 => Just(200)];
    let clause = prop_oneof![9 => Just(0), 2 => Just(1), 1 => Just(2)];
    let days = prop::sample::select(vec![1, 1, 3, 9, 40, 190, 370]);
    let allocated = || prop::sample::select(vec![500, 2_000, 2_000, 4_000, 25, 0]);
    let unused = || prop::sample::select(vec![50, 500, 500, 1_500, 25, 0]);
    let year = || (0..3_i32).prop_map(|year| year.max(1) - 1);
    let wish = prop_oneof![
        4 => (id(), org(), year(), allocated())
            .prop_map(|(id, org, year, points)| Wish::Allocate(id, org, year, points)),
        3 => (id(), year(), allocated())
            .prop_map(|(id, year, points)| Wish::Fund(id, year, points)),
        1 => (id(), year(), unused()).prop_map(|(id, year, points)| Wish::Refund(id, year, points)),
        2 => (id(), org(), year(), unused())
            .prop_map(|(id, org, year, points)| Wish::Return(id, org, year, points)),
        2 => (id(), org(), org(), year(), unused())
            .prop_map(|(id, from, to, year, points)| Wish::Move(id, from, to, year, points)),
        10 => (id(), org(), who, clause, amount, ago)
            .prop_map(|(id, org, who, clause, points, ago)| {
                Wish::Draft(id, org, who, clause, points, ago)
            }),
        9 => Just(Wish::SignLast),
        3 => id().prop_map(Wish::Sign),
        2 => (id(), 0..2_usize, 0..2_usize).prop_map(|(id, by, why)| Wish::Withdraw(id, by, why)),
        4 => (id(), 0..2_usize, 0..2_usize).prop_map(|(id, by, why)| Wish::Void(id, by, why)),
        1 => (id(), 0..2_usize).prop_map(|(id, who)| Wish::Object(id, who)),
        4 => (0..2_usize).prop_map(Wish::ObjectLast),
        1 => (id(), 0..2_usize, any::<bool>())
            .prop_map(|(id, who, stands)| Wish::Answer(id, who, stands)),
        3 => (0..2_usize, any::<bool>()).prop_map(|(who, stands)| Wish::AnswerLast(who, stands)),
        1 => days.prop_map(Wish::Wait),
        3 => (1..8_usize).prop_map(Wish::Again),
    ];
    prop::collection::vec(wish, LENGTH).prop_map(|wishes| {
        // Where nothing was allocated, nothing else happens.
        let begin = (SELDOM..)
            .zip([0, 2])
            .map(|(id, org)| Wish::Allocate(id, org, 0, 2_000));
        let funded = std::iter::once(Wish::Fund(SELDOM, 0, 6_000));
        funded.chain(begin).chain(wishes).collect()
    })
}

/// A wish as it is asked today.
pub(super) fn command(wish: &Wish, plain: &Plain, done: &[Command]) -> Command {
    let number = |base: u128| Uuid::from_u128(base + u128::try_from(done.len()).unwrap_or(0));
    // One of those that were drafted; seldom none of them, and then a new one.
    let award = |id: u8| {
        let known = plain.states(plain.today);
        let place = usize::from(id)
            .checked_sub(1)
            .map(|id| id % known.len().max(1));
        let known = place.and_then(|place| known.get(place));
        known.map_or(AwardId(number(0xaa00)), |known| known.0)
    };
    let row = |id: u8| {
        let seldom = id < SELDOM;
        TransferId(if seldom {
            Uuid::from_u128(0xbb00)
        } else {
            number(0xbb00)
        })
    };
    match *wish {
        Wish::Fund(id, year, points) => Command::Fund(row(id), 2018 + year, points),
        Wish::Refund(id, year, points) => Command::Refund(row(id), 2018 + year, points),
        Wish::Allocate(id, org, year, points) => {
            Command::Allocate(row(id), ORGS[org], 2018 + year, points)
        }
        Wish::Return(id, org, year, points) => {
            Command::Return(row(id), ORGS[org], 2018 + year, points)
        }
        Wish::Move(id, from, to, year, points) => {
            Command::Move(row(id), [ORGS[from], ORGS[to]], 2018 + year, points)
        }
        Wish::Draft(id, org, who, clause, points, ago) => {
            let first = if ORGS[org] == org::VILLAGE { 1 } else { 6 };
            Command::Draft(Line {
                award: if id < SELDOM { award(id) } else { award(0) },
                org: ORGS[org],
                person: PEOPLE[who],
                clause: first + clause,
                points,
                fact: plain.today - chrono::TimeDelta::days(ago),
            })
        }
        Wish::Sign(id) => Command::Sign(award(id)),
        Wish::SignLast => {
            let last = plain.states(plain.today).last().map(|last| last.0);
            Command::Sign(last.unwrap_or(award(0)))
        }
        Wish::Withdraw(id, by, why) => Command::Withdraw(award(id), by, REASONS[why]),
        Wish::Void(id, by, why) => Command::Void(award(id), by, REASONS[why]),
        Wish::Object(id, who) => Command::Object(award(id), who),
        Wish::ObjectLast(who) => {
            let known = plain.states(plain.today);
            let signed = known.iter().rev().find(|one| one.2 == "noticed");
            Command::Object(signed.map_or(award(0), |one| one.0), who)
        }
        Wish::Answer(id, who, stands) => Command::Answer(award(id), who, stands),
        Wish::AnswerLast(who, stands) => {
            let known = plain.states(plain.today);
            let held = known.iter().rev().find(|one| one.2 == "held");
            Command::Answer(held.map_or(award(0), |one| one.0), who, stands)
        }
        Wish::Wait(days) => Command::Wait(days),
        Wish::Again(ago) => {
            let again = done
                .len()
                .checked_sub(ago)
                .and_then(|place| done.get(place));
            again.cloned().unwrap_or(Command::Wait(1))
        }
    }
}
