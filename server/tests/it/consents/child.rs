use diesel::prelude::*;
use server::db::schema::{child_consents, household_members};
use shared::base::{ConsentId, StatementId, Text};
use shared::consents::api::{GiveChildConsent, ReadConsents, WithdrawChildConsent};
use shared::enrolment::MemberRole;
use shared::enrolment::api::{Outcome, Verification, VerifyEnrolment};
use shared::residents::api::IssueStatement;
use uuid::Uuid;

use crate::actors::Caller;
use crate::on_both;
use crate::world::{Person, World, account, actor, date, person};

fn give() -> GiveChildConsent {
    GiveChildConsent {
        consent: ConsentId(Uuid::now_v7()),
        child: person::CHILD,
    }
}

fn withdraw() -> WithdrawChildConsent {
    WithdrawChildConsent {
        consent: ConsentId(Uuid::now_v7()),
        child: person::CHILD,
    }
}

fn look(id: shared::base::PersonId) -> VerifyEnrolment {
    VerifyEnrolment {
        citizen_id: Text::new(Person::of(id).citizen_id().expose()).unwrap(),
        statement_code: None,
    }
}

async fn told(caller: &Caller, request: VerifyEnrolment) -> Verification {
    let answer = caller.call(request).await.unwrap();
    Verification {
        looks_left: 0,
        ..answer
    }
}

on_both! {
    async fn without_it_the_child_is_nobody_and_the_parent_is_still_found(backend) {
        let world = World::new(backend).await;
        let school = world.school_staff();
        assert_eq!(told(&school, look(person::CHILD)).await.outcome, Outcome::Eligible);
        let request = withdraw();
        let all = world.resident().call(request).await.unwrap();
        assert_eq!(world.resident().call(request).await.unwrap(), all);
        let child = &all.children[0];
        assert_eq!((child.child, child.given, child.by_me), (person::CHILD, false, true));
        assert_eq!((child.name.as_str(), child.decided_on), ("周*苗", Some(date("2018-07-01"))));
        let unknown = VerifyEnrolment {
            citizen_id: Text::new("330211199003070010").unwrap(),
            statement_code: None,
        };
        let unknown = told(&school, unknown).await;
        assert_eq!(told(&school, look(person::CHILD)).await, unknown);
        // A statement that the parent presents opens nothing either.
        let statement = IssueStatement { statement: StatementId(Uuid::now_v7()) };
        let code = world.resident().call(statement).await.unwrap().code;
        let presented = VerifyEnrolment { statement_code: Some(code), ..look(person::CHILD) };
        assert_eq!(told(&school, presented).await, unknown);
        let parent = told(&school, look(person::RESIDENT)).await;
        assert_eq!(parent.outcome, Outcome::Eligible);
        assert_eq!(parent.shown.unwrap().kin, MemberRole::Mother);
        world.resident().call(give()).await.unwrap();
        assert_eq!(told(&school, look(person::CHILD)).await.outcome, Outcome::Eligible);
    }

    async fn only_a_guardian_of_the_household_speaks_for_a_child(backend) {
        let world = World::new(backend).await;
        assert_eq!(world.other_resident().refusal(give()).await, "not_guardian");
        let oneself = GiveChildConsent { child: person::RESIDENT, ..give() };
        assert_eq!(world.resident().refusal(oneself).await, "not_guardian");
        assert_eq!(world.office().refusal(give()).await, "not_allowed");
        let request = give();
        world.resident().call(request).await.unwrap();
        assert_eq!(world.other_resident().refusal(request).await, "id_reused");
        let mut unread = actor(account::UNREAD_RESIDENT);
        unread.person = Some(person::RESIDENT);
        assert_eq!(world.acting(unread.clone()).refusal(give()).await, "notice_unread");
        // To withdraw, nothing has to be read first.
        world.acting(unread).call(withdraw()).await.unwrap();
        // A spouse who is no parent is no guardian.
        world.db.write_blocking(|conn| {
            diesel::update(household_members::table)
                .filter(household_members::person_id.eq(person::RESIDENT.to_string()))
                .set(household_members::kin.eq("spouse"))
                .execute(conn)?;
            Ok(())
        }).unwrap();
        assert_eq!(world.resident().refusal(give()).await, "not_guardian");
    }

    async fn from_fourteen_on_nobody_is_asked(backend) {
        let mut world = World::new(backend).await;
        world.resident().call(withdraw()).await.unwrap();
        // The child was born on 2011-06-01.
        world.travel_to("2025-05-31").await;
        let answer = told(&world.school_staff(), look(person::CHILD)).await;
        assert_eq!(answer.outcome, Outcome::MayNotLook);
        let children = |world: &World| {
            let caller = world.resident();
            async move { caller.call(ReadConsents {}).await.unwrap().children.len() }
        };
        assert_eq!(children(&world).await, 1);
        world.travel_to("2025-06-01").await;
        assert_eq!(children(&world).await, 0);
        assert_eq!(world.resident().refusal(give()).await, "not_guardian");
    }

    async fn every_word_stays_on_record(backend) {
        let world = World::new(backend).await;
        for _ in 0..2 {
            world.resident().call(withdraw()).await.unwrap();
            world.resident().call(give()).await.unwrap();
        }
        let words: i64 = world.db.read_blocking(|conn| {
            Ok(child_consents::table.count().get_result(conn)?)
        }).unwrap();
        assert_eq!(words, 5);
        let refused = world.db.write_blocking(|conn| {
            Ok(diesel::delete(child_consents::table).execute(conn)?)
        });
        assert!(refused.is_err());
    }
}
