use shared::households::api::{DeclareLink, LinkView};
use shared::households::{Ground, Kin, LinkState};

use super::{UNKNOWN_ID, by_id, couple, declared, of};
use crate::on_both;
use crate::world::{World, date, person};

/// What is told of a declaration but for what the caller has sent.
fn told(view: &LinkView) -> serde_json::Value {
    let mut told = serde_json::to_value(view).unwrap();
    for sent in ["id", "other_id"] {
        told[sent] = serde_json::Value::Null;
    }
    told
}

on_both! {
    async fn a_declaration_waits_and_names_the_grid_heads_last_day(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        assert_eq!((view.state, view.person), (LinkState::Pending, person::RESIDENT));
        assert_eq!(view.declared_on, date("2018-07-01"));
        assert_eq!(view.ground, Ground::Waiting { until: date("2018-07-04") });
        assert!(view.other_id.starts_with("**************"), "{}", view.other_id);
    }

    async fn the_answer_is_the_same_whether_the_id_is_on_file(backend) {
        let world = World::new(backend).await;
        let caller = world.resident();
        let known = declared(&caller, of(Kin::Child, person::NEWCOMER, "2016-05-20")).await;
        assert_eq!(known.other_name, None);
        let unknown = by_id(Kin::Child, "330211200002290017", "2016-05-20");
        assert_eq!(told(&declared(&caller, unknown).await), told(&known));
        // Impossible by the two numbers alone, for one on file and one who is not.
        let refused = |request| caller.refusal(request);
        assert_eq!(refused(by_id(Kin::Child, UNKNOWN_ID, "2016-05-20")).await, "impossible_ages");
        let older = of(Kin::Child, person::FAR, "2016-05-20");
        assert_eq!(refused(older).await, "impossible_ages");
        // Whom the other is married to, or where the other sits, is nobody's to find out.
        let child = of(Kin::Ward, person::CHILD, "2016-05-20");
        assert!(world.other_resident().call(child).await.is_ok());
    }

    async fn the_same_again_answers_the_same_and_other_content_is_refused(backend) {
        let world = World::new(backend).await;
        let request = of(Kin::Spouse, person::COLLEAGUE, "2010-05-20");
        let view = declared(&world.resident(), request.clone()).await;
        assert_eq!(declared(&world.resident(), request.clone()).await, view);
        let other = DeclareLink { from_on: date("2011-05-20"), ..request.clone() };
        assert_eq!(world.resident().refusal(other).await, "id_reused");
        assert_eq!(world.other_resident().refusal(request).await, "id_reused");
    }

    async fn what_cannot_be_is_refused_in_order(backend) {
        let world = World::new(backend).await;
        let caller = world.resident();
        let refused = |request| caller.refusal(request);
        assert_eq!(refused(of(Kin::Spouse, person::RESIDENT, "2019-01-01")).await, "oneself");
        let later = of(Kin::Spouse, person::COLLEAGUE, "2018-07-02");
        assert_eq!(refused(later).await, "begins_later");
        assert_eq!(refused(of(Kin::Child, person::CHILD, "2010-01-01")).await, "impossible_ages");
        assert_eq!(refused(of(Kin::Child, person::CHILD, "2012-01-01")).await, "already_there");
        assert_eq!(refused(of(Kin::Spouse, person::CHILD, "2018-01-01")).await, "circular");
        declared(&caller, of(Kin::Spouse, person::COLLEAGUE, "2010-05-20")).await;
        let again = of(Kin::Spouse, person::COLLEAGUE, "2012-05-20");
        assert_eq!(refused(again).await, "already_there");
        assert_eq!(refused(of(Kin::Spouse, person::FAR, "2012-05-20")).await, "two_spouses");
        assert_eq!(refused(by_id(Kin::Spouse, UNKNOWN_ID, "2012-05-20")).await, "two_spouses");
    }

    async fn ten_may_wait_and_a_wrong_number_is_named(backend) {
        let world = World::new(backend).await;
        let caller = world.resident();
        for day in 1..=10 {
            let id = valid(day);
            declared(&caller, by_id(Kin::Ward, &id, "2016-05-20")).await;
        }
        let ward = |id| by_id(Kin::Ward, id, "2016-05-20");
        assert_eq!(caller.refusal(ward(UNKNOWN_ID)).await, "too_many_open");
        let problem = caller.call(ward("330211199003070011")).await;
        assert_eq!(problem.unwrap_err().errors[0].pointer, "/citizen_id");
        assert_eq!(world.village_officer().refusal(ward(UNKNOWN_ID)).await, "not_allowed");
    }
}

/// A valid number that is nobody's on file.
fn valid(day: u32) -> String {
    let stem = format!("330211199001{day:02}009");
    "0123456789X"
        .chars()
        .map(|check| format!("{stem}{check}"))
        .find(|id| shared::identity::CitizenId::parse(id, date("2018-07-01")).is_ok())
        .unwrap()
}
