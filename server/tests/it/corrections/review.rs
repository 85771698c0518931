use shared::corrections::{CorrectionState, Decision};
use shared::residents::api::ReadMyFile;

use super::{claim, decided, decision, review, started, with_degree};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn a_review_is_decided_by_somebody_else_within_five_working_days(backend) {
        let world = with_degree(backend).await;
        let view = decided(&world, &world.department_officer(), Decision::Reject).await;
        let view = world.resident().call(review(&view)).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Review);
        assert_eq!(view.row.due_on, Some(date("2018-07-06")));
        let accept = decision(&view, Decision::Accept, "");
        let same = world.department_officer().refusal(accept.clone()).await;
        assert_eq!(same, "rejected_by_you");
        let ask = decision(&view, Decision::Ask, "再补");
        let other = world.other_department_officer();
        assert_eq!(other.refusal(ask).await, "review_decides");
        let view = other.call(accept).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Overturned);
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.total, Some("40".parse().unwrap()));
    }

    async fn the_migrant_office_may_decide_a_review_and_there_is_one_only(backend) {
        let world = with_degree(backend).await;
        let view = decided(&world, &world.department_officer(), Decision::Reject).await;
        let request = review(&view);
        let view = world.resident().call(request.clone()).await.unwrap();
        assert_eq!(view, world.resident().call(request).await.unwrap());
        let uphold = decision(&view, Decision::Reject, "核过，确无此证");
        let view = world.office().call(uphold).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Upheld);
        assert_eq!(world.resident().refusal(review(&view)).await, "reviewed_already");
    }

    async fn only_a_rejection_is_reviewed_and_not_beside_another_claim(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        assert_eq!(world.resident().refusal(review(&view)).await, "not_rejected");
        let reject = decision(&view, Decision::Reject, "查无此证");
        let rejected = world.department_officer().call(reject).await.unwrap();
        world.resident().call(claim()).await.unwrap();
        assert_eq!(world.resident().refusal(review(&rejected)).await, "already_open");
    }
}
