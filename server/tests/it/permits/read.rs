use shared::base::StatementId;
use shared::permits::api::{ReadMyPermit, ReadPermit};
use shared::permits::{EntryAct, PermitState};
use shared::residents::api::{IssueStatement, ReadMyFile, ReadResident};
use uuid::Uuid;

use super::{ending, endorsement};
use crate::on_both;
use crate::world::{World, date, person};

on_both! {
    async fn the_own_permit_with_everything_on_record(backend) {
        let world = World::new(backend).await;
        let own = world.resident().call(ReadMyPermit {}).await.unwrap();
        assert_eq!(own.state, PermitState::DueForEndorsement);
        assert_eq!(own.since, Some(date("2016-08-01")));
        assert_eq!(own.window_until, Some(date("2018-08-01")));
        assert_eq!((own.full_years, own.apply_from), (1, None));
        let acts: Vec<_> = own.entries.iter().map(|one| one.act).collect();
        assert_eq!(acts, [EntryAct::Endorsed, EntryAct::Issued, EntryAct::Slip]);
        assert!(own.entries.iter().all(|one| one.by.is_none() && one.recorded_on.is_none()));
    }

    async fn who_reaches_the_person_reads_it_and_the_person_sees_the_look(backend) {
        let world = World::new(backend).await;
        let read = ReadPermit { person: person::RESIDENT };
        for officer in [world.village_officer(), world.town_officer(), world.office()] {
            let seen = officer.call(read).await.unwrap();
            assert_eq!(seen.name, "周*兰");
        }
        assert_eq!(world.other_village_officer().refusal(read).await, "not_found");
        assert_eq!(world.other_resident().refusal(read).await, "not_found");
        assert_eq!(world.clerk().refusal(read).await, "not_allowed");
        let looks = world.resident().call(ReadMyFile {}).await.unwrap().looks;
        let seen = looks.iter().filter(|one| one.purpose.zh == "查看居住证记录");
        assert_eq!(seen.count(), 3);
    }

    /// Nothing is used while no permit is in force, and every page says why, since when and what
    /// to do; the score itself stays.
    async fn without_a_permit_in_force_no_score_is_used(backend) {
        let mut world = World::new(backend).await;
        world.add_fact(person::RESIDENT, "education", "\"bachelor\"").await;
        let before = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(before.usable, before.total);
        // The last day of the month before the second full year, and the day after.
        world.travel_to("2018-08-01").await;
        let due = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!((due.permit, due.usable), (PermitState::DueForEndorsement, due.total));
        world.travel_to("2018-08-02").await;
        let missed = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(missed.permit, PermitState::Suspended);
        assert_eq!(missed.permit_since, Some(date("2018-08-02")));
        assert_eq!(missed.usable, Some("0".parse().unwrap()));
        assert!(missed.total > missed.usable);
        let office = ReadResident { person: person::RESIDENT };
        let office = world.office().call(office).await.unwrap();
        assert_eq!((office.usable, office.permit), (missed.usable, missed.permit));
        let statement = || IssueStatement { statement: StatementId(Uuid::now_v7()) };
        assert_eq!(world.resident().refusal(statement()).await, "no_valid_permit");
        let late = endorsement(person::RESIDENT, "2018-08-02");
        let restored = world.village_officer().call(late).await.unwrap();
        assert_eq!((restored.state, restored.full_years), (PermitState::Valid, 0));
        let again = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(again.usable, again.total);
        world.resident().call(statement()).await.unwrap();
        world.village_officer().call(ending(person::RESIDENT, "2018-08-03")).await.unwrap_err();
        world.travel_to("2018-08-03").await;
        world.village_officer().call(ending(person::RESIDENT, "2018-08-03")).await.unwrap();
        assert_eq!(world.resident().refusal(statement()).await, "no_valid_permit");
    }
}
