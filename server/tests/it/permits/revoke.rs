use shared::permits::PermitState;

use super::{endorsement, revocation};
use crate::on_both;
use crate::world::{World, date, person};

on_both! {
    async fn a_wrong_endorsement_is_revoked_and_recorded_anew(backend) {
        let world = World::new(backend).await;
        let officer = world.village_officer();
        let who = person::RESIDENT;
        let permit = officer.call(shared::permits::api::ReadPermit { person: who }).await.unwrap();
        let wrong = permit.entries[0].id.clone();
        let request = revocation(who, &wrong);
        let revoked = officer.call(request.clone()).await.unwrap();
        assert_eq!(officer.call(request.clone()).await.unwrap(), revoked);
        assert_eq!(world.audited("permit_revoked", request.entry), 1);
        assert_eq!((revoked.state, revoked.since), (
            PermitState::Suspended,
            Some(date("2017-08-02")),
        ));
        let entry = revoked.entries.iter().find(|one| one.id == wrong).unwrap();
        assert!(entry.revoked);
        assert_eq!(officer.refusal(revocation(who, &wrong)).await, "revoked_already");
        assert_eq!(
            officer.refusal(revocation(who, &request.entry.to_string())).await,
            "entry_unknown",
        );
        assert_eq!(officer.refusal(revocation(who, "nothing")).await, "entry_unknown");
        // PE3: late by some days, the years count anew from it.
        let late = officer.call(endorsement(who, "2017-08-20")).await.unwrap();
        assert_eq!(late.since, Some(date("2017-08-20")));
        let gap = (late.stretches[0].to, late.stretches[1].from);
        assert_eq!(gap, (Some(date("2017-08-01")), date("2017-08-20")));
    }

    async fn what_others_rest_on_stays(backend) {
        let world = World::new(backend).await;
        let officer = world.village_officer();
        let who = person::RESIDENT;
        let permit = officer.call(shared::permits::api::ReadPermit { person: who }).await.unwrap();
        let (card, slip) = (permit.entries[1].id.clone(), permit.entries[2].id.clone());
        assert_eq!(officer.refusal(revocation(who, &card)).await, "rests_on_it");
        assert_eq!(officer.refusal(revocation(who, &slip)).await, "only_slip");
        // Another person's entry is none of this register.
        let other = format!("registration:{}", person::COLLEAGUE);
        assert_eq!(officer.refusal(revocation(who, &other)).await, "entry_unknown");
    }
}
