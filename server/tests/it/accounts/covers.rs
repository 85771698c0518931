use diesel::prelude::*;
use server::db::schema::audit;
use shared::access::Role;
use shared::accounts::CoverState;
use shared::accounts::api::{
    ChangePosts, CoverView, CreateAccount, EndCover, EndMyCover, ListCovers, ListMyCovers,
    NameCover, NameMyCover, NewPost, ReadMe,
};
use shared::awards::api::ReadAward;
use shared::base::{AccountId, CoverId, OrgId, Text};
use uuid::Uuid;

use super::posts::new as new_staff;
use super::{bearer, refresh_token, session, sign_in, with_cookie};
use crate::actors::Answer;
use crate::awards::{awarding, draft, sign};
use crate::on_both;
use crate::orgs::merge;
use crate::world::{PASSWORD, Person, World, account, date, org, person};

fn post(role: Role, org: OrgId) -> NewPost {
    NewPost {
        role,
        org: Some(org),
        grid: None,
    }
}

fn clerk() -> NewPost {
    post(Role::AwardClerk, org::ENTERPRISE)
}

/// The department's officer stands in for the clerk from Monday to Wednesday.
fn cover(by: &str) -> NameMyCover {
    NameMyCover {
        cover: CoverId(Uuid::now_v7()),
        post: clerk(),
        by: Text::new(by).unwrap(),
        from: date("2018-07-02"),
        to: date("2018-07-04"),
        reason: Text::new("出差").unwrap(),
    }
}

fn for_other(account: AccountId, post: NewPost, by: &str) -> NameCover {
    let NameMyCover {
        cover,
        by,
        from,
        to,
        reason,
        ..
    } = cover(by);
    NameCover {
        account,
        cover,
        post,
        by,
        from,
        to,
        reason,
    }
}

/// What someone who signs in holds for others.
fn held_for(answer: &Answer) -> Vec<(Role, Option<OrgId>)> {
    let posts = session(answer).me.posts.into_iter();
    let held = posts.filter(|post| post.held_for.is_some());
    held.map(|post| (post.role, post.org)).collect()
}

const HELD: [(Role, Option<OrgId>); 1] = [(Role::AwardClerk, Some(org::ENTERPRISE))];

