//! Proxies: assisted mode at the window, help among kin, and who acts on whose behalf.
//!
//! A request names its proxy in a header; [`acting`] is the one place where that is looked up, and
//! the edge has it called where the actor is made, so no operation can forget it.

mod accept;
mod acting;
mod code;
mod end;
mod list;
mod name;
mod open;
mod proxy;
mod refusals;
mod store;
mod view;

pub(crate) use acting::acting;

pub use store::forget;
pub use view::told_of;

use shared::proxies::api::{
    AcceptProxy, EndProxy, IssueProxyCode, ListProxies, NameHelper, OpenAssistance,
};

use crate::web::{Operation, operation};

/// The operations of proxies.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<OpenAssistance, _, _>(open::handler).refuses(refusals::OPEN_ASSISTANCE),
        operation::<IssueProxyCode, _, _>(code::handler).refuses(refusals::ISSUE_PROXY_CODE),
        operation::<NameHelper, _, _>(name::handler).refuses(refusals::NAME_HELPER),
        operation::<AcceptProxy, _, _>(accept::handler).refuses(refusals::ACCEPT_PROXY),
        operation::<EndProxy, _, _>(end::handler),
        operation::<ListProxies, _, _>(list::handler),
    ]
}
