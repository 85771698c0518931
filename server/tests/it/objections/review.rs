use shared::awards::AwardState;
use shared::objections::{Finding, ObjectionAct, ObjectionState};

use super::{answer, objected, read, review};
use crate::on_both;
use crate::world::{date, org};

on_both! {
    async fn somebody_else_reviews_and_may_find_that_it_stands(backend) {
        let (mut world, award, view) = objected(backend).await;
        world.travel_to("2018-07-04").await;
        let reject = answer(&view, Finding::Reject, "考勤表有记录");
        let view = world.town_officer().call(reject).await.unwrap();
        let own = world.other_resident().call(read(&view)).await.unwrap();
        assert_eq!(own.may, [ObjectionAct::ReviewAsked]);
        // On the last day it may be asked the line is held still, so it is never held anew.
        world.travel_to("2018-07-11").await;
        let request = review(&view);
        let asked = world.other_resident().call(request.clone()).await.unwrap();
        assert_eq!(asked, world.other_resident().call(request).await.unwrap());
        assert_eq!(asked.row.state, ObjectionState::Review);
        assert_eq!((asked.row.due_on, asked.posts_on), (Some(date("2018-07-18")), None));
        world.travel_to("2018-07-12").await;
        assert_eq!(world.state_of(&award).await, AwardState::Held);
        let uphold = |note| answer(&view, Finding::Uphold, note);
        let same = world.town_officer().refusal(uphold("再看")).await;
        assert_eq!(same, "answered_by_you");
        let seen = world.office().call(uphold("考勤表是补的")).await.unwrap();
        assert_eq!(seen.row.state, ObjectionState::Upheld);
        assert_eq!(seen.steps.last().unwrap().act, ObjectionAct::Overturned);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        assert_eq!(world.other_resident().refusal(review(&view)).await, "reviewed_already");
        world.is_whole();
    }

    async fn a_confirmed_rejection_lets_it_post_on_the_day_behind(backend) {
        let (mut world, award, view) = objected(backend).await;
        let reject = answer(&view, Finding::Reject, "考勤表有记录");
        world.town_officer().call(reject).await.unwrap();
        world.other_resident().call(review(&view)).await.unwrap();
        world.travel_to("2018-07-10").await;
        let confirm = answer(&view, Finding::Reject, "复核无误");
        let seen = world.other_office().call(confirm).await.unwrap();
        assert_eq!(seen.row.state, ObjectionState::Dismissed);
        assert_eq!(seen.posts_on, Some(date("2018-07-11")));
        assert_eq!(world.state_of(&award).await, AwardState::Held);
        world.travel_to("2018-07-11").await;
        assert_eq!(world.state_of(&award).await, AwardState::Posted);
        assert_eq!(world.other_resident().refusal(review(&view)).await, "reviewed_already");
        world.is_whole();
    }

    async fn it_follows_a_rejection_and_its_days_end(backend) {
        let (mut world, _, view) = objected(backend).await;
        assert_eq!(world.other_resident().refusal(review(&view)).await, "not_rejected");
        let reject = answer(&view, Finding::Reject, "考勤表有记录");
        world.town_officer().call(reject).await.unwrap();
        // Nobody else may ask in the place of who objected.
        assert_eq!(world.resident().refusal(review(&view)).await, "not_found");
        world.travel_to("2018-07-07").await;
        assert_eq!(world.other_resident().refusal(review(&view)).await, "review_over");
    }
}
