//! Quota on its way down through a town's pool, back up and across.

use proptest::prelude::*;

use super::{ORG, YEAR, day, grant, row_id};
use crate::awards::{Ledger, LedgerAccount, LedgerFault, Source, Transfer};
use crate::base::{OrgId, Points};
use uuid::Uuid;

const TOWN: OrgId = OrgId(Uuid::from_u128(7));
const OTHER: OrgId = OrgId(Uuid::from_u128(2));
const BELOW: Source = Source::Town(TOWN);

/// What a district does at random with two organisations of one town.
#[derive(Clone, Debug)]
enum Act {
    Fund(i64),
    Refund(i64),
    Allocate(bool, i64),
    Return(bool, i64),
    /// From the first to the other, or back.
    Move(bool, i64),
    Grant(u8, i64),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        2 => (0_i64..40).prop_map(Act::Fund),
        1 => (0_i64..30).prop_map(Act::Refund),
        4 => (any::<bool>(), 0_i64..20).prop_map(|(first, points)| Act::Allocate(first, points)),
        2 => (any::<bool>(), 0_i64..20).prop_map(|(first, points)| Act::Return(first, points)),
        2 => (any::<bool>(), 0_i64..20).prop_map(|(first, points)| Act::Move(first, points)),
        2 => (0_u8..40, 0_i64..9).prop_map(|(award, points)| Act::Grant(award, points)),
    ];
    prop::collection::vec(act, 0..60)
}

fn org(first: bool) -> OrgId {
    if first { ORG } else { OTHER }
}

/// Does one act; what a row of it may not do leaves no trace of the others.
fn act(ledger: &mut Ledger, number: usize, act: &Act) {
    let id = row_id(2 * number);
    let rows = match *act {
        Act::Fund(points) => vec![Transfer::funding(
            id,
            (TOWN, YEAR),
            Points::whole(points),
            day(1),
        )],
        Act::Refund(points) => {
            vec![Transfer::refund(
                id,
                (TOWN, YEAR),
                Points::whole(points),
                day(1),
            )]
        }
        Act::Allocate(first, points) => {
            let year = (org(first), YEAR);
            vec![Transfer::allocation(
                id,
                BELOW,
                year,
                Points::whole(points),
                day(1),
            )]
        }
        Act::Return(first, points) => {
            let year = (org(first), YEAR);
            vec![Transfer::returned(
                id,
                BELOW,
                year,
                Points::whole(points),
                day(1),
            )]
        }
        Act::Move(first, points) => {
            let (ids, ends) = ((id, row_id(2 * number + 1)), (org(first), org(!first)));
            Transfer::moved(ids, (TOWN, YEAR), ends, Points::whole(points), day(1)).to_vec()
        }
        Act::Grant(award, points) => vec![grant(2 * number, award, points, 50)],
    };
    let mut then = ledger.clone();
    if rows
        .into_iter()
        .try_for_each(|row| then.append(row))
        .is_ok()
    {
        *ledger = then;
    }
}

#[test]
fn a_move_is_two_rows_through_the_pool_that_leave_it_as_it_is() {
    let mut ledger = Ledger::default();
    let whole = Points::whole;
    for row in [
        Transfer::funding(row_id(1), (TOWN, YEAR), whole(100), day(1)),
        Transfer::allocation(row_id(2), BELOW, (ORG, YEAR), whole(60), day(1)),
        grant(3, 1, 8, 20),
    ] {
        ledger.append(row).unwrap();
    }
    let moved = |points| {
        let ids = (row_id(4), row_id(5));
        Transfer::moved(ids, (TOWN, YEAR), (ORG, OTHER), whole(points), day(9))
    };
    assert_eq!(ledger.append(moved(53)[0]), Err(LedgerFault::Overdrawn));
    for row in moved(52) {
        ledger.append(row).unwrap();
    }
    let (pool, other) = (
        ledger.pool(TOWN, YEAR),
        ledger.statement(OTHER, YEAR, day(9)),
    );
    assert_eq!(
        (pool.funded, pool.handed, pool.left()),
        (whole(100), whole(60), whole(40))
    );
    assert_eq!((other.allocated, other.left()), (whole(52), whole(52)));
    assert_eq!(ledger.statement(ORG, YEAR, day(9)).left(), Points::ZERO);
    // What came back more than went down is the town's to hand down, not the district's.
    let direct = Transfer::allocation(row_id(6), Source::District, (ORG, YEAR), whole(90), day(9));
    let back = Transfer::returned(row_id(7), BELOW, (ORG, YEAR), whole(90), day(9));
    for row in [direct, back] {
        ledger.append(row).unwrap();
    }
    let pool = ledger.pool(TOWN, YEAR);
    assert_eq!((pool.left(), pool.refundable()), (whole(130), whole(100)));
}

proptest! {
    #[test]
    fn no_account_runs_below_zero_and_points_are_neither_made_nor_lost(acts in acts()) {
        let mut ledger = Ledger::default();
        for (number, one) in acts.iter().enumerate() {
            act(&mut ledger, number, one);
            let pool = ledger.pool(TOWN, YEAR);
            prop_assert!(pool.left() >= Points::ZERO);
            prop_assert_eq!(pool.left(), ledger.balance(LedgerAccount::Pool(TOWN, YEAR)));
            prop_assert!(pool.funded >= Points::ZERO);
            let mut all = ledger.balance(LedgerAccount::District(YEAR)) + pool.left();
            for org in [ORG, OTHER] {
                let left = ledger.statement(org, YEAR, day(9)).left();
                prop_assert!(left >= Points::ZERO);
                prop_assert_eq!(left, ledger.balance(LedgerAccount::Quota(org, YEAR)));
                all = all + left + ledger.balance(LedgerAccount::Granted(org, YEAR));
            }
            prop_assert_eq!(all, Points::ZERO);
        }
    }

    #[test]
    fn nothing_of_a_year_reaches_the_next(acts in acts()) {
        let mut ledger = Ledger::default();
        for (number, one) in acts.iter().enumerate() {
            act(&mut ledger, number, one);
        }
        prop_assert_eq!(ledger.pool(TOWN, YEAR + 1).left(), Points::ZERO);
        let next = ledger.statement(ORG, YEAR + 1, day(9));
        prop_assert_eq!((next.allocated, next.left()), (Points::ZERO, Points::ZERO));
    }
}
