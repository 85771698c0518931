use diesel::prelude::*;
use server::db::schema::{audit, freezes, residents};
use shared::enrolment::api::VerifyEnrolment;
use shared::permits::PermitState;
use shared::residents::FactStatus;
use shared::residents::api::{ReadMyFile, ReadResident};

use crate::actors::Caller;
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

    async fn the_file_names_the_version_its_score_is_computed_by(backend) {
        let mut world = with_facts(backend).await;
        world.publish_version_two("2018-08-01").await;
        let by = async |world: &World| {
            let file = world.resident().call(ReadMyFile {}).await.unwrap();
            (file.scheme, file.scheme_version)
        };
        assert_eq!(by(&world).await, ("zhenhai-3.0".to_owned(), 1));
        world.travel_to("2018-08-01").await;
        assert_eq!(by(&world).await, ("zhenhai-3.0".to_owned(), 2));
    }

    async fn a_pending_claim_is_absent_from_the_official_score(backend) {
        let world = with_facts(backend).await;
        world.add_claim(person::RESIDENT, "home", "\"own\"").await;
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.total, Some("22".parse().unwrap()));
    }

    async fn every_fact_is_shown_with_its_rows_and_what_waits_with_its_gain(backend) {
        let world = with_facts(backend).await;
        world.add_claim(person::RESIDENT, "home", "\"own\"").await;
        for reader in [world.resident(), world.office()] {
            let request = ReadResident { person: person::RESIDENT };
            let file = reader.call(request).await.unwrap();
            let fact = |id: &str| {
                let found = file.on_file.iter().find(|fact| fact.fact == id);
                found.unwrap().clone()
            };
            let education = fact("education");
            assert_eq!(education.counted_words.unwrap().zh, "本科");
            assert_eq!(education.departments[0].zh, "教育局");
            assert_eq!(education.rows.len(), 1);
            assert_eq!(education.rows[0].status, FactStatus::Accepted);
            let home = fact("home");
            assert_eq!((home.counted, home.pending), (None, Some("3".parse().unwrap())));
            assert_eq!(home.rows[0].status, FactStatus::Pending);
            assert!(fact("permit").of_register);
            assert_eq!(file.declared_total, Some("25".parse().unwrap()));
        }
    }

    async fn a_freeze_of_another_department_is_shown_to_the_office_without_its_indicator(backend) {
        let world = with_facts(backend).await;
        world.write(|conn| {
            for (id, indicator, ground) in [("f1", "17-2", "criminal"), ("f2", "18-1", "listed")] {
                diesel::insert_into(freezes::table)
                    .values((
                        freezes::id.eq(id),
                        freezes::person_id.eq(person::RESIDENT.to_string()),
                        freezes::indicator.eq(indicator),
                        freezes::ground.eq(ground),
                        freezes::decided_on.eq(date("2018-06-01")),
                        freezes::reference.eq("1"),
                        freezes::recorded_at.eq(0),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        });
        let named = async |reader: Caller| {
            let request = ReadResident { person: person::RESIDENT };
            let freezes = reader.call(request).await.unwrap().freezes;
            let named = freezes.iter().filter(|one| one.indicator_name.is_some());
            (freezes.len(), named.count())
        };
        assert_eq!(named(world.resident()).await, (2, 2));
        assert_eq!(named(world.office()).await, (2, 1));
        assert_eq!(named(world.village_officer()).await, (0, 0));
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
        assert!(file.looks.is_empty() && file.on_file.is_empty());
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
