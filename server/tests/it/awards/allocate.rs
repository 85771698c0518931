use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::quotas;
use shared::awards::api::{AllocateQuota, FundTown, ReadQuota};
use shared::base::Text;

use super::{RESIDENT, allocation, awarding, funding, points};
use crate::on_both;
use crate::world::{World, org};

const QUOTA: ReadQuota = ReadQuota::of(org::ENTERPRISE, 2018);

on_both! {
    async fn the_office_allocates_and_the_awarder_reads_it(backend) {
        let world = World::new(backend).await;
        world.funded("100").await;
        let request = allocation(org::ENTERPRISE, "62");
        let row = world.office().call(request.clone()).await.unwrap();
        assert_eq!((row.allocated, row.left), (points("62"), points("62")));
        let more = world.office().call(allocation(org::ENTERPRISE, "0.5")).await.unwrap();
        assert_eq!(more.allocated, points("62.5"));
        assert_eq!(world.quota(org::ENTERPRISE).await, more);
        assert_eq!(world.audited("quota_allocated", request.transfer), 1);
    }

    async fn the_same_allocation_sent_again_counts_once(backend) {
        let world = World::new(backend).await;
        world.funded("100").await;
        let request = allocation(org::ENTERPRISE, "63");
        let first = world.office().call(request.clone()).await.unwrap();
        assert_eq!(world.office().call(request.clone()).await.unwrap(), first);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        assert_eq!(world.audited("quota_allocated", request.transfer), 1);
        let other = AllocateQuota { points: points("64"), ..request.clone() };
        assert_eq!(world.office().refusal(other).await, "id_reused");
        let elsewhere = AllocateQuota { org: org::VILLAGE, ..request };
        assert_eq!(world.office().refusal(elsewhere).await, "id_reused");
    }

    async fn of_many_who_have_read_the_same_one_allocates_however_often_it_is_sent(backend) {
        let world = World::new(backend).await;
        world.funded("100").await;
        let read = world.office().ask(&QUOTA).await;
        let mut asked = Vec::new();
        for request in [(); 6].map(|()| allocation(org::ENTERPRISE, "63")) {
            for request in [request.clone(), request] {
                let office = world.office().having_seen(read.header("etag"));
                let (id, answer) = (request.transfer, async move { office.call(request).await });
                asked.push((id, actix_web::rt::spawn(answer)));
            }
        }
        let mut allocated = Vec::new();
        for (id, answer) in asked {
            match answer.await.unwrap() {
                Ok(row) => allocated.push((id, row)),
                Err(problem) => assert_eq!(problem.code, "changed_since_read"),
            }
        }
        assert_eq!(allocated.len(), 2, "one allocation, answered as often as it was sent");
        assert_eq!(allocated[0], allocated[1]);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
    }

    async fn an_award_signed_meanwhile_is_told_to_who_allocates(backend) {
        let world = awarding(backend).await;
        world.more_staff(30);
        world.office().call(funding("20")).await.unwrap();
        let read = world.office().ask(&QUOTA).await;
        let office = world.office().having_seen(read.header("etag"));
        world.signed(RESIDENT, "3").await;
        let request = allocation(org::ENTERPRISE, "5");
        assert_eq!(office.refusal(request.clone()).await, "changed_since_read");
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 300));
        let read = world.office().ask(&QUOTA).await;
        let office = world.office().having_seen(read.header("etag"));
        assert_eq!(office.call(request).await.unwrap().allocated, points("68"));
    }

    async fn a_refused_allocation_leaves_no_balance_behind(backend) {
        let world = World::new(backend).await;
        let read = world.office().ask(&ReadQuota { year: 2016, ..QUOTA }).await;
        let office = world.office().having_seen(read.header("etag"));
        let past = AllocateQuota { year: 2016, ..allocation(org::ENTERPRISE, "5") };
        assert_eq!(office.refusal(past).await, "invalid_request");
        let counted = |conn: &mut Conn| Ok(quotas::table.count().get_result::<i64>(conn)?);
        let balances = world.db.read_blocking(counted);
        assert_eq!(balances.unwrap(), 0);
    }

    async fn absurd_allocations_are_refused_field_by_field(backend) {
        let world = World::new(backend).await;
        let request = AllocateQuota {
            org: org::SCHOOL,
            year: 2016,
            points: points("1000000.5"),
            note: Text::default(),
            ..allocation(org::ENTERPRISE, "1")
        };
        let problem = world.office().call(request).await.unwrap_err();
        let fields: Vec<&str> = problem.errors.iter().map(|one| one.pointer.as_str()).collect();
        assert_eq!(fields, ["/org", "/year", "/points", "/note"]);
        for (amount, code) in [
            ("0", "points_not_positive"),
            ("-5", "points_not_positive"),
            ("1.25", "points_not_in_step"),
        ] {
            let refusal = world.office().refusal(allocation(org::ENTERPRISE, amount)).await;
            assert_eq!(refusal, code);
        }
    }

    async fn what_is_allocated_is_bounded_by_formula_and_pool(backend) {
        let world = World::new(backend).await;
        let town = world.town_officer();
        let office = world.office();
        for (caller, org, amount, outcome) in [
            // The enterprise has 4 insured staff, the other one has 1, the village 100 at least.
            (&town, org::ENTERPRISE, "12.5", "exceeds_formula"),
            (&town, org::ENTERPRISE, "12", "exceeds_pool"),
            (&office, org::ENTERPRISE, "12", "exceeds_pool"),
            (&town, org::TOWN, "5", "allocated_by_district"),
            (&town, org::OTHER_VILLAGE, "5", "not_allowed"),
            (&town, org::DEPARTMENT, "5", "not_allowed"),
            (&office, org::TOWN, "500.5", "exceeds_formula"),
            (&office, org::TOWN, "500", "ok"),
            (&office, org::TOWN, "0.5", "exceeds_formula"),
            (&office, org::DEPARTMENT, "300", "ok"),
            // Of the other town nobody is set up, so the district allocates to its village itself.
            (&office, org::OTHER_VILLAGE, "100.5", "exceeds_formula"),
            (&office, org::OTHER_VILLAGE, "100", "ok"),
        ] {
            let answer = caller.call(allocation(org, amount)).await;
            let told = answer.map_or_else(|problem| problem.code, |_| "ok".to_owned());
            assert_eq!(told, outcome, "{org} {amount}");
        }
        let refused = office.call(allocation(org::TOWN, "0.5")).await.unwrap_err();
        assert_eq!(refused.title, "按公式最多 500 分，已经核定满了");
        // The other enterprise has one insured member of staff.
        office.call(funding("15")).await.unwrap();
        let row = town.call(allocation(org::ENTERPRISE, "12")).await.unwrap();
        assert_eq!((row.allocated, world.pool().await.left), (points("12"), points("3")));
        for (org, amount, outcome) in [
            (org::VILLAGE, "3.5", "exceeds_pool"),
            (org::OTHER_ENTERPRISE, "3.5", "exceeds_formula"),
        ] {
            assert_eq!(town.refusal(allocation(org, amount)).await, outcome);
        }
        let stored = world.db.read_blocking(|conn| {
            let bounds = quotas::table.order(quotas::allocated).select(quotas::bound);
            Ok(bounds.load::<Option<i64>>(conn)?)
        });
        assert_eq!(stored.unwrap(), [1_200, 10_000, 30_000, 50_000].map(Some));
    }

    async fn next_year_is_bounded_by_its_own_first_day_and_begins_empty(backend) {
        let mut world = World::new(backend).await;
        world.holds(org::ENTERPRISE, "63");
        world.travel_to("2018-12-20").await;
        let next = |request: AllocateQuota| AllocateQuota { year: 2019, ..request };
        world.office().call(FundTown { year: 2019, ..funding("60") }).await.unwrap();
        // Insured since May 2018, the newcomer counts by then.
        let request = next(allocation(org::ENTERPRISE, "15.5"));
        assert_eq!(world.town_officer().refusal(request).await, "exceeds_formula");
        let request = next(allocation(org::ENTERPRISE, "15"));
        let row = world.town_officer().call(request).await.unwrap();
        assert_eq!((row.left, row.formula.unwrap().heads), (points("15"), Some(5)));
        world.travel_to("2019-01-02").await;
        let year = ReadQuota { year: 2019, ..QUOTA };
        assert_eq!(world.clerk().call(year).await.unwrap().quota.left, points("15"));
        let old = allocation(org::ENTERPRISE, "1");
        assert_eq!(world.office().refusal(old).await, "invalid_request");
    }

    async fn only_the_office_of_the_district_allocates(backend) {
        let world = World::new(backend).await;
        assert_eq!(world.head().refusal(allocation(org::ENTERPRISE, "5")).await, "not_allowed");
        let foreign = allocation(org::FOREIGN_ENTERPRISE, "5");
        assert_eq!(world.office().refusal(foreign).await, "not_allowed");
    }
}
