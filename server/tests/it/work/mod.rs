//! What is told of open work, and handing it to a colleague.

use shared::access::Role;
use shared::accounts::QueueKind;
use shared::accounts::api::{
    CreateAccount, DisableAccount, HandOverWork, NewPost, OpenWork, ReadOpenWork,
};
use shared::awards::api::{DraftAward, ReadAward, WithdrawAward};
use shared::base::{AccountId, HandoverId, OrgId, Text};
use uuid::Uuid;

use crate::accounts::events;
use crate::accounts::posts::new as new_staff;
use crate::awards::{awarding, draft, sign};
use crate::corrections::claim;
use crate::on_both;
use crate::world::{Person, World, account, org, person};

fn why() -> Text<500> {
    Text::new("调岗").unwrap()
}

fn hand(to: AccountId) -> HandOverWork {
    HandOverWork {
        account: account::CLERK,
        handover: HandoverId(Uuid::now_v7()),
        org: org::ENTERPRISE,
        to,
        reason: why(),
    }
}

fn open(org: Option<OrgId>) -> ReadOpenWork {
    ReadOpenWork {
        account: account::CLERK,
        org,
    }
}

/// Another clerk of the enterprise, of the person named.
async fn second_clerk(world: &World, login: &str, person: Option<&str>) -> AccountId {
    let post = NewPost {
        role: Role::AwardClerk,
        org: Some(org::ENTERPRISE),
        grid: None,
    };
    let request = CreateAccount {
        citizen_id: person.and_then(|id| Text::new(id).ok()),
        ..new_staff(login, vec![post])
    };
    world.admin().call(request).await.unwrap().account.id
}

/// The enterprise with a draft of its clerk.
async fn with_draft(world: &World) -> DraftAward {
    let request = draft(person::RESIDENT, "1");
    world.clerk().call(request.clone()).await.unwrap();
    request
}

fn read(award: &DraftAward) -> ReadAward {
    ReadAward {
        org: award.org,
        award: award.award,
    }
}

fn logins(work: &OpenWork) -> Vec<&str> {
    let colleagues = &work.drafts[0].colleagues;
    colleagues.iter().map(|one| one.login.as_str()).collect()
}

