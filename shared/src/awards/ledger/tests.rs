use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::{Ledger, LedgerAccount, LedgerFault, Source, Transfer, TransferKind};
use crate::awards::QuotaAccount;
use crate::base::{AwardId, Date, OrgId, Points, TransferId};

const ORG: OrgId = OrgId(Uuid::from_u128(1));
const YEAR: i32 = 2018;

fn day(number: u32) -> Date {
    Date::from_yo_opt(YEAR, number).unwrap()
}

fn row_id(number: usize) -> TransferId {
    TransferId(Uuid::from_u128(u128::try_from(number).unwrap()))
}

fn award(number: u8) -> AwardId {
    AwardId(Uuid::from_u128(u128::from(number)))
}

fn allocation(id: usize, points: i64) -> Transfer {
    let points = Points::whole(points);
    Transfer::allocation(row_id(id), Source::District, (ORG, YEAR), points, day(1))
}

fn grant(id: usize, number: u8, points: i64, posts_on: u32) -> Transfer {
    let points = Points::whole(points);
    Transfer::grant(
        row_id(id),
        award(number),
        (ORG, YEAR),
        points,
        day(posts_on),
    )
}

#[test]
fn every_fault_of_a_row_is_refused() {
    let mut ledger = Ledger::default();
    let first = grant(2, 1, 6, 10);
    let mut forged = first.void(row_id(9), day(3)).unwrap();
    forged.points = Points::whole(7);
    for (row, expected) in [
        (allocation(1, 0), Err(LedgerFault::NotPositive)),
        (allocation(1, -5), Err(LedgerFault::NotPositive)),
        (first, Err(LedgerFault::Overdrawn)),
        (allocation(1, 10), Ok(())),
        (allocation(1, 10), Err(LedgerFault::IdReused)),
        (
            first.void(row_id(9), day(3)).unwrap(),
            Err(LedgerFault::NotGranted),
        ),
        (first, Ok(())),
        (grant(3, 1, 1, 10), Err(LedgerFault::GrantedBefore)),
        (grant(3, 2, 5, 10), Err(LedgerFault::Overdrawn)),
        (forged, Err(LedgerFault::NotGranted)),
        (first.void(row_id(9), day(3)).unwrap(), Ok(())),
        (
            first.void(row_id(8), day(4)).unwrap(),
            Err(LedgerFault::VoidedBefore),
        ),
    ] {
        assert_eq!(ledger.append(row), expected, "{row:?}");
    }
    assert_eq!(allocation(1, 1).void(row_id(2), day(1)), None);
}

#[test]
fn the_statement_tells_held_from_posted_by_the_date() {
    let mut ledger = Ledger::default();
    for row in [
        allocation(1, 63),
        grant(2, 1, 31, 40),
        grant(3, 2, 17, 60),
        grant(4, 3, 2, 60),
        grant(4, 3, 2, 60).void(row_id(5), day(50)).unwrap(),
    ] {
        ledger.append(row).unwrap();
    }
    let statement = ledger.statement(ORG, YEAR, day(50));
    let whole = Points::whole;
    assert_eq!(
        statement,
        QuotaAccount {
            year: YEAR,
            allocated: whole(63),
            held: whole(17),
            posted: whole(31),
            voided: whole(2),
        }
    );
    assert_eq!(statement.left(), whole(15));
    assert_eq!(
        ledger.statement(ORG, YEAR + 1, day(50)),
        QuotaAccount::empty(YEAR + 1)
    );
}

/// What a district does at random; rows that may not stand are refused and leave no trace.
#[derive(Clone, Debug)]
enum Act {
    Allocate(i64),
    Grant(u8, i64, u32),
    Void(u8),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        1 => (-2_i64..30).prop_map(Act::Allocate),
        4 => (0_u8..12, 0_i64..9, 1_u32..200).prop_map(|(a, p, d)| Act::Grant(a, p, d)),
        2 => (0_u8..12).prop_map(Act::Void),
    ];
    prop::collection::vec(act, 0..60)
}

fn run(acts: &[Act]) -> Ledger {
    let mut ledger = Ledger::default();
    for (id, act) in acts.iter().enumerate() {
        let row = match act {
            Act::Allocate(points) => Some(allocation(id, *points)),
            Act::Grant(number, points, posts_on) => Some(grant(id, *number, *points, *posts_on)),
            Act::Void(number) => {
                let kind = TransferKind::Grant(award(*number));
                let grant = ledger.rows().iter().find(|row| row.kind == kind);
                grant.and_then(|grant| grant.void(row_id(id), day(100)))
            }
        };
        let _refused = row.map(|row| ledger.append(row));
    }
    ledger
}

proptest! {
    #[test]
    fn left_is_never_below_zero_and_the_statement_is_the_balance(
        acts in acts(),
        today in 1_u32..220,
    ) {
        let ledger = run(&acts);
        let statement = ledger.statement(ORG, YEAR, day(today));
        let quota = ledger.balance(LedgerAccount::Quota(ORG, YEAR));
        let granted = ledger.balance(LedgerAccount::Granted(ORG, YEAR));
        prop_assert!(statement.left() >= Points::ZERO);
        prop_assert_eq!(statement.left(), quota);
        prop_assert_eq!(statement.held + statement.posted, granted);
    }

    #[test]
    fn every_prefix_keeps_the_invariant(acts in acts()) {
        let rows = run(&acts).rows().to_vec();
        for end in 0..=rows.len() {
            let account = QuotaAccount::fold(YEAR, &rows[..end], day(90));
            prop_assert!(account.left() >= Points::ZERO);
        }
    }

    #[test]
    fn points_are_neither_made_nor_lost(acts in acts()) {
        let ledger = run(&acts);
        let all = [
            LedgerAccount::District(YEAR),
            LedgerAccount::Quota(ORG, YEAR),
            LedgerAccount::Granted(ORG, YEAR),
        ];
        let sum: Points = all.into_iter().map(|account| ledger.balance(account)).sum();
        prop_assert_eq!(sum, Points::ZERO);
    }

    #[test]
    fn a_void_gives_back_exactly_what_the_grant_took(acts in acts(), number in 20_u8..30) {
        let mut ledger = run(&acts);
        let before = ledger.statement(ORG, YEAR, day(90));
        let grant = grant(1_000, number, 3, 50);
        if ledger.append(grant).is_ok() {
            let held = ledger.statement(ORG, YEAR, day(90)).left();
            prop_assert_eq!(held, before.left() - Points::whole(3));
            ledger.append(grant.void(row_id(1_001), day(90)).unwrap()).unwrap();
        }
        let after = ledger.statement(ORG, YEAR, day(90));
        prop_assert_eq!(after.left(), before.left());
        prop_assert_eq!(after.held + after.posted, before.held + before.posted);
    }

    #[test]
    fn no_id_stands_twice(acts in acts()) {
        let ledger = run(&acts);
        let ids: BTreeSet<TransferId> = ledger.rows().iter().map(|row| row.id).collect();
        prop_assert_eq!(ids.len(), ledger.rows().len());
    }
}

mod handed;
