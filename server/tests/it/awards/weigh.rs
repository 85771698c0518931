use shared::awards::api::WeighAward;
use shared::base::PersonId;

use super::{RESIDENT, awarding, draft, insert_employment, points, sign, village_draft};
use crate::on_both;
use crate::world::{World, date, org, person};

fn weigh(person: PersonId, amount: &str) -> WeighAward {
    WeighAward {
        org: org::ENTERPRISE,
        person,
        clause: 6,
        points: points(amount),
        fact_date: date("2018-06-20"),
    }
}

/// Lets the village give the resident the whole of both its indicators.
async fn village_gives_ten(world: &World) {
    for clause in [1, 2] {
        let award = village_draft(RESIDENT, clause, "5");
        world.village_officer().call(award.clone()).await.unwrap();
        world.village_head().call(sign(&award)).await.unwrap();
    }
}

on_both! {
    async fn an_award_within_every_cap_is_worth_its_points(backend) {
        let world = awarding(backend).await;
        let worth = world.clerk().call(weigh(RESIDENT, "3")).await.unwrap();
        assert_eq!((worth.worth, worth.lost_to_cap), (points("3"), points("0")));
        assert_eq!((worth.quota_left, worth.cap_left), (points("60"), points("7")));
        assert_eq!((worth.notice_until, worth.posts_on), (date("2018-07-06"), date("2018-07-07")));
        let strip: Vec<_> = worth.strip.iter().map(|day| day.counted).collect();
        assert_eq!(strip, [None, Some(1), Some(2), Some(3), Some(4), Some(5), None]);
        assert_eq!(worth.refusal, None);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
    }

    async fn a_joint_cap_only_reduces_what_counts(backend) {
        let world = awarding(backend).await;
        village_gives_ten(&world).await;
        let (_, _) = world.signed(RESIDENT, "9").await;
        let worth = world.clerk().call(weigh(RESIDENT, "1")).await.unwrap();
        assert_eq!((worth.worth, worth.same_worth_for), (points("1"), None));
        // A newcomer's former employer filled most of the indicator that both share.
        let elsewhere = draft(person::NEIGHBOUR, "8");
        let elsewhere = shared::awards::api::DraftAward { org: org::OTHER_ENTERPRISE, ..elsewhere };
        world.other_clerk().call(elsewhere.clone()).await.unwrap();
        world.other_head().call(sign(&elsewhere)).await.unwrap();
        world.write(|conn| insert_employment(conn, person::NEIGHBOUR));
        let worth = world.clerk().call(weigh(person::NEIGHBOUR, "3")).await.unwrap();
        assert_eq!((worth.worth, worth.lost_to_cap), (points("2"), points("1")));
        assert_eq!(worth.same_worth_for, Some(points("2")));
        let told = serde_json::to_string(&worth).unwrap();
        assert!(!told.contains("柳村模具厂"), "{told}");
    }

    async fn the_refusal_is_told_beside_the_worth(backend) {
        let world = awarding(backend).await;
        world.freeze(person::COLLEAGUE, "2018-06-01", None);
        for (person, amount, code) in [
            (person::COLLEAGUE, "3", "not_awardable_now"),
            (person::NEWCOMER, "3", "insured_too_short"),
            (person::CLERK, "3", "oneself"),
            (RESIDENT, "10.5", "points_outside_clause"),
        ] {
            let worth = world.clerk().call(weigh(person, amount)).await.unwrap();
            assert_eq!(worth.refusal.unwrap().code, code);
        }
        let beyond = world.clerk().call(weigh(RESIDENT, "10.5")).await.unwrap();
        assert_eq!((beyond.cap_left, beyond.worth), (points("-0.5"), points("10")));
    }

    async fn where_there_is_nothing_to_weigh_the_refusal_is_the_answer(backend) {
        let world = awarding(backend).await;
        for (person, clause, amount, code) in [
            (RESIDENT, 9, "3", "clause_unknown"),
            (RESIDENT, 7, "3", "indicator_not_yours"),
            (RESIDENT, 6, "0", "points_not_positive"),
            (RESIDENT, 6, "0.25", "points_not_in_step"),
            (person::FAR, 6, "3", "person_not_yours"),
            (PersonId(uuid::Uuid::nil()), 6, "3", "person_not_yours"),
        ] {
            let request = WeighAward { clause, ..weigh(person, amount) };
            assert_eq!(world.clerk().refusal(request).await, code);
        }
        assert_eq!(world.other_clerk().refusal(weigh(RESIDENT, "3")).await, "not_allowed");
    }
}
