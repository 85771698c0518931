//! Accounts: who may sign in, disabling and enabling with a reason; making and binding the own,
//! and the counter where that begins.

mod bind;
mod change;
mod change_posts;
mod counter;
mod create;
mod list;
mod posts;
mod register;
mod reset;
mod slip;

pub use bind::BindPage;
pub use change::{DisablePage, EnablePage};
pub use change_posts::PostsPage;
pub use counter::CounterPage;
pub use create::CreatePage;
pub use list::{AccountsPage, all_accounts};
pub use register::RegisterPage;
pub use reset::ResetPage;
