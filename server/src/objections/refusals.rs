//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::objections::ObjectionRefusal;

use crate::web::Refusals;

pub(super) const FILE_OBJECTION: Refusals = &[
    &ObjectionRefusal::IdReused,
    &ObjectionRefusal::LineUnknown,
    &ObjectionRefusal::LineEnded,
    &ObjectionRefusal::NoticeOver,
    &ObjectionRefusal::GivenByYou,
    &ObjectionRefusal::AlreadyYours,
    &ObjectionRefusal::NobodyAnswers,
    &ErrorCode::NoScheme,
];

pub(super) const ANSWER_OBJECTION: Refusals = &[
    &ObjectionRefusal::IdReused,
    &ObjectionRefusal::LineEnded,
    &ObjectionRefusal::Oneself,
    &ObjectionRefusal::AboutYou,
    &ObjectionRefusal::HandedInByYou,
    &ObjectionRefusal::HadPart,
    &ObjectionRefusal::NotWaiting,
    &ObjectionRefusal::TownFirst,
    &ObjectionRefusal::AnsweredByYou,
    &ErrorCode::NoScheme,
];

pub(super) const REVIEW_OBJECTION: Refusals = &[
    &ObjectionRefusal::IdReused,
    &ObjectionRefusal::LineEnded,
    &ObjectionRefusal::NotRejected,
    &ObjectionRefusal::ReviewedAlready,
    &ObjectionRefusal::ReviewOver,
    &ErrorCode::NoScheme,
];

pub(super) const WITHDRAW_OBJECTION: Refusals = &[
    &ObjectionRefusal::IdReused,
    &ObjectionRefusal::LineEnded,
    &ObjectionRefusal::Ended,
    &ErrorCode::NoScheme,
];

pub(super) const READING: Refusals = &[&ErrorCode::NoScheme];
