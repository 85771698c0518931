use shared::awards::AwardState;
use shared::awards::api::{
    LineOutcome, ListAwardBatches, ReadAwardBatch, SignAwards, TakeInAwardBatch,
};
use shared::base::{BatchId, Text};

use super::{list, row, take_in, taken, two};
use crate::awards::{RESIDENT, awarding, draft};
use crate::on_both;
use crate::world::{date, org, person};

fn read(batch: BatchId) -> ReadAwardBatch {
    ReadAwardBatch {
        org: org::ENTERPRISE,
        batch,
        waiting: None,
        cursor: None,
        limit: None,
    }
}

on_both! {
    async fn a_list_shows_its_rows_and_how_they_stand(backend) {
        let world = awarding(backend).await;
        let csv = format!("{}{}", two(), row(person::FAR, "6,1,2018-06-20,甲"));
        let view = world.clerk().call(take_in(&csv, true)).await.unwrap();
        let detail = world.head().call(read(view.id)).await.unwrap();
        assert_eq!(detail.batch, view);
        let rows: Vec<_> = detail.lines.items.iter()
            .map(|line| (line.row, line.outcome, line.award.as_ref().map(|award| award.state)))
            .collect();
        assert_eq!(rows, [
            (2, LineOutcome::Good, Some(AwardState::Drafted)),
            (3, LineOutcome::Good, Some(AwardState::Drafted)),
            (4, LineOutcome::Bad, None),
        ]);
        let problem = detail.lines.items[2].problem.as_ref().unwrap();
        assert_eq!((problem.code.as_str(), problem.column.en.as_str()),
            ("person_not_yours", "citizen_id"));
        let first = detail.lines.items[0].award.as_ref().unwrap().id;
        let sign = SignAwards { org: org::ENTERPRISE, awards: vec![first] };
        world.head().call(sign).await.unwrap();
        let waiting = ReadAwardBatch { waiting: Some(true), ..read(view.id) };
        let left = world.head().call(waiting).await.unwrap();
        assert_eq!((left.batch.waiting, left.batch.signed, left.lines.total), (1, 1, Some(1)));
        assert_eq!(left.lines.items[0].row, 3);
        let others = ReadAwardBatch { waiting: Some(false), ..read(view.id) };
        assert_eq!(world.head().call(others).await.unwrap().lines.items.len(), 2);
    }

    async fn rows_and_lists_go_on_page_by_page(backend) {
        let world = awarding(backend).await;
        let one = taken(&world, &two()).await;
        let csv = list(&[row(RESIDENT, "6,1,2018-06-25,丙")]);
        let two = taken(&world, &csv).await;
        let mut lists = ListAwardBatches { org: org::ENTERPRISE, cursor: None, limit: Some(1) };
        let page = world.clerk().call(lists.clone()).await.unwrap();
        assert_eq!(page.items[0].id, two.id);
        lists.cursor = page.next;
        assert_eq!(world.clerk().call(lists.clone()).await.unwrap().items[0].id, one.id);
        lists.cursor = Some(Text::new(&uuid::Uuid::nil().to_string()).unwrap());
        assert_eq!(world.clerk().refusal(lists).await, "invalid_request");
        let mut rows = ReadAwardBatch { limit: Some(1), ..read(one.id) };
        let page = world.clerk().call(rows.clone()).await.unwrap().lines;
        assert_eq!((page.items[0].row, page.total), (2, Some(2)));
        rows.cursor = page.next;
        assert_eq!(world.clerk().call(rows).await.unwrap().lines.items[0].row, 3);
    }

    async fn another_organisations_list_is_not_found(backend) {
        let world = awarding(backend).await;
        let view = taken(&world, &two()).await;
        let other = ReadAwardBatch { org: org::OTHER_ENTERPRISE, ..read(view.id) };
        assert_eq!(world.other_head().refusal(other.clone()).await, "not_found");
        assert_eq!(world.clerk().refusal(other).await, "not_allowed");
        let foreign = TakeInAwardBatch {
            org: org::OTHER_ENTERPRISE,
            batch: view.id,
            ..take_in(two(), true)
        };
        assert_eq!(world.other_clerk().refusal(foreign).await, "id_reused");
    }

    async fn the_same_day_given_by_two_is_told_to_both_while_both_stand(backend) {
        let world = awarding(backend).await;
        let view = taken(&world, &two()).await;
        let first = world.clerk().call(read(view.id)).await.unwrap();
        assert!(first.lines.items.iter().all(|line| !line.award.as_ref().unwrap().same_day));
        let mut other = crate::awards::village_draft(RESIDENT, 1, "1");
        other.fact_date = date("2018-06-20");
        assert!(world.village_officer().call(other.clone()).await.unwrap().same_day);
        let told = world.head().call(read(view.id)).await.unwrap();
        let flags: Vec<bool> = told.lines.items.iter()
            .map(|line| line.award.as_ref().unwrap().same_day)
            .collect();
        assert_eq!(flags, [true, false]);
        // The own other award of the day is no other organisation's.
        let mut own = draft(person::COLLEAGUE, "1");
        own.fact_date = date("2018-06-21");
        assert!(!world.clerk().call(own).await.unwrap().same_day);
        world.village_officer().call(crate::awards::withdraw(&other, "")).await.unwrap();
        let told = world.head().call(read(view.id)).await.unwrap();
        assert!(!told.lines.items[0].award.as_ref().unwrap().same_day);
    }
}
