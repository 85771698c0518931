use shared::corrections::{CorrectionAct, CorrectionState, Decision};

use super::{decided, decision, started, supply, with_degree};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn an_answer_goes_back_to_the_department_with_a_fresh_deadline(backend) {
        let mut world = with_degree(backend).await;
        let view = decided(&world, &world.department_officer(), Decision::Ask).await;
        assert_eq!((view.row.state, view.row.due_on), (CorrectionState::Supplement, None));
        world.travel_to("2018-07-09").await;
        let request = supply(&view, "证书扫描件已交窗口");
        let view = world.resident().call(request.clone()).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Open);
        assert_eq!(view.row.due_on, Some(date("2018-07-23")));
        assert_eq!(view, world.resident().call(request).await.unwrap());
        let acts: Vec<CorrectionAct> = view.steps.iter().map(|step| step.act).collect();
        assert_eq!(acts, [CorrectionAct::Started, CorrectionAct::Asked, CorrectionAct::Supplied]);
        let accept = decision(&view, Decision::Accept, "");
        world.department_officer().call(accept).await.unwrap();
    }

    async fn nothing_is_answered_that_was_not_asked(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        assert_eq!(world.resident().refusal(supply(&view, "补一份")).await, "not_asked");
        let stranger = world.caller(crate::world::account::OTHER_RESIDENT);
        assert_eq!(stranger.refusal(supply(&view, "补一份")).await, "not_found");
    }
}
