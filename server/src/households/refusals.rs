//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::consents::ConsentRefusal;
use shared::households::{LeaveRefusal, LinkRefusal, SettleRefusal};

use crate::web::Refusals;

pub(super) const DECLARE_LINK: Refusals = &[
    &ErrorCode::IdReused,
    &ConsentRefusal::NoticeUnread,
    &LinkRefusal::Oneself,
    &LinkRefusal::BeginsLater,
    &LinkRefusal::ImpossibleAges,
    &LinkRefusal::AlreadyThere,
    &LinkRefusal::Circular,
    &LinkRefusal::TwoSpouses,
    &LinkRefusal::TooManyOpen,
    &LinkRefusal::StillAChild,
    &LinkRefusal::ChildElsewhere,
    &LinkRefusal::TwoHouseholds,
];

pub(super) const CONFIRM_LINK: Refusals = &[
    &ErrorCode::IdReused,
    &SettleRefusal::OwnMatter,
    &SettleRefusal::Settled,
    &SettleRefusal::NotOnFile,
];

pub(super) const REFUSE_LINK: Refusals = &[
    &ErrorCode::IdReused,
    &SettleRefusal::OwnMatter,
    &SettleRefusal::Settled,
];

pub(super) const WITHDRAW_LINK: Refusals = &[&ErrorCode::IdReused, &SettleRefusal::Settled];

pub(super) const VERIFY_LINK: Refusals = &[
    &ErrorCode::IdReused,
    &SettleRefusal::OwnMatter,
    &SettleRefusal::DeclaredByYou,
    &SettleRefusal::Settled,
    &SettleRefusal::NotOnFile,
    &LinkRefusal::Oneself,
    &LinkRefusal::BeginsLater,
    &LinkRefusal::ImpossibleAges,
    &LinkRefusal::AlreadyThere,
    &LinkRefusal::Circular,
    &LinkRefusal::TwoSpouses,
    &LinkRefusal::TooManyOpen,
    &LinkRefusal::StillAChild,
    &LinkRefusal::ChildElsewhere,
    &LinkRefusal::TwoHouseholds,
];

pub(super) const LEAVE_HOUSEHOLD: Refusals = &[
    &ErrorCode::IdReused,
    &LeaveRefusal::OwnMatter,
    &LeaveRefusal::NoHousehold,
    &LeaveRefusal::LaterDay,
    &LeaveRefusal::TooEarly,
];
