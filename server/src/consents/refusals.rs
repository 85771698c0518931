//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::consents::ConsentRefusal;

use crate::web::Refusals;

pub(super) const ACKNOWLEDGE_NOTICE: Refusals = &[&ConsentRefusal::NoticeOutdated];

pub(super) const GIVE_CONSENT: Refusals = &[
    &ErrorCode::IdReused,
    &ConsentRefusal::NoticeUnread,
    &ConsentRefusal::ItemUnknown,
    &ErrorCode::NoScheme,
];

pub(super) const WITHDRAW_CONSENT: Refusals = &[
    &ErrorCode::IdReused,
    &ConsentRefusal::ItemUnknown,
    &ConsentRefusal::ItemStatutory,
    &ErrorCode::NoScheme,
];

pub(super) const GIVE_CHILD_CONSENT: Refusals = &[
    &ErrorCode::IdReused,
    &ConsentRefusal::NoticeUnread,
    &ConsentRefusal::NotGuardian,
    &ErrorCode::NoScheme,
];

pub(super) const WITHDRAW_CHILD_CONSENT: Refusals = &[
    &ErrorCode::IdReused,
    &ConsentRefusal::NotGuardian,
    &ErrorCode::NoScheme,
];

pub(super) const READ_CONSENTS: Refusals = &[&ErrorCode::NoScheme];
