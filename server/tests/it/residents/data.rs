use diesel::prelude::*;
use server::db::schema::audit;
use shared::base::{StatementId, Text};
use shared::consents::api::WithdrawConsent;
use shared::enrolment::api::VerifyEnrolment;
use shared::residents::api::{IssueStatement, TakeMyData};
use uuid::Uuid;

use crate::awards::awarding;
use crate::corrections::claim;
use crate::on_both;
use crate::world::{Person, World, account, actor, date, person};

on_both! {
    async fn everything_is_in_the_file(backend) {
        let world = awarding(backend).await;
        world.add_fact(person::RESIDENT, "education", "\"bachelor\"").await;
        world.signed(person::RESIDENT, "3").await;
        world.freeze(person::RESIDENT, "2018-06-01", Some("2018-06-20"));
        world.resident().call(claim()).await.unwrap();
        let statement = IssueStatement { statement: StatementId(Uuid::now_v7()) };
        let code = world.resident().call(statement).await.unwrap().code;
        let withdrawn = WithdrawConsent {
            consent: shared::base::ConsentId(Uuid::now_v7()),
            item: Text::new("tax").unwrap(),
        };
        world.resident().call(withdrawn).await.unwrap();
        let look = VerifyEnrolment {
            citizen_id: Text::new(Person::of(person::CHILD).citizen_id().expose()).unwrap(),
            statement_code: None,
        };
        world.school_staff().call(look).await.unwrap();
        let data = world.resident().call(TakeMyData {}).await.unwrap();
        assert_eq!((data.format.as_str(), data.version), ("jifen-my-data", 1));
        assert_eq!((data.taken_on, data.taken_at.as_str()), (date("2018-07-01"), "09:00"));
        let who = Person::of(person::RESIDENT);
        assert_eq!(data.identity.name, who.name);
        assert_eq!(data.identity.citizen_id, who.citizen_id().expose());
        assert_eq!(data.identity.phone, Some(who.phone()));
        assert_eq!(data.registration.registered_on, date("2010-05-01"));
        let education = data.file.on_file.iter().find(|fact| fact.fact == "education").unwrap();
        assert_eq!(education.rows.len(), 1);
        assert_eq!((data.file.awards.len(), data.file.freezes.len()), (1, 1));
        assert_eq!((data.permits.len(), data.employments.len()), (1, 1));
        assert_eq!((data.consents.len(), data.notices.len()), (1, 1));
        assert_eq!((data.child_consents.len(), data.child_consents[0].given), (1, true));
        assert_eq!((data.corrections.len(), data.corrections[0].steps.len()), (1, 1));
        assert_eq!(data.statements.len(), 1);
        assert_eq!(data.accounts[0].login, "resident");
        assert_eq!(data.looks.len(), 1);
        assert_eq!(data.household.members.len(), 2);
        assert!(data.erasures.is_empty());
        // Of the child nothing but the masked name, and no code that opens a window.
        let text = serde_json::to_string(&data).unwrap();
        let child = Person::of(person::CHILD);
        assert!(!text.contains(child.name) && !text.contains(child.citizen_id().expose()));
        assert!(!text.contains(&*code));
    }

    async fn it_is_the_own_file_only_and_is_audited(backend) {
        let world = World::new(backend).await;
        let mine = world.other_resident().call(TakeMyData {}).await.unwrap();
        assert_eq!(mine.identity.person, person::NEIGHBOUR);
        let rows: Vec<Option<String>> = world.db.read(|conn| {
            let taken = audit::table.filter(audit::event.eq("data_taken"));
            Ok(taken.select(audit::person_id).load(conn)?)
        }).await.unwrap();
        assert_eq!(rows, [Some(person::NEIGHBOUR.to_string())]);
        for caller in [world.office(), world.village_officer(), world.auditor()] {
            assert_eq!(caller.refusal(TakeMyData {}).await, "not_allowed");
        }
        let mut unbound = actor(account::RESIDENT);
        unbound.person = None;
        assert_eq!(world.acting(unbound).refusal(TakeMyData {}).await, "not_found");
    }
}

#[test]
fn every_part_of_the_format_is_documented() {
    let docs = include_str!("../../../../docs/my-data.md");
    let source = include_str!("../../../../shared/src/residents/api/data.rs");
    let body = source.split("pub struct MyData {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let fields = body
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub "));
    let fields: Vec<&str> = fields.filter_map(|field| field.split(':').next()).collect();
    assert!(fields.len() > 15, "{fields:?}");
    for field in fields {
        assert!(docs.contains(&format!("| `{field}` |")), "{field}");
    }
}
