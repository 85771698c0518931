use diesel::prelude::*;
use server::db::schema::{quota_pools, quotas};
use shared::awards::api::{EntryKind, FundTown, ListTownQuotas, ReadPool, RefundPool};
use shared::base::{Text, TransferId};
use uuid::Uuid;

use super::quota_moves::{moving, returning};
use super::{allocation, funding, points};
use crate::on_both;
use crate::world::{World, date, org};

const POOL: ReadPool = ReadPool::of(org::TOWN, 2018);

fn refunding(amount: &str) -> RefundPool {
    RefundPool {
        org: org::TOWN,
        year: 2018,
        transfer: TransferId(Uuid::now_v7()),
        points: points(amount),
        note: Text::new("今年用不完").unwrap(),
    }
}

/// Clients that call at the same moment.
const CLIENTS: usize = 32;

on_both! {
    async fn the_office_gives_and_the_town_gives_back_what_it_has_not_handed_down(backend) {
        let world = World::new(backend).await;
        let (office, town) = (world.office(), world.town_officer());
        // The formulas give 12, 3 and 100.
        assert_eq!(office.refusal(funding("115.5")).await, "exceeds_formula");
        let given = funding("110");
        let row = office.call(given.clone()).await.unwrap();
        assert_eq!((row.funded, row.left), (points("110"), points("110")));
        assert_eq!((row.bound, row.awarders), (Some(points("115")), 3));
        assert_eq!(office.call(given.clone()).await.unwrap(), row);
        let other = FundTown { points: points("1"), ..given.clone() };
        assert_eq!(office.refusal(other).await, "id_reused");
        assert_eq!(office.refusal(funding("5.5")).await, "exceeds_formula");
        town.call(allocation(org::VILLAGE, "100")).await.unwrap();
        assert_eq!(town.refusal(refunding("10.5")).await, "exceeds_unused");
        let back = refunding("4");
        let row = town.call(back.clone()).await.unwrap();
        assert_eq!((row.funded, row.handed, row.left), (points("106"), points("100"), points("6")));
        assert_eq!(town.call(back.clone()).await.unwrap(), row);
        assert_eq!(world.audited("quota_funded", given.transfer), 1);
        assert_eq!(world.audited("quota_returned", back.transfer), 1);
    }

    async fn a_pool_is_read_with_its_rows_page_by_page_and_on_a_past_day(backend) {
        let mut world = World::new(backend).await;
        world.office().call(funding("60")).await.unwrap();
        world.travel_to("2018-07-03").await;
        let town = world.town_officer();
        town.call(allocation(org::VILLAGE, "40")).await.unwrap();
        town.call(allocation(org::OTHER_ENTERPRISE, "2")).await.unwrap();
        world.travel_to("2018-07-05").await;
        let town = world.town_officer();
        town.call(moving(org::VILLAGE, org::ENTERPRISE, "5")).await.unwrap();
        town.call(returning(org::VILLAGE, "3")).await.unwrap();
        town.call(refunding("1")).await.unwrap();
        for (day, funded, handed, rows) in [
            ("2018-06-30", "0", "0", 0),
            ("2018-07-02", "60", "0", 1),
            ("2018-07-04", "60", "42", 3),
            ("2018-07-05", "59", "39", 7),
        ] {
            let view = town.call(ReadPool { on: Some(date(day)), ..POOL }).await.unwrap();
            let sums = [view.pool.funded, view.pool.handed];
            assert_eq!(sums, [funded, handed].map(points), "{day}");
            assert_eq!(view.entries.total, Some(rows), "{day}");
            assert_eq!(view.entries.items.len(), usize::try_from(rows).unwrap(), "{day}");
        }
        let whole = town.call(POOL).await.unwrap();
        let (mut request, mut seen) = (ReadPool { limit: Some(2), ..POOL }, Vec::new());
        loop {
            let page = town.call(request.clone()).await.unwrap();
            seen.extend(page.entries.items);
            request.cursor = page.entries.next;
            if request.cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, whole.entries.items);
        let moved = seen.iter().find(|row| row.kind == EntryKind::MovedOut).unwrap();
        assert!(moved.gained && moved.awarder.as_ref().unwrap().zh == "柳村村民委员会");
        let given = seen.iter().find(|row| row.kind == EntryKind::Funding).unwrap();
        assert_eq!((given.gained, &given.awarder), (true, &None));
    }

    async fn a_town_sees_its_own_awarders_and_no_others(backend) {
        let world = World::new(backend).await;
        let list = |org| ListTownQuotas { org, year: 2018, cursor: None, limit: Some(2) };
        let first = world.town_officer().call(list(org::TOWN)).await.unwrap();
        let next = ListTownQuotas { cursor: first.next.clone(), ..list(org::TOWN) };
        let rest = world.town_officer().call(next).await.unwrap();
        let mut orgs: Vec<_> = first.items.iter().chain(&rest.items).map(|row| row.org).collect();
        orgs.sort();
        assert_eq!(orgs, [org::ENTERPRISE, org::OTHER_ENTERPRISE, org::VILLAGE]);
        assert_eq!((first.total, rest.next), (Some(3), None));
        assert_eq!(world.town_officer().refusal(list(org::VILLAGE)).await, "not_found");
        assert_eq!(world.head().refusal(list(org::TOWN)).await, "not_allowed");
        assert_eq!(world.head().refusal(POOL).await, "not_allowed");
        assert_eq!(world.town_officer().refusal(funding("5")).await, "not_allowed");
    }

    async fn a_pool_and_a_formula_are_never_exceeded_by_many_at_once(backend) {
        let world = World::new(backend).await;
        world.office().call(funding("20")).await.unwrap();
        let calls: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let org = if number % 2 == 0 { org::VILLAGE } else { org::ENTERPRISE };
                let (town, request) = (world.town_officer(), allocation(org, "1"));
                actix_web::rt::spawn(async move { town.call(request).await })
            })
            .collect();
        let mut told = std::collections::BTreeMap::new();
        for call in calls {
            let outcome = call.await.unwrap();
            let outcome = outcome.map_or_else(|problem| problem.code, |_| "ok".to_owned());
            *told.entry(outcome).or_insert(0) += 1;
        }
        assert_eq!(told.remove("ok"), Some(20), "{told:?}");
        let refused: i32 = told.values().sum();
        assert!(told.keys().all(|code| code.starts_with("exceeds_")) && refused == 12, "{told:?}");
        let (pools, balances) = world.db.read_blocking(|conn| {
            let pools = quota_pools::table.select((quota_pools::funded, quota_pools::handed));
            let balances = quotas::table.select((quotas::allocated, quotas::bound));
            Ok((pools.load::<(i64, i64)>(conn)?, balances.load::<(i64, Option<i64>)>(conn)?))
        }).unwrap();
        assert_eq!(pools, [(2_000, 2_000)]);
        assert_eq!(balances.iter().map(|row| row.0).sum::<i64>(), 2_000);
        assert!(balances.iter().all(|row| Some(row.0) <= row.1), "{balances:?}");
    }
}
