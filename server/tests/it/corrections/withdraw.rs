use shared::corrections::{CorrectionState, Decision};
use shared::residents::api::ReadMyFile;

use super::{decided, started, with_degree, withdrawal};
use crate::on_both;

on_both! {
    async fn what_is_withdrawn_no_longer_waits(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let request = withdrawal(&view);
        let view = world.resident().call(request.clone()).await.unwrap();
        assert_eq!(view.row.state, CorrectionState::Withdrawn);
        assert_eq!(view, world.resident().call(request).await.unwrap());
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.declared_total, file.total);
        // Another can be started now.
        started(&world).await;
    }

    async fn what_has_ended_cannot_be_withdrawn(backend) {
        let world = with_degree(backend).await;
        let view = decided(&world, &world.department_officer(), Decision::Accept).await;
        assert_eq!(world.resident().refusal(withdrawal(&view)).await, "ended");
    }
}
