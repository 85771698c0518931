use diesel::prelude::*;
use server::db::schema::{award_caps, notice_lines, transfers};
use shared::access::{Actor, Grant, Role};
use shared::awards::AwardState;
use shared::awards::api::ReadAward;
use shared::base::AccountId;
use uuid::Uuid;

use super::{RESIDENT, awarding, draft, points, sign, village_draft, withdraw};
use crate::on_both;
use crate::world::{DISTRICT, World, account, actor, date, org, person};

/// How many rows a signature leaves: transfers, caps, notice lines.
fn rows(world: &World) -> (i64, i64, i64) {
    let count = world.db.read_blocking(|conn| {
        Ok((
            transfers::table
                .filter(transfers::kind.eq("grant"))
                .count()
                .get_result(conn)?,
            award_caps::table.count().get_result(conn)?,
            notice_lines::table.count().get_result(conn)?,
        ))
    });
    count.unwrap()
}

/// Clerk and head of the enterprise in one account.
pub(super) fn both(id: AccountId) -> Actor {
    let grant = |role| Grant {
        role,
        org: Some(org::ENTERPRISE),
        area: None,
    };
    Actor {
        account: id,
        person: actor(id).person,
        district: DISTRICT.to_owned(),
        grants: vec![grant(Role::AwardClerk), grant(Role::AwardHead)],
        on_behalf: None,
        scopes: None,
        covers: Vec::new(),
    }
}

on_both! {
    async fn the_head_signs_which_reserves_and_posts_for_five_working_days(backend) {
        let mut world = awarding(backend).await;
        world.travel_to("2018-04-27").await;
        let mut award = draft(RESIDENT, "3");
        award.fact_date = date("2018-04-20");
        world.clerk().call(award.clone()).await.unwrap();
        let view = world.head().call(sign(&award)).await.unwrap();
        assert_eq!(view.state, AwardState::Noticed);
        let signature = view.signature.unwrap();
        assert_eq!(signature.signed_on, date("2018-04-27"));
        assert_eq!(signature.notice_until, date("2018-05-07"));
        assert_eq!(signature.posts_on, date("2018-05-08"));
        assert_eq!(signature.expires_on, date("2019-05-08"));
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 300));
        assert_eq!(rows(&world), (1, 1, 1));
        assert_eq!(world.audited("award_signed", award.award), 1);
    }

    async fn the_state_follows_from_the_date(backend) {
        let mut world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "3").await;
        for (day, state) in [
            ("2018-07-06", AwardState::Noticed),
            ("2018-07-07", AwardState::Posted),
            ("2019-07-07", AwardState::Posted),
            ("2019-07-08", AwardState::Expired),
        ] {
            world.travel_to(day).await;
            let request = ReadAward { org: award.org, award: award.award };
            assert_eq!(world.clerk().call(request).await.unwrap().state, state, "{day}");
        }
    }

    async fn signing_again_answers_the_same_and_reserves_once(backend) {
        let world = awarding(backend).await;
        let (award, first) = world.signed(RESIDENT, "3").await;
        assert_eq!(world.head().call(sign(&award)).await.unwrap(), first);
        assert_eq!((rows(&world), world.balance(org::ENTERPRISE)), ((1, 1, 1), (6_300, 300)));
        assert_eq!(world.audited("award_signed", award.award), 1);
    }

    async fn who_drafted_cannot_sign(backend) {
        let world = awarding(backend).await;
        let alone = world.acting(both(account::CLERK));
        let award = draft(RESIDENT, "3");
        assert!(alone.call(award.clone()).await.unwrap().drafted_by_me);
        assert_eq!(alone.refusal(sign(&award)).await, "drafter_cannot_sign");
        // The same person behind a second account is no second pair of eyes.
        let second = Actor { account: account::HEAD, ..both(account::CLERK) };
        assert_eq!(world.acting(second).refusal(sign(&award)).await, "drafter_cannot_sign");
        assert_eq!(rows(&world), (0, 0, 0));
    }

    async fn who_signs_may_not_receive(backend) {
        let world = awarding(backend).await;
        let award = draft(person::HEAD, "3");
        world.clerk().call(award.clone()).await.unwrap();
        assert_eq!(world.head().refusal(sign(&award)).await, "oneself");
    }

    async fn a_withdrawn_draft_is_not_signed(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        world.clerk().call(withdraw(&award, "")).await.unwrap();
        assert_eq!(world.head().refusal(sign(&award)).await, "not_drafted");
    }

    async fn the_cap_of_an_awarder_refuses_what_two_drafts_add_up_to(backend) {
        let world = awarding(backend).await;
        let (one, two) = (draft(RESIDENT, "6"), draft(RESIDENT, "6"));
        world.clerk().call(one.clone()).await.unwrap();
        world.clerk().call(two.clone()).await.unwrap();
        world.head().call(sign(&one)).await.unwrap();
        let problem = world.head().call(sign(&two)).await.unwrap_err();
        assert_eq!(problem.code, "exceeds_personal_cap");
        assert_eq!(problem.title_en, "Your organisation may give this person 4 more this year");
    }

    async fn a_cap_that_was_raised_in_mid_year_counts_for_everyone(backend) {
        let world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        // As it stands where the scheme allowed three points when the first were given.
        world.write(|conn| {
            diesel::update(award_caps::table).set(award_caps::cap.eq(300)).execute(conn)?;
            Ok(())
        });
        world.signed(RESIDENT, "7").await;
        let beyond = draft(RESIDENT, "0.5");
        assert_eq!(world.clerk().refusal(beyond).await, "exceeds_personal_cap");
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 1_000));
    }

    async fn a_village_officer_drafts_and_the_head_of_the_village_signs(backend) {
        let world = awarding(backend).await;
        let award = village_draft(person::COLLEAGUE, 1, "1.5");
        world.village_officer().call(award.clone()).await.unwrap();
        assert_eq!(world.head().refusal(sign(&award)).await, "not_allowed");
        assert_eq!(world.village_officer().refusal(sign(&award)).await, "not_allowed");
        let view = world.village_head().call(sign(&award)).await.unwrap();
        assert_eq!((view.points, view.state), (points("1.5"), AwardState::Noticed));
        let elsewhere = village_draft(person::FAR, 1, "1");
        assert_eq!(world.village_officer().refusal(elsewhere).await, "person_not_yours");
    }

    async fn an_award_of_another_organisation_is_not_found(backend) {
        let world = awarding(backend).await;
        let mut award = draft(RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        award.org = org::OTHER_ENTERPRISE;
        assert_eq!(world.other_head().refusal(sign(&award)).await, "not_found");
        award.org = org::ENTERPRISE;
        award.award.0 = Uuid::now_v7();
        assert_eq!(world.head().refusal(sign(&award)).await, "not_found");
    }
}
