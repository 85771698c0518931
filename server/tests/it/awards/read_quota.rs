use shared::awards::api::ReadQuota;

use super::{RESIDENT, awarding, points, void};
use crate::on_both;
use crate::world::{org, person};

const QUOTA: ReadQuota = ReadQuota {
    org: org::ENTERPRISE,
    year: 2018,
};

on_both! {
    async fn the_statement_is_the_fold_of_its_rows_on_every_day(backend) {
        let mut world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        world.travel_to("2018-07-09").await;
        world.signed(person::COLLEAGUE, "4.5").await;
        let (voided, _) = world.signed(person::COLLEAGUE, "2").await;
        world.office().call(void(&voided, "事实不符")).await.unwrap();
        for (day, held, posted) in [("2018-07-09", "4.5", "3"), ("2018-07-17", "0", "7.5")] {
            world.travel_to(day).await;
            let view = world.clerk().call(QUOTA).await.unwrap();
            let quota = view.quota;
            assert_eq!((quota.held, quota.posted), (points(held), points(posted)), "{day}");
            assert_eq!((quota.allocated, quota.voided), (points("63"), points("2")));
            assert_eq!(quota.left, quota.allocated - quota.held - quota.posted);
            assert_eq!(view.entries.len(), 5);
            assert_eq!(world.balance(org::ENTERPRISE), (6_300, 750));
        }
    }

    async fn the_formula_counts_staff_insured_for_three_months(backend) {
        let world = awarding(backend).await;
        let quota = world.clerk().call(QUOTA).await.unwrap().quota;
        assert_eq!((quota.heads, quota.by_formula), (Some(4), Some(points("12"))));
        let quota = world.quota(org::VILLAGE).await;
        assert_eq!((quota.heads, quota.by_formula), (Some(6), Some(points("100"))));
    }

    async fn a_year_without_allocation_is_empty(backend) {
        let world = awarding(backend).await;
        let view = world.clerk().call(ReadQuota { year: 2019, ..QUOTA }).await.unwrap();
        assert_eq!((view.entries.len(), view.quota.left), (0, points("0")));
    }

    async fn another_organisation_reads_nothing(backend) {
        let world = awarding(backend).await;
        assert_eq!(world.other_head().refusal(QUOTA).await, "not_allowed");
    }
}
