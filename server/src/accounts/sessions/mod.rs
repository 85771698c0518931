//! Sessions: where an account is signed in, and how that goes on and ends.

mod end;
mod list;
mod refresh;
mod session;
mod sign_out;
mod store;

pub(super) use end::{end_all_handler, end_handler};
pub(super) use list::handler as list_handler;
pub(super) use refresh::handler as refresh_handler;
pub use session::REFRESH_COOKIE;
pub(super) use session::{Fresh, Opened, SESSION_MICROS, answer, describe, fresh, is_over, open};
pub(super) use sign_out::handler as sign_out_handler;
pub(super) use store::{
    forget_all, forget_old_sessions, last_used, old_sessions, revoke_all, sessions_of,
};
