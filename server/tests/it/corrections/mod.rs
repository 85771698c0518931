//! Corrections through the API: the resident claims a degree, the education bureau answers.

mod at_once;
mod decide;
mod list;
mod read;
mod review;
mod start;
mod supply;
mod withdraw;

use serde_json::{Value, json};
use shared::base::{CorrectionId, CorrectionStepId, Text};
use shared::corrections::Decision;
use shared::corrections::api::{
    CorrectionView, DecideCorrection, ReviewCorrection, StartCorrection, SupplyCorrection,
    WithdrawCorrection,
};
use uuid::Uuid;

use crate::actors::Caller;
use crate::database::Backend;
use crate::world::{World, person};

/// The district with a bachelor's degree on file of the resident.
pub(crate) async fn with_degree(backend: Backend) -> World {
    let world = World::new(backend).await;
    world
        .add_fact(person::RESIDENT, "education", "\"bachelor\"")
        .await;
    world
}

pub(crate) fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).unwrap()
}

/// The claim of a master's degree.
pub(crate) fn claim() -> StartCorrection {
    claim_of("education", json!("master"))
}

pub(crate) fn claim_of(fact: &str, value: Value) -> StartCorrection {
    StartCorrection {
        correction: CorrectionId(Uuid::now_v7()),
        fact: text(fact),
        value,
        reason: text("2017 年已取得硕士学位"),
        evidence: text("学信网 1234 5678"),
    }
}

fn step() -> CorrectionStepId {
    CorrectionStepId(Uuid::now_v7())
}

pub(crate) fn decision(of: &CorrectionView, decision: Decision, note: &str) -> DecideCorrection {
    DecideCorrection {
        correction: of.row.id,
        step: step(),
        decision,
        note: text(note),
    }
}

fn supply(of: &CorrectionView, note: &str) -> SupplyCorrection {
    SupplyCorrection {
        correction: of.row.id,
        step: step(),
        note: text(note),
        evidence: text("学位证书 〔2017〕88 号"),
    }
}

fn withdrawal(of: &CorrectionView) -> WithdrawCorrection {
    WithdrawCorrection {
        correction: of.row.id,
        step: step(),
        note: text(""),
    }
}

fn review(of: &CorrectionView) -> ReviewCorrection {
    ReviewCorrection {
        correction: of.row.id,
        step: step(),
        note: text("证书是真的，请再核一次"),
    }
}

/// A started correction.
pub(crate) async fn started(world: &World) -> CorrectionView {
    world.resident().call(claim()).await.unwrap()
}

/// A correction that the department has decided on.
pub(crate) async fn decided(world: &World, by: &Caller, what: Decision) -> CorrectionView {
    let view = started(world).await;
    by.call(decision(&view, what, "说明")).await.unwrap()
}
