//! The operations of accounts.

mod administer;
mod clerks;
mod codes;
mod covers;
mod own;
mod posts;
mod second_factor;
mod session;
mod work;

pub use administer::{AccountView, DisableAccount, EnableAccount, ListAccounts};
pub use clerks::{ClerkView, CreateClerk, DisableClerk, EnableClerk, InviteClerk, ListClerks};
pub use codes::{
    BindAccount, BindResident, CodeSlip, IssueBindingCode, IssueResetCode, Register, ResetPassword,
};
pub use covers::{
    CoverView, EndCover, EndMyCover, ListCovers, ListMyCovers, NameCover, NameMyCover,
};
pub use own::{ChangePassword, EndAllSessions, EndSession, ListSessions, SessionView};
pub use posts::{ChangePosts, CreateAccount, CreatedAccount, NewPost};
pub use second_factor::{
    BeginSecondFactor, ConfirmSecondFactor, ReadSecondFactor, RemoveSecondFactor,
    SecondFactorDraft, SecondFactorOn, SecondFactorView,
};
pub use session::{Me, Post, ReadMe, RefreshSession, Session, SignIn, SignOut};
pub use work::{Colleague, HandOverWork, OpenDraft, OpenQueue, OpenWork, ReadOpenWork};
