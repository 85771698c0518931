//! Erasures: asked for, proposed by one, confirmed by another, and nothing left behind.

mod ask;
mod confirm;
mod decide;
mod list;
mod traces;

use shared::base::{ErasureId, ErasureStepId};
use shared::erasures::api::{AskErasure, ConfirmErasure, DecideErasure, ErasureView};
use shared::erasures::{ErasureDecision, ErasureGround, ErasureReason, ErasureVerdict};
use uuid::Uuid;

use crate::world::World;

fn step() -> ErasureStepId {
    ErasureStepId(Uuid::now_v7())
}

fn ask() -> AskErasure {
    AskErasure {
        erasure: ErasureId(Uuid::now_v7()),
        reason: ErasureReason::Left,
    }
}

fn grant(view: &ErasureView) -> DecideErasure {
    DecideErasure {
        erasure: view.row.id,
        step: step(),
        decision: ErasureDecision::Grant,
        ground: None,
    }
}

fn refuse(view: &ErasureView, ground: ErasureGround) -> DecideErasure {
    DecideErasure {
        decision: ErasureDecision::Refuse,
        ground: Some(ground),
        ..grant(view)
    }
}

fn say(view: &ErasureView, verdict: ErasureVerdict) -> ConfirmErasure {
    ConfirmErasure {
        erasure: view.row.id,
        step: step(),
        verdict,
    }
}

/// The resident asks, one officer proposes to grant, and another confirms.
async fn erased(world: &World) -> ErasureView {
    let asked = world.resident().call(ask()).await.unwrap();
    world.office().call(grant(&asked)).await.unwrap();
    let confirm = say(&asked, ErasureVerdict::Confirm);
    world.other_office().call(confirm).await.unwrap()
}
