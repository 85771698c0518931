//! Awarders through the API: the enterprise applies, the town checks, the office suspends.

mod apply;
mod decide;
mod list;
mod taken_over;

use shared::awarders::api::{
    AcceptAwarder, ApplyAsAwarder, AwarderFile, LiftSuspension, ReadAwarderFile, ReturnAwarder,
    SuspendAwarder,
};
use shared::base::{AccountId, AwarderActId, OrgId, Text};
use uuid::Uuid;

use crate::world::{World, account, org};

pub(crate) fn act() -> AwarderActId {
    AwarderActId(Uuid::now_v7())
}

fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).unwrap()
}

/// An application of the enterprise that names its clerk and its head.
pub(crate) fn application() -> ApplyAsAwarder {
    naming(&[account::CLERK, account::HEAD])
}

fn naming(people: &[AccountId]) -> ApplyAsAwarder {
    ApplyAsAwarder {
        org: org::ENTERPRISE,
        act: act(),
        people: people.to_vec(),
        statement: text("负责人和职工没有亲属关系"),
    }
}

pub(crate) fn accept(org: OrgId) -> AcceptAwarder {
    AcceptAwarder {
        org,
        act: act(),
        note: text("代码已核对"),
    }
}

fn send_back(org: OrgId, reason: &str) -> ReturnAwarder {
    ReturnAwarder {
        org,
        act: act(),
        reason: text(reason),
    }
}

pub(crate) fn suspend(org: OrgId) -> SuspendAwarder {
    SuspendAwarder {
        org,
        act: act(),
        reason: text("伪造带徒记录"),
    }
}

fn lift(org: OrgId) -> LiftSuspension {
    LiftSuspension {
        org,
        act: act(),
        reason: text("已整改"),
    }
}

const FILE: ReadAwarderFile = ReadAwarderFile {
    org: org::ENTERPRISE,
};

impl World {
    /// The enterprise has applied, and the town has accepted it.
    pub(crate) async fn accepted(&self) -> AwarderFile {
        self.head().call(application()).await.unwrap();
        let accepted = self.town_officer().call(accept(org::ENTERPRISE)).await;
        accepted.unwrap()
    }
}
