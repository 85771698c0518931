use shared::access::{Actor, Grant, Role};
use shared::erasures::api::{DecideErasure, ReadErasure};
use shared::erasures::{ErasureAct, ErasureGround, ErasureObstacle, ErasureState, ErasureVerdict};

use super::{ask, grant, refuse, say, step};
use crate::corrections::claim;
use crate::on_both;
use crate::world::{World, account, actor, person};

on_both! {
    async fn a_proposal_changes_nothing_and_has_its_ground(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        let request = grant(&asked);
        let no_ground = DecideErasure { ground: None, ..refuse(&asked, ErasureGround::KeptByLaw) };
        assert_eq!(world.office().refusal(no_ground).await, "invalid_request");
        let ground = DecideErasure { ground: Some(ErasureGround::KeptByLaw), ..request };
        assert_eq!(world.office().refusal(ground).await, "invalid_request");
        let proposed = world.office().call(request).await.unwrap();
        assert_eq!(proposed.row.state, ErasureState::Granting);
        assert_eq!(proposed.row.name, "周*兰");
        assert!(proposed.may.is_empty(), "who proposes does not confirm: {:?}", proposed.may);
        assert_eq!(world.office().call(request).await.unwrap(), proposed);
        assert_eq!(world.other_office().refusal(request).await, "id_reused");
        let late = DecideErasure { step: step(), ..request };
        assert_eq!(world.other_office().refusal(late).await, "not_waiting");
        assert_eq!(world.village_officer().refusal(request).await, "not_allowed");
        let foreign = world.caller(account::FOREIGN_OFFICE);
        assert_eq!(foreign.refusal(request).await, "not_found");
    }

    async fn officers_see_what_speaks_against_it(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        let read = ReadErasure { erasure: asked.row.id };
        let seen = world.office().call(read).await.unwrap();
        assert_eq!(seen.obstacles, [ErasureObstacle::StillRegistered]);
        assert_eq!(seen.may, [ErasureAct::GrantProposed, ErasureAct::RefusalProposed]);
        world.resident().call(claim()).await.unwrap();
        let seen = world.office().call(read).await.unwrap();
        let both = [ErasureObstacle::StillRegistered, ErasureObstacle::CorrectionOpen];
        assert_eq!(seen.obstacles, both);
        assert_eq!(world.office().refusal(grant(&asked)).await, "correction_open");
        let refused = refuse(&asked, ErasureGround::DisputeOpen);
        let refused = world.office().call(refused).await.unwrap();
        assert_eq!(refused.row.state, ErasureState::Refusing);
    }

    async fn nobody_decides_on_themselves_with_another_account(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        let oneself = Actor { person: Some(person::RESIDENT), ..actor(account::OFFICE) };
        let caller = world.acting(oneself);
        assert_eq!(caller.refusal(grant(&asked)).await, "oneself");
        world.office().call(grant(&asked)).await.unwrap();
        // Nor does one account under another scope confirm what it proposed.
        let office = Grant { role: Role::MigrantOffice, org: None, area: None };
        let same = Actor { grants: vec![office], ..actor(account::OFFICE) };
        let confirm = say(&asked, ErasureVerdict::Confirm);
        assert_eq!(world.acting(same).refusal(confirm).await, "same_person");
    }
}
