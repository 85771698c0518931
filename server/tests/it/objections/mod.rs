//! Objections through the API: a neighbour objects to an award in notice, the town answers.

mod answer;
mod at_once;
mod file;
mod list;
mod review;

use shared::awards::AwardState;
use shared::awards::api::{DraftAward, ReadAward};
use shared::base::{ObjectionId, ObjectionStepId};
use shared::objections::Finding;
use shared::objections::api::{
    AnswerObjection, FileObjection, ObjectionView, ReadObjection, ReviewObjection,
    WithdrawObjection,
};
use uuid::Uuid;

use crate::awards::{RESIDENT, awarding};
use crate::corrections::text;
use crate::database::Backend;
use crate::world::World;

pub(crate) fn objection(to: &DraftAward) -> FileObjection {
    FileObjection {
        objection: ObjectionId(Uuid::now_v7()),
        award: to.award,
        reason: text("六月他不在厂里，没有带徒"),
        evidence: text("同班组的人都可以作证"),
    }
}

fn step() -> ObjectionStepId {
    ObjectionStepId(Uuid::now_v7())
}

pub(crate) fn answer(to: &ObjectionView, finding: Finding, note: &str) -> AnswerObjection {
    AnswerObjection {
        objection: to.row.id,
        step: step(),
        finding,
        note: text(note),
    }
}

pub(crate) fn review(of: &ObjectionView) -> ReviewObjection {
    ReviewObjection {
        objection: of.row.id,
        step: step(),
        note: text("考勤表没有看"),
    }
}

fn withdrawal(of: &ObjectionView) -> WithdrawObjection {
    WithdrawObjection {
        objection: of.row.id,
        step: step(),
        note: text(""),
    }
}

fn read(of: &ObjectionView) -> ReadObjection {
    ReadObjection {
        objection: of.row.id,
    }
}

/// The district with an award of two points in notice until 6 July, and a neighbour's objection.
async fn objected(backend: Backend) -> (World, DraftAward, ObjectionView) {
    let world = awarding(backend).await;
    let (award, _) = world.signed(RESIDENT, "2").await;
    let view = world
        .other_resident()
        .call(objection(&award))
        .await
        .unwrap();
    (world, award, view)
}

impl World {
    /// What an award reads as to its organisation.
    async fn state_of(&self, award: &DraftAward) -> AwardState {
        let request = ReadAward {
            org: award.org,
            award: award.award,
        };
        self.clerk().call(request).await.unwrap().state
    }
}
