use shared::awards::api::{QuotaView, ReadQuota};
use shared::base::Text;

use super::{RESIDENT, allocation, awarding, funding, points, void};
use crate::actors::Answer;
use crate::on_both;
use crate::world::{date, org, person};

const QUOTA: ReadQuota = ReadQuota::of(org::ENTERPRISE, 2018);

fn read(answer: &Answer) -> QuotaView {
    serde_json::from_value(answer.json()).unwrap()
}

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
            assert_eq!((view.entries.items.len(), view.entries.total), (5, Some(5)));
            assert_eq!(world.balance(org::ENTERPRISE), (6_300, 750));
        }
    }

    async fn the_rows_come_page_by_page_under_the_sums_and_the_tag_of_all(backend) {
        let mut world = awarding(backend).await;
        world.more_staff(30);
        world.office().call(funding("20")).await.unwrap();
        for amount in ["3", "1", "2"] {
            world.signed(RESIDENT, amount).await;
        }
        world.travel_to("2018-07-09").await;
        let (voided, _) = world.signed(person::COLLEAGUE, "2").await;
        world.office().call(void(&voided, "事实不符")).await.unwrap();
        let whole = world.clerk().ask(&QUOTA).await;
        let (tag, all) = (whole.header("etag").to_owned(), read(&whole));
        let mut request = ReadQuota { limit: Some(2), ..QUOTA };
        let mut rows = Vec::new();
        loop {
            let answer = world.clerk().ask(&request).await;
            assert_eq!(answer.header("etag"), tag);
            let view = read(&answer);
            assert_eq!((&view.quota, view.entries.total), (&all.quota, Some(6)));
            assert!(view.entries.items.len() <= 2);
            rows.extend(view.entries.items);
            request.cursor = view.entries.next;
            if request.cursor.is_none() {
                break;
            }
        }
        assert_eq!((rows.len(), &rows), (6, &all.entries.items));
        // Whoever read any page may allocate under its tag, until the ledger goes on.
        let office = world.office().having_seen(&tag);
        office.call(allocation(org::ENTERPRISE, "5")).await.unwrap();
        let other = office.refusal(allocation(org::ENTERPRISE, "6")).await;
        assert_eq!(other, "changed_since_read");
    }

    async fn a_cursor_is_a_row_of_the_same_year_and_organisation(backend) {
        let world = awarding(backend).await;
        let view = world.clerk().call(QUOTA).await.unwrap();
        let cursor = Text::new(&view.entries.items[0].id.to_string()).unwrap();
        let of = |org, year| ReadQuota { cursor: Some(cursor.clone()), ..ReadQuota::of(org, year) };
        assert_eq!(world.office().call(of(org::ENTERPRISE, 2018)).await.unwrap().entries.items, []);
        for (org, year) in [(org::ENTERPRISE, 2019), (org::VILLAGE, 2018)] {
            assert_eq!(world.office().refusal(of(org, year)).await, "invalid_request");
        }
    }

    async fn the_formula_counts_staff_insured_for_three_months(backend) {
        let world = awarding(backend).await;
        let quota = world.clerk().call(QUOTA).await.unwrap().quota;
        let formula = quota.formula.unwrap();
        assert_eq!((formula.heads, formula.points), (Some(4), points("12")));
        assert_eq!((formula.insured_months, formula.counted_on), (3, date("2018-01-01")));
        let formula = world.quota(org::VILLAGE).await.formula.unwrap();
        assert_eq!((formula.heads, formula.points), (Some(6), points("100")));
        assert_eq!((formula.least, formula.insured_months), (points("100"), 0));
    }

    async fn a_past_day_is_told_as_it_was_when_it_was_over(backend) {
        let mut world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        world.travel_to("2018-07-09").await;
        let (voided, _) = world.signed(person::COLLEAGUE, "2").await;
        world.travel_to("2018-07-12").await;
        world.office().call(void(&voided, "事实不符")).await.unwrap();
        world.travel_to("2018-07-20").await;
        for (day, allocated, held, posted, returned, rows) in [
            ("2018-06-30", "0", "0", "0", "0", 0),
            ("2018-07-01", "63", "3", "0", "0", 2),
            ("2018-07-06", "63", "3", "0", "0", 2),
            ("2018-07-07", "63", "0", "3", "0", 2),
            ("2018-07-09", "63", "2", "3", "0", 3),
            ("2018-07-11", "63", "2", "3", "0", 3),
            ("2018-07-12", "63", "0", "3", "2", 4),
            ("2018-07-20", "63", "0", "3", "2", 4),
        ] {
            let request = ReadQuota { on: Some(date(day)), ..QUOTA };
            let view = world.clerk().call(request).await.unwrap();
            let quota = view.quota;
            let sums = [quota.allocated, quota.held, quota.posted, quota.voided];
            assert_eq!(sums, [allocated, held, posted, returned].map(points), "{day}");
            assert_eq!(quota.left, quota.allocated - quota.held - quota.posted, "{day}");
            assert_eq!(view.entries.total, Some(rows), "{day}");
            assert_eq!(view.entries.items.len(), usize::try_from(rows).unwrap(), "{day}");
        }
        let now = world.clerk().call(QUOTA).await.unwrap();
        let today = world.clerk().call(ReadQuota { on: Some(date("2018-07-20")), ..QUOTA }).await;
        assert_eq!(today.unwrap(), now);
        for day in ["2018-07-21", "0001-01-01"] {
            let request = ReadQuota { on: Some(date(day)), ..QUOTA };
            assert_eq!(world.clerk().refusal(request).await, "invalid_request", "{day}");
        }
    }

    async fn a_year_without_allocation_is_empty(backend) {
        let world = awarding(backend).await;
        let view = world.clerk().call(ReadQuota { year: 2019, ..QUOTA }).await.unwrap();
        assert_eq!((view.entries.total, view.quota.left), (Some(0), points("0")));
    }

    async fn another_organisation_reads_nothing(backend) {
        let world = awarding(backend).await;
        assert_eq!(world.other_head().refusal(QUOTA).await, "not_allowed");
    }
}
