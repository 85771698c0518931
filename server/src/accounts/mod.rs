//! Accounts: passwords, lock-out, sessions and tokens.

mod create;
mod disable;
mod holder;
mod list;
mod login;
mod me;
mod password;
mod refresh;
mod session;
mod sign_in;
mod sign_out;
mod store;
mod token;

pub use create::{NewAccount, create, set_disabled, set_password};
pub use holder::{Holder, holders};
pub use list::{Listed, all};
pub use login::Login;
pub use password::{PASSWORD_MAX, PASSWORD_MIN, hash_password, password_fault};
pub use session::REFRESH_COOKIE;
pub use token::Tokens;

use shared::accounts::api::{
    DisableAccount, EnableAccount, ListAccounts, ReadMe, RefreshSession, SignIn, SignOut,
};

use crate::web::{Operation, operation};

/// The operations of accounts.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<SignIn, _, _>(sign_in::handler),
        operation::<RefreshSession, _, _>(refresh::handler),
        operation::<SignOut, _, _>(sign_out::handler),
        operation::<ReadMe, _, _>(me::handler),
        operation::<ListAccounts, _, _>(list::handler),
        operation::<DisableAccount, _, _>(disable::disable_handler),
        operation::<EnableAccount, _, _>(disable::enable_handler),
    ]
}
