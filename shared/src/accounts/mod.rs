//! Accounts: signing in and out, sessions, and what the signed-in may do.
//!
//! An access token lives minutes and stays in memory; the refresh token is an `HttpOnly` cookie,
//! used once and rotated. Unknown and known accounts get the same answers in the same time.

pub mod api;
mod clerk;
mod cover;
mod device;
mod duty;
mod grants;
mod password;
mod refusal;
mod work;

pub use clerk::ClerkState;
pub use cover::{COVER_DAYS_MAX, CoverFault, CoverRefusal, CoverState, cover_fault, cover_state};
pub use device::{device_code, device_words};
pub use duty::Duty;
pub use grants::GrantRefusal;
pub use password::{PASSWORD_MAX, PASSWORD_MIN, PasswordFault, password_fault};
pub use refusal::{
    AccountRefusal, BindRefusal, ClerkRefusal, CodeRefusal, PasswordRefusal, RegisterRefusal,
    SecondFactorRefusal,
};
pub use work::{HandoverRefusal, QueueKind};
