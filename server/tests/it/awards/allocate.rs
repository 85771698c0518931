use shared::awards::api::AllocateQuota;
use shared::base::Text;

use super::{allocation, points};
use crate::on_both;
use crate::world::{World, org};

on_both! {
    async fn the_office_allocates_and_the_awarder_reads_it(backend) {
        let world = World::new(backend).await;
        let request = allocation(org::ENTERPRISE, "63");
        let row = world.office().call(request.clone()).await.unwrap();
        assert_eq!((row.allocated, row.left), (points("63"), points("63")));
        let more = world.office().call(allocation(org::ENTERPRISE, "0.5")).await.unwrap();
        assert_eq!(more.allocated, points("63.5"));
        assert_eq!(world.quota(org::ENTERPRISE).await, more);
        assert_eq!(world.audited("quota_allocated", request.transfer), 1);
    }

    async fn the_same_allocation_sent_again_counts_once(backend) {
        let world = World::new(backend).await;
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

    async fn only_the_office_of_the_district_allocates(backend) {
        let world = World::new(backend).await;
        assert_eq!(world.head().refusal(allocation(org::ENTERPRISE, "5")).await, "not_allowed");
        let foreign = allocation(org::FOREIGN_ENTERPRISE, "5");
        assert_eq!(world.office().refusal(foreign).await, "not_allowed");
    }
}
