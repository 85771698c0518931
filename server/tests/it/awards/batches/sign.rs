use shared::awards::AwardState;
use shared::awards::api::{ReadAwardBatch, SignAwards, SignedAward};
use shared::base::{AwardId, BatchId};
use uuid::Uuid;

use super::{list, row, taken, two};
use crate::awards::{RESIDENT, awarding, draft, points};
use crate::on_both;
use crate::world::{World, org, person};

fn sign(awards: &[AwardId]) -> SignAwards {
    SignAwards {
        org: org::ENTERPRISE,
        awards: awards.to_vec(),
    }
}

async fn awards_of(world: &World, batch: BatchId) -> Vec<AwardId> {
    let request = ReadAwardBatch {
        org: org::ENTERPRISE,
        batch,
        waiting: None,
        cursor: None,
        limit: None,
    };
    let lines = world.head().call(request).await.unwrap().lines.items;
    lines
        .into_iter()
        .filter_map(|line| Some(line.award?.id))
        .collect()
}

fn codes(answer: &[SignedAward]) -> Vec<&str> {
    answer
        .iter()
        .map(|one| {
            one.refusal
                .as_ref()
                .map_or("signed", |refusal| refusal.code.as_str())
        })
        .collect()
}

on_both! {
    async fn the_head_signs_a_list_and_again_changes_nothing(backend) {
        let world = awarding(backend).await;
        let view = taken(&world, &two()).await;
        let awards = awards_of(&world, view.id).await;
        let answer = world.head().call(sign(&awards)).await.unwrap().awards;
        assert!(answer.iter().all(|one| one.state == Some(AwardState::Noticed)), "{answer:?}");
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 450));
        let again = world.head().call(sign(&awards)).await.unwrap().awards;
        assert_eq!(again, answer);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 450));
        for award in awards {
            assert_eq!(world.audited("award_signed", award), 1);
        }
    }

    async fn what_is_refused_of_one_says_nothing_of_the_others(backend) {
        let world = awarding(backend).await;
        let csv = list(&[
            row(RESIDENT, "6,10,2018-06-20,甲"),
            row(person::COLLEAGUE, "6,1,2018-06-20,乙"),
            row(person::HEAD, "6,1,2018-06-20,丙"),
        ]);
        let view = taken(&world, &csv).await;
        // The cap is used up meanwhile.
        world.signed(RESIDENT, "1").await;
        let mut awards = awards_of(&world, view.id).await;
        awards.push(AwardId(Uuid::now_v7()));
        let answer = world.head().call(sign(&awards)).await.unwrap().awards;
        assert_eq!(codes(&answer), ["exceeds_personal_cap", "signed", "oneself", "not_found"]);
        assert_eq!(answer[0].refusal.as_ref().unwrap().words.en,
            "Your organisation may give this person 9 more this year");
        assert_eq!(world.quota(org::ENTERPRISE).await.left, points("61"));
    }

    async fn nobody_signs_what_they_drafted_or_for_another_organisation(backend) {
        let world = awarding(backend).await;
        let view = taken(&world, &two()).await;
        let awards = awards_of(&world, view.id).await;
        assert_eq!(world.clerk().refusal(sign(&awards)).await, "not_allowed");
        assert_eq!(world.other_head().refusal(sign(&awards)).await, "not_allowed");
        let elsewhere = SignAwards { org: org::OTHER_ENTERPRISE, ..sign(&awards) };
        let answer = world.other_head().call(elsewhere).await.unwrap().awards;
        assert_eq!(codes(&answer), ["not_found", "not_found"]);
        assert_eq!(world.head().refusal(sign(&[])).await, "invalid_request");
        let many: Vec<AwardId> = (0..101).map(|_| AwardId(Uuid::now_v7())).collect();
        assert_eq!(world.head().refusal(sign(&many)).await, "invalid_request");
        let alone = world.acting(crate::awards::sign::both(crate::world::account::CLERK));
        let own = draft(RESIDENT, "1");
        alone.call(own.clone()).await.unwrap();
        let answer = alone.call(sign(&[own.award])).await.unwrap().awards;
        assert_eq!(codes(&answer), ["drafter_cannot_sign"]);
    }
}
