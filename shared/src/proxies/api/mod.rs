//! The operations of proxies.

mod kin;
mod view;
mod window;

pub use kin::{AcceptProxy, EndProxy, ListProxies, NameHelper};
pub use view::{Proxies, ProxyAct, ProxyView};
pub use window::{IssueProxyCode, OpenAssistance, ProxyCode};
