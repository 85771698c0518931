//! Households: one file a verb.

mod at_once;
mod confirm;
mod declare;
mod leave;
mod list;
mod read;
mod refuse;
mod verify;
mod withdraw;

use shared::base::{ConfirmationId, Date, LinkId, PersonId, Text};
use shared::households::api::{
    ConfirmLink, DeclareLink, LeaveHousehold, LinkView, RefuseLink, VerifyLink,
};
use shared::households::{Finding, Kin, LeaveReason, Paper};
use uuid::Uuid;

use crate::actors::Caller;
use crate::world::{Person, World, date, person};

/// Valid, and nobody's on file.
pub(crate) const UNKNOWN_ID: &str = "11010519491231002X";

fn link() -> LinkId {
    LinkId(Uuid::now_v7())
}

/// A declaration of someone on file.
pub(crate) fn of(kin: Kin, person: PersonId, from: &str) -> DeclareLink {
    by_id(kin, Person::of(person).citizen_id().expose(), from)
}

/// A declaration by a citizen ID.
pub(crate) fn by_id(kin: Kin, citizen_id: &str, from: &str) -> DeclareLink {
    DeclareLink {
        link: link(),
        kin,
        citizen_id: Text::new(citizen_id).unwrap(),
        from_on: date(from),
    }
}

/// The resident declares a marriage to the colleague.
pub(crate) async fn couple(world: &World) -> LinkView {
    let marriage = of(Kin::Spouse, person::COLLEAGUE, "2010-05-20");
    declared(&world.resident(), marriage).await
}

/// The second resident declares a marriage to someone of the other town.
pub(crate) async fn far_couple(world: &World) -> LinkView {
    let marriage = of(Kin::Spouse, person::FAR, "2010-05-20");
    declared(&world.other_resident(), marriage).await
}

pub(crate) async fn declared(caller: &Caller, request: DeclareLink) -> LinkView {
    caller.call(request).await.unwrap()
}

/// The resident's marriage to someone on file.
pub(crate) fn marriage(person: PersonId) -> DeclareLink {
    of(Kin::Spouse, person, "2010-05-20")
}

/// The end of a marriage.
pub(crate) fn divorce(person: PersonId) -> LeaveHousehold {
    leave(person, date("2018-07-01"), LeaveReason::Divorce)
}

pub(crate) fn verify(link: &LinkView, paper: Paper) -> VerifyLink {
    VerifyLink {
        person: link.person,
        link: link.id,
        paper,
        evidence: Text::new("盒 3 第 12 页").unwrap(),
    }
}

fn refuse(link: &LinkView, reason: &str) -> RefuseLink {
    RefuseLink {
        person: link.person,
        link: link.id,
        reason: Text::new(reason).unwrap(),
    }
}

fn leave(person: PersonId, on: Date, why: LeaveReason) -> LeaveHousehold {
    LeaveHousehold {
        person,
        on,
        why,
        evidence: Text::new("离婚证 2018-7").unwrap(),
    }
}

pub(crate) fn say(link: &LinkView, finding: Finding, note: &str) -> ConfirmLink {
    ConfirmLink {
        person: link.person,
        link: link.id,
        confirmation: ConfirmationId(Uuid::now_v7()),
        finding,
        note: Text::new(note).unwrap(),
    }
}
