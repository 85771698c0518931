use shared::access::Role;
use shared::awarders::api::ApplyAsAwarder;
use shared::awarders::{AwarderAct, AwarderStanding, CheckedBy};

use super::{FILE, accept, application, naming, send_back, text};
use crate::on_both;
use crate::world::{World, account, org};

on_both! {
    async fn an_enterprise_applies_and_its_town_accepts(backend) {
        let world = World::new(backend).await;
        let fresh = world.clerk().call(FILE).await.unwrap();
        assert_eq!(fresh.row.standing, AwarderStanding::NotApplied);
        assert_eq!(fresh.checked_by, Some(CheckedBy::Town));
        let roles: Vec<Role> = fresh.staff.iter().map(|one| one.role).collect();
        assert_eq!(roles, [Role::AwardHead, Role::AwardClerk]);

        let applied = application();
        let file = world.head().call(applied.clone()).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Waiting);
        assert!(file.staff.iter().all(|one| one.responsible));
        assert_eq!(file.statement.as_deref(), Some("负责人和职工没有亲属关系"));
        assert_eq!(file.code.as_deref(), Some("91330211MA281A1B77"));
        assert_eq!(world.audited("awarder_applied", applied.act), 1);

        let accepted = accept(org::ENTERPRISE);
        let file = world.town_officer().call(accepted.clone()).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Accepted);
        let acts: Vec<AwarderAct> = file.acts.iter().map(|one| one.act).collect();
        assert_eq!(acts, [AwarderAct::Accepted, AwarderAct::Applied]);
        assert_eq!(file.acts[0].words.as_deref(), Some("代码已核对"));
        assert_eq!(world.audited("awarder_accepted", accepted.act), 1);
        for reader in [world.clerk(), world.head(), world.office(), world.town_officer()] {
            assert_eq!(reader.call(FILE).await.unwrap(), file);
        }
        assert_eq!(world.other_clerk().refusal(FILE).await, "not_allowed");
        assert_eq!(world.head().refusal(application()).await, "already_accepted");
    }

    async fn what_was_sent_twice_is_done_once(backend) {
        let world = World::new(backend).await;
        let applied = application();
        let first = world.head().call(applied.clone()).await.unwrap();
        assert_eq!(world.head().call(applied.clone()).await.unwrap(), first);
        assert_eq!(world.audited("awarder_applied", applied.act), 1);
        let other = ApplyAsAwarder { statement: text("另有说明"), ..applied };
        assert_eq!(world.head().refusal(other).await, "id_reused");
        assert_eq!(world.head().refusal(application()).await, "already_applied");
    }

    async fn what_was_sent_back_may_be_handed_in_again(backend) {
        let world = World::new(backend).await;
        world.head().call(application()).await.unwrap();
        let town = world.town_officer();
        let problem = town.call(send_back(org::ENTERPRISE, " ")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        let back = send_back(org::ENTERPRISE, "请说明经办人的亲属情况");
        let file = town.call(back.clone()).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Returned);
        assert_eq!(file.acts[0].words.as_deref(), Some("请说明经办人的亲属情况"));
        // The very same again changes nothing; another decision finds nothing that waits.
        assert_eq!(town.call(back).await.unwrap(), file);
        assert_eq!(town.refusal(accept(org::ENTERPRISE)).await, "not_waiting");
        let file = world.head().call(application()).await.unwrap();
        assert_eq!(file.row.standing, AwarderStanding::Waiting);
        assert_eq!(file.acts.len(), 3);
    }

    async fn an_application_names_who_drafts_and_who_signs(backend) {
        let world = World::new(backend).await;
        let head = world.head();
        for (people, code) in [
            (vec![], "four_eyes_missing"),
            (vec![account::HEAD], "four_eyes_missing"),
            (vec![account::CLERK], "four_eyes_missing"),
            (vec![account::CLERK, account::HEAD, account::OTHER_CLERK], "not_on_staff"),
        ] {
            assert_eq!(head.refusal(naming(&people)).await, code, "{people:?}");
        }
        let silent = ApplyAsAwarder { statement: text(" "), ..application() };
        let problem = head.call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/statement");
        assert_eq!(world.clerk().refusal(application()).await, "not_allowed");
        // No credit code is on record for the second enterprise.
        let other = ApplyAsAwarder {
            org: org::OTHER_ENTERPRISE,
            ..naming(&[account::OTHER_CLERK, account::OTHER_HEAD])
        };
        assert_eq!(world.other_head().refusal(other).await, "code_missing");
        // A village is known by the code of its area, and its officer drafts.
        let village = ApplyAsAwarder {
            org: org::VILLAGE,
            ..naming(&[account::VILLAGE_OFFICER, account::VILLAGE_HEAD])
        };
        let file = world.village_head().call(village).await.unwrap();
        assert_eq!(file.code.as_deref().map(str::len), Some(12));
    }
}
