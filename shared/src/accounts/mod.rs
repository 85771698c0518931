//! Accounts: signing in and out, sessions, and what the signed-in may do.
//!
//! An access token lives minutes and stays in memory; the refresh token is an `HttpOnly` cookie,
//! used once and rotated. Unknown and known accounts get the same answers in the same time.

pub mod api;
mod device;
mod duty;
mod grants;
mod password;
mod refusal;

pub use device::{device_code, device_words};
pub use duty::Duty;
pub use grants::GrantRefusal;
pub use password::{PASSWORD_MAX, PASSWORD_MIN, PasswordFault, password_fault};
pub use refusal::{
    AccountRefusal, BindRefusal, CodeRefusal, PasswordRefusal, RegisterRefusal, SecondFactorRefusal,
};