on_both! {
    async fn a_disabled_clerks_drafts_go_to_a_colleague_and_tell_who_had_them(backend) {
        let world = awarding(backend).await;
        let second = second_clerk(&world, "second", None).await;
        let award = with_draft(&world).await;
        let disable = DisableAccount { account: account::CLERK, reason: why() };
        world.admin().call(disable).await.unwrap();
        let work = world.admin().call(open(None)).await.unwrap();
        assert!(work.disabled);
        assert_eq!((work.drafts.len(), logins(&work)), (1, vec!["second"]));
        assert!(work.drafts[0].had_before.is_empty());
        let request = hand(second);
        let after = world.admin().call(request.clone()).await.unwrap();
        assert!(after.drafts.is_empty());
        assert_eq!(world.admin().call(request).await.unwrap(), after);
        let view = world.head().call(read(&award)).await.unwrap();
        assert_eq!(view.drafted_by, "张*");
        assert_eq!((view.kept_by.as_deref(), view.kept_from), (Some("钱*溪"), Some(world.today())));
        let theirs = ReadOpenWork { account: second, org: None };
        let theirs = world.admin().call(theirs).await.unwrap();
        assert_eq!(theirs.drafts[0].had_before, ["张*"]);
        let told = events(&world);
        let handed = told.iter().filter(|event| *event == "work_handed_over");
        assert_eq!(handed.count(), 1);
        world.head().call(sign(&award)).await.unwrap();
    }

    async fn a_head_hands_over_within_the_own_organisation_only(backend) {
        let world = awarding(backend).await;
        let second = second_clerk(&world, "second", None).await;
        with_draft(&world).await;
        assert_eq!(world.head().refusal(open(None)).await, "not_found");
        let own = world.head().call(open(Some(org::ENTERPRISE))).await.unwrap();
        assert_eq!(own.drafts.len(), 1);
        let stranger = world.caller(account::OTHER_HEAD);
        assert_eq!(stranger.refusal(open(Some(org::ENTERPRISE))).await, "not_found");
        assert_eq!(stranger.refusal(hand(second)).await, "not_found");
        assert_eq!(world.clerk().refusal(hand(second)).await, "not_allowed");
        // Who holds nothing at the own organisation is not there for its head.
        assert_eq!(stranger.refusal(open(Some(org::OTHER_ENTERPRISE))).await, "not_found");
        world.head().call(hand(second)).await.unwrap();
    }

    async fn who_may_not_keep_a_draft_is_refused(backend) {
        let world = awarding(backend).await;
        assert_eq!(world.head().refusal(hand(account::HEAD)).await, "nothing_open");
        with_draft(&world).await;
        let id = Person::of(person::RESIDENT).citizen_id();
        let about = second_clerk(&world, "about", Some(id.expose())).await;
        let gone = second_clerk(&world, "gone", None).await;
        let disable = DisableAccount { account: gone, reason: why() };
        world.admin().call(disable).await.unwrap();
        for (to, code) in [
            (account::CLERK, "not_a_colleague"),
            (account::HEAD, "not_a_colleague"),
            (account::OTHER_CLERK, "not_a_colleague"),
            (gone, "not_a_colleague"),
            (about, "about_them"),
        ] {
            assert_eq!(world.head().refusal(hand(to)).await, code);
        }
    }

    async fn who_has_kept_a_draft_takes_it_back_without_a_reason(backend) {
        let world = awarding(backend).await;
        let second = second_clerk(&world, "second", None).await;
        let award = with_draft(&world).await;
        world.head().call(hand(second)).await.unwrap();
        let keeper = shared::access::Actor {
            account: second,
            person: None,
            ..crate::world::actor(account::CLERK)
        };
        let keeper = world.acting(keeper);
        assert!(keeper.call(read(&award)).await.unwrap().drafted_by_me);
        let back = WithdrawAward {
            org: award.org,
            award: award.award,
            reason: Text::default(),
        };
        keeper.call(back).await.unwrap();
    }

    async fn of_two_who_hand_the_same_over_at_once_one_succeeds(backend) {
        let world = awarding(backend).await;
        let second = second_clerk(&world, "second", None).await;
        let third = second_clerk(&world, "third", None).await;
        let award = with_draft(&world).await;
        let call = |to| {
            let (caller, request) = (world.head(), hand(to));
            actix_web::rt::spawn(async move { caller.call(request).await })
        };
        let (one, two) = (call(second), call(third));
        let done = [one.await.unwrap().is_ok(), two.await.unwrap().is_ok()];
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        let mut kept = 0;
        for account in [second, third] {
            let theirs = ReadOpenWork { account, org: None };
            kept += world.admin().call(theirs).await.unwrap().drafts.len();
        }
        assert_eq!(kept, 1);
        assert!(world.head().call(read(&award)).await.unwrap().kept_by.is_some());
    }

    async fn what_waits_for_a_post_is_told_with_how_many_go_on_with_it(backend) {
        let world = World::new(backend).await;
        world.resident().call(claim()).await.unwrap();
        let officer = ReadOpenWork { account: account::DEPARTMENT_OFFICER, org: None };
        let work = world.admin().call(officer).await.unwrap();
        let queue = &work.queues[0];
        assert_eq!((queue.kind, queue.waiting, queue.colleagues), (QueueKind::Corrections, 1, 1));
        let disable = DisableAccount {
            account: account::OTHER_DEPARTMENT_OFFICER,
            reason: why(),
        };
        world.admin().call(disable).await.unwrap();
        let officer = ReadOpenWork { account: account::DEPARTMENT_OFFICER, org: None };
        let work = world.admin().call(officer).await.unwrap();
        assert_eq!(work.queues[0].colleagues, 0);
    }
}
