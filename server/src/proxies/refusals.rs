//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::consents::ConsentRefusal;
use shared::proxies::ProxyRefusal;

use crate::web::Refusals;

pub(super) const ACCEPT_PROXY: Refusals = &[&ProxyRefusal::NotWaiting];

pub(super) const ISSUE_PROXY_CODE: Refusals = &[&ErrorCode::IdReused];

pub(super) const NAME_HELPER: Refusals = &[
    &ErrorCode::IdReused,
    &ProxyRefusal::Oneself,
    &ConsentRefusal::NoticeUnread,
    &ProxyRefusal::NotFamily,
    &ProxyRefusal::HelperUnbound,
    &ProxyRefusal::SpanWrong,
];

pub(super) const OPEN_ASSISTANCE: Refusals = &[
    &ErrorCode::IdReused,
    &ProxyRefusal::Oneself,
    &ProxyRefusal::NoticeNotTold,
    &ErrorCode::CodeLocked,
    &ProxyRefusal::CodeWrong,
];
