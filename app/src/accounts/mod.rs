//! Accounts: who may sign in, disabling and enabling with a reason; making and binding the own,
//! and the counter where that begins.

mod bind;
mod change;
mod change_posts;
mod clerk_acts;
mod clerks;
mod counter;
mod covers;
mod create;
mod list;
mod managed_covers;
mod posts;
mod register;
mod reset;
mod slip;
mod work;

pub use bind::BindPage;
pub use change::{DisablePage, EnablePage};
pub use change_posts::PostsPage;
pub use clerk_acts::{DisableClerkPage, EnableClerkPage, InviteClerkPage};
pub use clerks::{ClerksPage, NewClerkPage};
pub use counter::CounterPage;
pub use covers::{CoversPage, EndMyCoverPage};
pub use create::CreatePage;
pub use list::{AccountsPage, all_accounts};
pub use managed_covers::{
    AccountCoversPage, ClerkCoversPage, EndAccountCoverPage, EndClerkCoverPage,
};
pub use register::RegisterPage;
pub use reset::ResetPage;
pub use work::{AccountWorkPage, ClerkWorkPage};
