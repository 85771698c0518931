use diesel::prelude::*;
use serde_json::Value;
use server::db::schema::{audit, facts};
use shared::api::Refusal;
use shared::corrections::api::{CorrectionView, DecideCorrection, ReadCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal, CorrectionState, Decision};
use shared::residents::FactStatus;
use shared::residents::api::ReadMyFile;

use super::{claim_of, decided, decision, started, text, with_degree};
use crate::on_both;
use crate::world::{World, account, actor, person};

async fn total(world: &World) -> String {
    let file = world.resident().call(ReadMyFile {}).await.unwrap();
    file.total.unwrap().to_string()
}

on_both! {
    async fn acceptance_puts_a_verified_fact_in_the_place_of_the_old_one(backend) {
        let world = with_degree(backend).await;
        assert_eq!(total(&world).await, "20");
        let view = decided(&world, &world.department_officer(), Decision::Accept).await;
        assert_eq!((view.row.state, view.row.due_on), (CorrectionState::Accepted, None));
        assert_eq!(total(&world).await, "40");
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        let fact = file.on_file.iter().find(|fact| fact.fact == "education").unwrap();
        let [new, old] = &fact.rows[..] else { panic!("{fact:?}") };
        assert_eq!((new.status, old.superseded_by), (FactStatus::Accepted, Some(new.id)));
        assert_eq!(new.evidence.as_deref(), Some("学信网 1234 5678"));
        assert_eq!((fact.pending, fact.correction.clone()), (None, None));
        let events: Vec<String> = world
            .db
            .read(|conn| {
                let rows = audit::table
                    .filter(audit::event.like("correction%"))
                    .order(audit::id)
                    .select(audit::event)
                    .load(conn)?;
                Ok(rows)
            })
            .await
            .unwrap();
        assert_eq!(events, ["correction_started", "correction_accepted"]);
    }

    async fn a_rejection_changes_nothing_on_file_and_needs_a_reason(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let silent = decision(&view, Decision::Reject, "");
        let problem = world.department_officer().call(silent).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/note");
        let request = decision(&view, Decision::Reject, "学信网查无此证");
        let view = world.department_officer().call(request).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Rejected);
        assert_eq!(total(&world).await, "20");
        let own = world.resident().call(ReadCorrection { correction: view.row.id }).await.unwrap();
        assert_eq!(own.steps[1].note, "学信网查无此证");
        assert_eq!(own.may, [CorrectionAct::ReviewAsked]);
    }

    async fn a_decision_sent_again_is_the_same(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let request = decision(&view, Decision::Accept, "");
        let officer = world.department_officer();
        let first = officer.call(request.clone()).await.unwrap();
        assert_eq!(first, officer.call(request.clone()).await.unwrap());
        let other = DecideCorrection { note: text("别的"), ..request.clone() };
        assert_eq!(officer.refusal(other).await, "id_reused");
        let late = decision(&view, Decision::Reject, "晚了");
        assert_eq!(world.other_department_officer().refusal(late).await, "not_waiting");
        let rows: i64 = world
            .db
            .read(|conn| {
                let accepted = facts::table.filter(facts::superseded_by.is_null());
                Ok(accepted.count().get_result(conn)?)
            })
            .await
            .unwrap();
        assert_eq!(rows, 1);
    }

    async fn nobody_decides_on_themselves(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let mut both = actor(account::DEPARTMENT_OFFICER);
        both.person = Some(person::RESIDENT);
        let request = decision(&view, Decision::Accept, "");
        assert_eq!(world.acting(both).refusal(request).await, "oneself");
    }

    async fn who_does_not_answer_for_the_fact_finds_nothing(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let request = || decision(&view, Decision::Accept, "");
        assert_eq!(world.town_officer().refusal(request()).await, "not_found");
        assert_eq!(world.clerk().refusal(request()).await, "not_allowed");
        assert_eq!(world.office().refusal(request()).await, "reviews_only");
    }

    async fn the_town_decides_what_the_town_answers_for(backend) {
        let world = with_degree(backend).await;
        let request = claim_of("home", "rental".into());
        let view: CorrectionView = world.resident().call(request).await.unwrap();
        let request = decision(&view, Decision::Accept, "");
        assert_eq!(world.department_officer().refusal(request.clone()).await, "not_found");
        assert!(world.town_officer().call(request).await.is_ok());
        assert_eq!(total(&world).await, "22");
    }

    async fn a_claim_of_nothing_takes_what_was_there_off_the_score(backend) {
        let world = with_degree(backend).await;
        let view = world.resident().call(claim_of("education", Value::Null)).await.unwrap();
        assert_eq!(view.row.claimed.zh, "没有");
        let request = decision(&view, Decision::Accept, "");
        world.department_officer().call(request).await.unwrap();
        assert_eq!(total(&world).await, "0");
    }

    async fn a_deadline_that_passes_shows_as_overdue_and_decides_nothing(backend) {
        let mut world = with_degree(backend).await;
        let id = started(&world).await.row.id;
        world.travel_to("2018-07-13").await;
        let read = || ReadCorrection { correction: id };
        assert!(!world.office().call(read()).await.unwrap().row.overdue);
        world.travel_to("2018-07-14").await;
        let view = world.office().call(read()).await.unwrap();
        assert!(view.row.overdue);
        assert_eq!(view.row.state, CorrectionState::Open);
        let request = decision(&view, Decision::Accept, "");
        assert!(world.department_officer().call(request).await.is_ok());
    }
}

#[test]
fn refusals_have_codes_of_their_own() {
    let mut codes: Vec<&str> = CorrectionRefusal::ALL.iter().map(Refusal::code).collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
}