on_both! {
    async fn a_cover_acts_in_the_post_and_the_award_tells_in_whose_place(backend) {
        let mut world = awarding(backend).await;
        world.clerk().call(cover("department")).await.unwrap();
        world.travel_to("2018-07-02").await;
        let answer = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&answer), HELD);
        let request = draft(person::RESIDENT, "1");
        let (org, award) = (request.org, request.award);
        let drafted = bearer(&world, &answer).call(request.clone()).await.unwrap();
        assert_eq!(drafted.drafted_for.as_deref(), Some("张*"));
        world.head().call(sign(&request)).await.unwrap();
        let signed = world.head().call(ReadAward { org, award }).await.unwrap();
        assert_eq!(signed.drafted_for.as_deref(), Some("张*"));
        assert_eq!(signed.signature.unwrap().signed_for, None);
        let rows: Vec<(Option<String>, Option<String>)> = world
            .db
            .read_blocking(|conn| {
                Ok(audit::table
                    .filter(audit::event.eq("award_drafted"))
                    .select((audit::account_id, audit::for_account_id))
                    .load(conn)?)
            })
            .unwrap();
        let by = account::DEPARTMENT_OFFICER.to_string();
        assert_eq!(rows, [(Some(by), Some(account::CLERK.to_string()))]);
    }

    async fn it_begins_and_ends_by_its_days_within_ten_minutes(backend) {
        let mut world = World::new(backend).await;
        world.clerk().call(cover("department")).await.unwrap();
        let before = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&before), []);
        world.travel_to("2018-07-04").await;
        let during = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&during), HELD);
        world.travel_to("2018-07-05").await;
        let after = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&after), []);
    }

    async fn a_session_that_goes_on_has_the_post_from_its_next_token_on(backend) {
        let mut world = World::new(backend).await;
        let open = sign_in(&world, "department", PASSWORD).await;
        let request = NameMyCover { from: world.today(), ..cover("department") };
        let named = world.clerk().call(request).await.unwrap();
        world.pass_minutes(5).await;
        let renewed = with_cookie(&world, "refresh", &refresh_token(&open)).await;
        assert_eq!(held_for(&renewed), HELD);
        let reason = Text::new("提前回来").unwrap();
        let end = EndMyCover { cover: named.id, reason };
        let ended = world.clerk().call(end.clone()).await.unwrap();
        assert_eq!((ended.state, ended.ended_on), (CoverState::Over, Some(world.today())));
        assert_eq!(world.clerk().call(end).await.unwrap(), ended);
        world.pass_minutes(5).await;
        let again = with_cookie(&world, "refresh", &refresh_token(&renewed)).await;
        assert_eq!(held_for(&again), []);
    }

    async fn what_may_not_be_is_refused(backend) {
        let world = World::new(backend).await;
        let by = |by: &str| cover(by);
        let other_post = |post| NameMyCover { post, ..cover("department") };
        for (request, code) in [
            (by("nobody"), "cannot_cover"),
            (by("resident"), "cannot_cover"),
            (by("foreign.clerk"), "cannot_cover"),
            (by("clerk"), "oneself"),
            (by("head"), "draft_and_sign"),
            (by("auditor"), "administrators_apart"),
            (other_post(post(Role::AwardHead, org::ENTERPRISE)), "post_not_held"),
            (other_post(post(Role::AwardClerk, org::OTHER_ENTERPRISE)), "post_not_held"),
        ] {
            assert_eq!(world.clerk().refusal(request).await, code);
        }
        let colleague = NameMyCover {
            post: post(Role::DepartmentOfficer, org::DEPARTMENT),
            ..cover("department2")
        };
        let officer = world.caller(account::DEPARTMENT_OFFICER);
        assert_eq!(officer.refusal(colleague).await, "already_held");
        let auditor = NewPost { role: Role::Auditor, org: None, grid: None };
        let own = NameMyCover { post: auditor.clone(), ..cover("town") };
        assert_eq!(world.caller(account::AUDITOR).refusal(own).await, "administrator_post");
        let by_admin = for_other(account::AUDITOR, auditor, "town");
        assert_eq!(world.admin().refusal(by_admin).await, "administrators_apart");
    }

    async fn what_is_held_for_another_is_not_passed_on(backend) {
        let mut world = World::new(backend).await;
        world.clerk().call(cover("department")).await.unwrap();
        world.travel_to("2018-07-02").await;
        let officer = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(bearer(&world, &officer).refusal(cover("town")).await, "post_not_held");
    }

    async fn the_days_lie_ahead_and_one_stands_in_at_a_time(backend) {
        let world = World::new(backend).await;
        let days = |from: &str, to: &str| NameMyCover {
            from: date(from),
            to: date(to),
            ..cover("department")
        };
        for (from, to, pointer) in [
            ("2018-06-30", "2018-07-02", "/from"),
            ("2018-07-03", "2018-07-02", "/to"),
            ("2018-07-02", "2018-12-31", "/to"),
        ] {
            let problem = world.clerk().call(days(from, to)).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, pointer);
        }
        world.clerk().call(days("2018-07-02", "2018-07-04")).await.unwrap();
        let overlaps = days("2018-07-04", "2018-07-06");
        assert_eq!(world.clerk().refusal(overlaps).await, "cover_overlaps");
        world.clerk().call(days("2018-07-05", "2018-07-06")).await.unwrap();
    }

    async fn of_two_named_for_the_same_days_at_once_one_stands_in(backend) {
        let world = World::new(backend).await;
        let name = |by: &str| {
            let (caller, request) = (world.clerk(), cover(by));
            actix_web::rt::spawn(async move { caller.call(request).await })
        };
        let (one, two) = (name("department"), name("town"));
        let done = [one.await.unwrap().is_ok(), two.await.unwrap().is_ok()];
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
    }

    async fn a_known_id_answers_the_same_or_is_refused(backend) {
        let world = World::new(backend).await;
        let request = cover("department");
        let first = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!(world.clerk().call(request.clone()).await.unwrap(), first);
        let other = NameMyCover { to: date("2018-07-03"), ..request };
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
    }

    async fn a_head_names_covers_for_clerks_and_an_administrator_for_anyone(backend) {
        let world = World::new(backend).await;
        let request = for_other(account::CLERK, clerk(), "department");
        let named = world.head().call(request).await.unwrap();
        let of_clerk = ListCovers { account: account::CLERK, org: Some(org::ENTERPRISE) };
        let listed = world.head().call(of_clerk).await.unwrap().items;
        assert_eq!(listed, [CoverView { endable: true, ..named.clone() }]);
        let mine = world.caller(account::DEPARTMENT_OFFICER).call(ListMyCovers {}).await.unwrap();
        assert_eq!(mine.items.len(), 1);
        let reason = Text::new("不用了").unwrap();
        let end = EndCover { cover: named.id, reason };
        let stranger = world.caller(account::OTHER_HEAD);
        assert_eq!(stranger.refusal(end.clone()).await, "not_found");
        assert_eq!(world.head().call(end).await.unwrap().state, CoverState::Over);

        let other = for_other(account::OTHER_CLERK,
            post(Role::AwardClerk, org::OTHER_ENTERPRISE), "department");
        assert_eq!(world.head().refusal(other.clone()).await, "not_found");
        world.admin().call(other).await.unwrap();
        let officer = for_other(account::VILLAGE_OFFICER,
            post(Role::VillageOfficer, org::VILLAGE), "town");
        let head = world.caller(account::VILLAGE_HEAD);
        assert_eq!(head.refusal(officer.clone()).await, "not_allowed");
        world.admin().call(officer).await.unwrap();
        let all = ListCovers { account: account::VILLAGE_OFFICER, org: None };
        assert_eq!(world.admin().call(all).await.unwrap().items.len(), 1);
    }

    async fn a_holder_who_loses_the_post_is_stood_in_for_by_nobody(backend) {
        let mut world = World::new(backend).await;
        world.clerk().call(cover("department")).await.unwrap();
        world.travel_to("2018-07-02").await;
        let request = ChangePosts {
            account: account::CLERK,
            posts: vec![post(Role::AwardClerk, org::OTHER_ENTERPRISE)],
            reason: Text::new("调岗").unwrap(),
        };
        world.admin().call(request).await.unwrap();
        let answer = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&answer), []);
    }

    async fn a_post_given_later_that_must_not_meet_takes_the_cover_away(backend) {
        let mut world = World::new(backend).await;
        world.clerk().call(cover("department")).await.unwrap();
        world.travel_to("2018-07-02").await;
        let request = ChangePosts {
            account: account::DEPARTMENT_OFFICER,
            posts: vec![post(Role::AwardHead, org::ENTERPRISE)],
            reason: Text::new("调岗").unwrap(),
        };
        world.admin().call(request).await.unwrap();
        let answer = sign_in(&world, "department", PASSWORD).await;
        assert_eq!(held_for(&answer), []);
        assert_eq!(session(&answer).me.actor.grants.len(), 1);
    }

    async fn one_person_stands_in_for_drafting_or_for_signing_under_whatever_account(backend) {
        let mut world = World::new(backend).await;
        let id = Text::new(Person::of(person::COLLEAGUE).citizen_id().expose()).unwrap();
        let mut passwords = Vec::new();
        for (login, post) in [
            ("first", post(Role::DepartmentOfficer, org::DEPARTMENT)),
            ("second", post(Role::TownOfficer, org::TOWN)),
        ] {
            let citizen_id = Some(id.clone());
            let request = CreateAccount { citizen_id, ..new_staff(login, vec![post]) };
            passwords.push(world.admin().call(request).await.unwrap().password);
        }
        world.clerk().call(cover("first")).await.unwrap();
        let of_head = |by: &str, from: &str, to: &str| NameMyCover {
            post: post(Role::AwardHead, org::ENTERPRISE),
            from: date(from),
            to: date(to),
            ..cover(by)
        };
        let same_days = of_head("second", "2018-07-04", "2018-07-06");
        assert_eq!(world.head().refusal(same_days).await, "draft_and_sign");
        let other_days = of_head("second", "2018-07-05", "2018-07-06");
        world.head().call(other_days).await.unwrap();
        world.travel_to("2018-07-04").await;
        assert_eq!(held_for(&sign_in(&world, "first", &passwords[0]).await), HELD);
        assert_eq!(held_for(&sign_in(&world, "second", &passwords[1]).await), []);
    }

    async fn the_same_named_twice_at_once_is_answered_the_same(backend) {
        let world = World::new(backend).await;
        let request = cover("department");
        let name = || {
            let (caller, request) = (world.clerk(), request.clone());
            actix_web::rt::spawn(async move { caller.call(request).await })
        };
        let (one, two) = (name(), name());
        let (one, two) = (one.await.unwrap().unwrap(), two.await.unwrap().unwrap());
        assert_eq!(one, two);
    }

    async fn what_a_merger_brings_together_drafts_and_does_not_sign(backend) {
        let mut world = World::new(backend).await;
        let request = ChangePosts {
            account: account::OTHER_CLERK,
            posts: vec![
                post(Role::AwardClerk, org::OTHER_ENTERPRISE),
                post(Role::AwardHead, org::ENTERPRISE),
            ],
            reason: Text::new("兼任").unwrap(),
        };
        world.admin().call(request).await.unwrap();
        let day = "2018-07-02";
        // The other's clerk stands in for the clerk here, and for the head there.
        let both = org::OTHER_ENTERPRISE;
        world.clerk().call(cover("department")).await.unwrap();
        let there = NameMyCover { post: post(Role::AwardHead, both), ..cover("department") };
        world.caller(account::OTHER_HEAD).call(there).await.unwrap();
        world.admin().call(merge(both, org::ENTERPRISE, day)).await.unwrap();
        world.travel_to(day).await;
        let me = world.other_clerk().call(ReadMe {}).await.unwrap();
        let held: Vec<_> = me.actor.grants.iter().map(|one| (one.role, one.org)).collect();
        assert_eq!(held, HELD);
        assert_eq!(held_for(&sign_in(&world, "department", PASSWORD).await), HELD);
    }

    async fn a_head_manages_the_covers_of_what_has_gone_into_the_organisation(backend) {
        let mut world = World::new(backend).await;
        let post = post(Role::AwardClerk, org::OTHER_ENTERPRISE);
        let there = NameMyCover { post, ..cover("department") };
        let named = world.other_clerk().call(there).await.unwrap();
        let day = "2018-07-02";
        let request = merge(org::OTHER_ENTERPRISE, org::ENTERPRISE, day);
        world.admin().call(request).await.unwrap();
        world.travel_to(day).await;
        let of_clerk = ListCovers { account: account::OTHER_CLERK, org: Some(org::ENTERPRISE) };
        let listed = world.head().call(of_clerk).await.unwrap().items;
        assert_eq!((listed[0].id, listed[0].endable), (named.id, true));
        let reason = Text::new("不用了").unwrap();
        world.head().call(EndCover { cover: named.id, reason }).await.unwrap();
        let next = for_other(account::OTHER_CLERK, clerk(), "town");
        world.head().call(next.clone()).await.unwrap();
        world.head().call(next).await.unwrap();
    }
}
