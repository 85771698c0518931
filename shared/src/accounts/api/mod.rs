//! The operations of accounts.

mod administer;
mod codes;
mod own;
mod posts;
mod second_factor;
mod session;

pub use administer::{AccountView, DisableAccount, EnableAccount, ListAccounts};
pub use codes::{
    BindAccount, BindResident, CodeSlip, IssueBindingCode, IssueResetCode, Register, ResetPassword,
};
pub use own::{ChangePassword, EndAllSessions, EndSession, ListSessions, SessionView};
pub use posts::{ChangePosts, CreateAccount, CreatedAccount, NewPost};
pub use second_factor::{
    BeginSecondFactor, ConfirmSecondFactor, ReadSecondFactor, RemoveSecondFactor,
    SecondFactorDraft, SecondFactorOn, SecondFactorView,
};
pub use session::{Me, Post, ReadMe, RefreshSession, Session, SignIn, SignOut};
