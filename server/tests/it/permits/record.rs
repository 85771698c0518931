use shared::base::Text;
use shared::permits::PermitState;
use shared::permits::api::{ReadPermit, RecordIssue, RecordSlip};
use shared::residents::api::{ReadMyTimeline, TimelineKind};

use super::{ending, endorsement, id, issue, revocation, slip, temporary, text};
use crate::on_both;
use crate::world::{World, account, actor, date, person};

on_both! {
    /// From the slip to the card; PE1 by the API.
    async fn a_slip_a_card_an_endorsement_and_an_ending_are_recorded(backend) {
        let mut world = World::new(backend).await;
        let office = world.office();
        let far = office.call(ReadPermit { person: person::FAR }).await.unwrap();
        assert_eq!(far.state, PermitState::Registered);
        assert_eq!(far.apply_from, Some(date("2010-11-02")));
        let request = slip(person::FAR, "2017-08-31");
        let filed = office.call(request.clone()).await.unwrap();
        assert_eq!(office.call(request.clone()).await.unwrap(), filed);
        let entry = filed.entries.iter().find(|one| one.id == request.entry.to_string()).unwrap();
        assert_eq!(entry.point.as_deref(), Some("骆驼派出所"));
        assert_eq!(entry.recorded_on, Some(date("2018-07-01")));
        assert!(entry.by.is_some());
        let other = RecordSlip { number: text("另一号"), ..request };
        assert_eq!(office.refusal(other).await, "id_reused");
        let revoke = revocation(person::FAR, &format!("registration:{}", person::FAR));
        let mended = office.call(revoke).await.unwrap();
        assert_eq!(mended.registered_on, Some(date("2017-08-31")));
        assert_eq!(mended.apply_from, Some(date("2018-03-01")));
        let issued = office.call(issue(person::FAR, "2018-03-15")).await.unwrap();
        assert_eq!((issued.state, issued.apply_from), (PermitState::Valid, None));
        world.travel_to("2019-04-01").await;
        let missed = world.office().call(ReadPermit { person: person::FAR }).await.unwrap();
        assert_eq!(missed.state, PermitState::Suspended);
        assert_eq!(missed.since, Some(date("2019-03-16")));
        let late = endorsement(person::FAR, "2019-04-01");
        let late = world.office().call(late).await.unwrap();
        assert_eq!((late.state, late.since), (PermitState::Valid, Some(date("2019-04-01"))));
        world.travel_to("2019-05-01").await;
        let ended = world.office().call(ending(person::FAR, "2019-05-01")).await.unwrap();
        assert_eq!((ended.state, ended.since), (PermitState::Ended, Some(date("2019-05-01"))));
    }

    async fn bad_days_are_refused_with_their_own_words(backend) {
        let world = World::new(backend).await;
        let officer = world.village_officer();
        let who = person::RESIDENT;
        assert_eq!(officer.refusal(slip(who, "2018-07-02")).await, "day_to_come");
        assert_eq!(officer.refusal(slip(who, "2010-05-01")).await, "slip_there");
        assert_eq!(officer.refusal(issue(who, "2010-04-30")).await, "before_registration");
        assert_eq!(officer.refusal(issue(who, "2018-01-01")).await, "card_there");
        assert_eq!(officer.refusal(endorsement(who, "2016-07-31")).await, "before_issue");
        assert_eq!(officer.refusal(endorsement(who, "2018-06-30")).await, "window_closed");
        assert_eq!(officer.refusal(endorsement(who, "2018-07-02")).await, "day_to_come");
        assert_eq!(officer.refusal(ending(who, "2017-08-01")).await, "before_endorsement");
        let far = world.office();
        assert_eq!(far.refusal(endorsement(person::FAR, "2018-01-01")).await, "no_card");
        let backwards = temporary(person::FAR, "2018-01-02", Some(date("2018-01-01")));
        assert_eq!(far.refusal(backwards).await, "ends_before_issue");
        for (request, pointer) in [
            (temporary(who, "2018-01-01", None), "/valid_to"),
            (RecordIssue { valid_to: Some(date("2019-01-01")), ..issue(who, "2018-01-01") },
                "/valid_to"),
            (RecordIssue { reference: Text::new(" ").unwrap(), ..issue(who, "2018-01-01") },
                "/reference"),
        ] {
            let problem = officer.call(request).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, pointer);
        }
    }

    async fn only_who_may_and_never_the_own(backend) {
        let world = World::new(backend).await;
        let request = || endorsement(person::RESIDENT, "2018-07-01");
        for caller in [world.resident(), world.town_officer(), world.clerk(), world.auditor()] {
            assert_eq!(caller.refusal(request()).await, "not_allowed");
        }
        assert_eq!(world.other_village_officer().refusal(request()).await, "not_found");
        let mut own = actor(account::VILLAGE_OFFICER);
        own.person = Some(person::RESIDENT);
        assert_eq!(world.acting(own).refusal(request()).await, "own_permit");
        let request = request();
        let entry = request.entry;
        world.village_officer().call(request).await.unwrap();
        assert_eq!(world.audited("permit_recorded", entry), 1);
        let told = world.resident().call(ReadMyTimeline::default()).await.unwrap();
        let told = told.items.iter().filter(|one| one.kind == TimelineKind::Permit);
        let notes: Vec<_> = told.filter_map(|one| one.note.as_ref()).collect();
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].zh, "签 2018-9");
    }

    /// Of two who record at the same moment one is told that something has changed; never do both
    /// succeed with what only one may.
    async fn two_at_the_same_moment_issue_one_card(backend) {
        let world = World::new(backend).await;
        let calls: Vec<_> = (0..8)
            .map(|_| {
                let office = world.office();
                let request = RecordIssue { entry: id(), ..issue(person::FAR, "2018-06-01") };
                actix_web::rt::spawn(async move { office.call(request).await })
            })
            .collect();
        let mut succeeded = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => succeeded += 1,
                Err(problem) => assert!(
                    matches!(problem.code.as_str(), "card_there" | "changed_meanwhile"),
                    "{problem:?}"
                ),
            }
        }
        assert_eq!(succeeded, 1);
    }
}
