use diesel::prelude::*;
use server::db::schema::{audit, residents};
use shared::enrolment::api::VerifyEnrolment;
use shared::permits::PermitState;
use shared::residents::api::{ReadMyFile, ReadResident};

use crate::database::Backend;
use crate::on_both;
use crate::world::{Person, World, account, actor, date, person};

async fn looks(world: &World) -> Vec<(String, Option<String>)> {
    world
        .db
        .read(|conn| {
            let rows = audit::table
                .filter(audit::event.eq("resident_read"))
                .select((audit::event, audit::person_id))
                .load(conn)?;
            Ok(rows)
        })
        .await
        .unwrap()
}

async fn with_facts(backend: Backend) -> World {
    let world = World::new(backend).await;
    world
        .add_fact(person::RESIDENT, "birth_date", "\"1985-03-12\"")
        .await;
    world
        .add_fact(person::RESIDENT, "education", "\"bachelor\"")
        .await;
    world
}

on_both! {
    async fn a_resident_reads_the_own_file_with_score_and_facts(backend) {
        let world = with_facts(backend).await;
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.person, person::RESIDENT);
        assert_eq!(file.name, "周*兰");
        assert_eq!(file.citizen_id, Person::of(person::RESIDENT).citizen_id().masked());
        assert_eq!(file.total, Some("22".parse().unwrap()));
        assert_eq!(file.usable, file.total);
        assert_eq!(file.facts.unwrap()["education"], "bachelor");
        assert_eq!(file.permit, PermitState::DueForEndorsement);
        assert!(looks(&world).await.is_empty(), "the own look is not audited");
    }

    async fn a_pending_claim_is_absent_from_the_official_score(backend) {
        let world = with_facts(backend).await;
        world.add_claim(person::RESIDENT, "home", "\"own\"").await;
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.total, Some("22".parse().unwrap()));
    }

    async fn the_office_reads_a_file_and_the_resident_sees_the_look(backend) {
        let world = with_facts(backend).await;
        let request = ReadResident { person: person::RESIDENT };
        let file = world.office().call(request).await.unwrap();
        assert_eq!(file.total, Some("22".parse().unwrap()));
        assert!(file.looks.is_empty());
        assert_eq!(looks(&world).await.len(), 1);
        let own = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.looks.len(), 1);
        assert_eq!(own.looks[0].on, world.today());
        assert_eq!(own.looks[0].who.zh, "示例区流管办");
    }

    async fn a_village_officer_sees_the_permit_but_no_score(backend) {
        let world = with_facts(backend).await;
        let request = ReadResident { person: person::RESIDENT };
        let file = world.village_officer().call(request).await.unwrap();
        assert_eq!(file.permit, PermitState::DueForEndorsement);
        assert_eq!((file.total, file.usable, file.facts), (None, None, None));
        assert!(file.looks.is_empty());
    }

    async fn a_village_officer_is_refused_outside_the_village(backend) {
        let world = World::new(backend).await;
        for outside in [person::NEIGHBOUR, person::FAR] {
            let request = ReadResident { person: outside };
            assert_eq!(world.village_officer().refusal(request).await, "not_found");
        }
        assert!(looks(&world).await.is_empty());
    }

    async fn a_village_officer_no_longer_reads_who_has_left(backend) {
        let world = World::new(backend).await;
        let request = || ReadResident { person: person::RESIDENT };
        for (left, found) in [("2018-07-02", true), ("2018-07-01", false)] {
            world.write(|conn| {
                let row = residents::table.find(person::RESIDENT.to_string());
                diesel::update(row)
                    .set(residents::left_on.eq(Some(date(left))))
                    .execute(conn)?;
                Ok(())
            });
            assert_eq!(world.village_officer().call(request()).await.is_ok(), found, "{left}");
        }
        assert!(world.office().call(request()).await.is_ok());
        assert!(world.resident().call(ReadMyFile {}).await.is_ok());
    }

    async fn the_own_file_is_the_residents_whatever_else_the_account_may(backend) {
        let world = with_facts(backend).await;
        world.office().call(ReadResident { person: person::RESIDENT }).await.unwrap();
        let mut both = actor(account::RESIDENT);
        both.grants.insert(0, actor(account::OFFICE).grants[0].clone());
        let own = world.acting(both.clone()).call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.looks.len(), 1);
        let request = ReadResident { person: person::RESIDENT };
        assert_eq!(world.acting(both).call(request).await.unwrap().looks.len(), 1);
        assert_eq!(looks(&world).await.len(), 1, "the own look is not audited");
    }

    async fn a_resident_cannot_read_a_neighbour(backend) {
        let world = World::new(backend).await;
        let request = ReadResident { person: person::NEIGHBOUR };
        assert_eq!(world.resident().refusal(request).await, "not_found");
    }

    async fn a_school_look_is_shown_to_the_resident(backend) {
        let world = World::new(backend).await;
        let id = Person::of(person::RESIDENT).citizen_id();
        let citizen_id = shared::base::Text::new(id.expose()).unwrap();
        let request = VerifyEnrolment { citizen_id, statement_code: None };
        world.school_staff().call(request).await.unwrap();
        let own = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.looks.len(), 1);
        assert_eq!(own.looks[0].purpose.zh, "入学核验");
        assert_eq!(own.looks[0].who.zh, "东河小学");
    }
}
