//! Accounts: who may sign in, disabling and enabling with a reason.

mod change;
mod list;

pub use change::{DisablePage, EnablePage};
pub use list::{AccountsPage, all_accounts};
