use serde_json::{Value, json};
use shared::corrections::api::StartCorrection;
use shared::corrections::{CorrectionAct, CorrectionState};
use shared::residents::api::{ReadMyFile, ReadMyTimeline, TimelineKind};

use super::{claim, claim_of, text, with_degree};
use crate::on_both;
use crate::world::{World, date};

on_both! {
    async fn a_correction_goes_to_who_answers_with_a_due_date(backend) {
        let world = with_degree(backend).await;
        let view = world.resident().call(claim()).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Open);
        assert_eq!(view.row.desks.len(), 1);
        assert_eq!(view.row.desks[0].zh, "示例区教育局");
        // Ten working days after Sunday, 1 July.
        assert_eq!(view.row.due_on, Some(date("2018-07-13")));
        assert_eq!(view.row.claimed.zh, "硕士");
        assert_eq!(view.counted.unwrap().zh, "本科");
        assert_eq!(view.steps.len(), 1);
        assert_eq!(view.may, [CorrectionAct::Withdrawn]);
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        let fact = file.on_file.iter().find(|fact| fact.fact == "education").unwrap();
        assert_eq!(fact.pending, Some("20".parse().unwrap()));
        assert_eq!(fact.correction.as_ref().unwrap().id, view.row.id);
        assert!(file.declared_total > file.total);
        let timeline = world.resident().call(ReadMyTimeline::default()).await.unwrap();
        assert_eq!(timeline.items[0].kind, TimelineKind::Correction);
    }

    async fn sent_again_it_is_the_same_and_under_a_known_id_nothing_else(backend) {
        let world = with_degree(backend).await;
        let request = claim();
        let first = world.resident().call(request.clone()).await.unwrap();
        let again = world.resident().call(request.clone()).await.unwrap();
        assert_eq!(first, again);
        let other = StartCorrection { value: json!("doctor"), ..request.clone() };
        assert_eq!(world.resident().refusal(other).await, "id_reused");
        let stranger = world.caller(crate::world::account::OTHER_RESIDENT);
        assert_eq!(stranger.refusal(request).await, "id_reused");
    }

    async fn every_fault_of_the_form_is_told_at_once(backend) {
        let world = World::new(backend).await;
        let spans = json!([{"from": "2031-01-01"}, {"from": "2015-02-30"}]);
        let request = StartCorrection {
            reason: text(""),
            evidence: text(""),
            ..claim_of("employment", spans)
        };
        let problem = world.resident().call(request).await.unwrap_err();
        let pointers: Vec<&str> = problem.errors.iter().map(|one| &*one.pointer).collect();
        assert_eq!(pointers, ["/value/0/from", "/value/1/from", "/reason", "/evidence"]);
    }

    async fn the_rules_refuse_in_their_order(backend) {
        let world = with_degree(backend).await;
        let refusal = async |fact: &str, value: Value| {
            world.resident().refusal(claim_of(fact, value)).await
        };
        assert_eq!(refusal("no_such_fact", json!(1)).await, "fact_unknown");
        assert_eq!(refusal("permit", json!([{"from": "2014-07-01"}])).await, "of_register");
        assert_eq!(refusal("education", json!("bachelor")).await, "nothing_new");
        assert_eq!(refusal("title", Value::Null).await, "nothing_new");
        world.resident().call(claim()).await.unwrap();
        assert_eq!(refusal("education", json!("doctor")).await, "already_open");
    }

    async fn what_no_department_of_the_district_answers_for_goes_to_the_office(backend) {
        let world = World::new(backend).await;
        let request = claim_of("business", json!([{"from": "2016-01-01"}]));
        let view = world.resident().call(request).await.unwrap();
        assert_eq!(view.row.desks[0].zh, "示例区流管办");
        // The town of registration is one of those that answer for a rented home.
        let request = claim_of("home", json!("rental"));
        let view = world.resident().call(request).await.unwrap();
        assert_eq!(view.row.desks[0].zh, "东河街道办事处");
    }
}
