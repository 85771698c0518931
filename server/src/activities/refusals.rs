//! What each operation refuses by its own rules, in the order it does.

use shared::activities::ActivityRefusal;

use crate::web::Refusals;

pub(super) const ANNOUNCE: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::NotAwarder,
    &ActivityRefusal::DayPassed,
    &ActivityRefusal::DayFar,
    &ActivityRefusal::TimesOdd,
    &ActivityRefusal::CountsOtherwise,
    &ActivityRefusal::AmountOdd,
    &ActivityRefusal::PlacesOdd,
];

pub(super) const CALL_OFF: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
];

pub(super) const SHOW_CODE: Refusals = &[
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::NotToday,
];

pub(super) const MARK: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::NotYet,
    &ActivityRefusal::NotSignedUp,
    &ActivityRefusal::Oneself,
    &ActivityRefusal::MoreThanAnnounced,
];

pub(super) const HAND_IN: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::NotYet,
    &ActivityRefusal::NobodyPresent,
];

pub(super) const DECIDE: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::NotHandedIn,
    &ActivityRefusal::TookAttendance,
    &ActivityRefusal::OnTheList,
];

pub(super) const REVOKE: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::NotConfirmed,
    &ActivityRefusal::NotPresent,
    &ActivityRefusal::RevokedAlready,
];

pub(super) const SIGN_UP: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::ActivityOver,
    &ActivityRefusal::MovedAway,
    &ActivityRefusal::SignedUpAlready,
    &ActivityRefusal::Full,
];

pub(super) const WITHDRAW: Refusals = &[
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::ActivityOver,
    &ActivityRefusal::NotSignedUp,
    &ActivityRefusal::MarkedPresent,
];

pub(super) const ATTEND: Refusals = &[
    &ActivityRefusal::IdReused,
    &ActivityRefusal::ActivityCalledOff,
    &ActivityRefusal::ListClosed,
    &ActivityRefusal::NotToday,
    &ActivityRefusal::NotSignedUp,
    &ActivityRefusal::CodeWrong,
];
