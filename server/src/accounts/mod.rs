//! Accounts: passwords, lock-out, sessions and tokens.

mod attempts;
mod change_password;
mod clerks;
mod codes;
mod covers;
mod create;
mod disable;
mod first_password;
mod forget;
mod holder;
mod list;
mod locks;
mod login;
mod me;
mod password;
mod posts;
mod prove;
mod refusals;
mod register;
mod revoke;
mod second_factor;
mod sessions;
mod sign_in;
mod slowly;
mod staff;
mod store;
mod taken;
mod token;
mod turns;

pub(crate) use attempts::{clear_failures as forget_attempts, count as count_attempt};
pub use create::{NewAccount, create, set_disabled, set_password};
pub use forget::{
    forget, forget_old_codes, forget_old_failures, forget_old_sessions, holds_post, old_codes,
    old_failures, old_sessions,
};
pub use holder::{Holder, account_called, account_of, district_of, holders, is_disabled};
pub use list::{Listed, all, posts_at};
pub(crate) use locks::of_district;
pub use login::Login;
pub(crate) use me::posts;
pub use password::hash_password;
pub use second_factor::{
    remove_by_command as remove_second_factor, reseal_factors, sealed_factors,
};
pub use sessions::REFRESH_COOKIE;
pub(crate) use store::{Account, account, at_orgs, grants, in_use_with};
pub use taken::{of_person, taken};
pub use token::Tokens;

use shared::accounts::api::{
    BeginSecondFactor, BindAccount, BindResident, ChangePassword, ChangePosts, ConfirmSecondFactor,
    CreateAccount, CreateClerk, DisableAccount, DisableClerk, EnableAccount, EnableClerk,
    EndAllSessions, EndCover, EndMyCover, EndSession, InviteClerk, IssueBindingCode,
    IssueResetCode, ListAccounts, ListClerks, ListCovers, ListMyCovers, ListSessions, NameCover,
    NameMyCover, ReadMe, ReadSecondFactor, RefreshSession, Register, RemoveSecondFactor,
    ResetPassword, SignIn, SignOut,
};
use shared::security::api::{ListLocks, ReleaseLock, RevokeSessions};

use crate::web::{Operation, operation};

/// The operations of accounts; the own account stands before any other, because the first path
/// that fits answers.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<SignIn, _, _>(sign_in::handler).refuses(refusals::SIGN_IN),
        operation::<RefreshSession, _, _>(sessions::refresh_handler)
            .refuses(refusals::REFRESH_SESSION),
        operation::<SignOut, _, _>(sessions::sign_out_handler),
        operation::<ResetPassword, _, _>(codes::reset_handler).refuses(refusals::RESET_PASSWORD),
        operation::<Register, _, _>(register::handler).refuses(refusals::REGISTER),
        operation::<ReadMe, _, _>(me::handler),
        operation::<ChangePassword, _, _>(change_password::handler)
            .refuses(refusals::CHANGE_PASSWORD),
        operation::<ListSessions, _, _>(sessions::list_handler),
        operation::<EndAllSessions, _, _>(sessions::end_all_handler),
        operation::<EndSession, _, _>(sessions::end_handler),
        operation::<ReadSecondFactor, _, _>(second_factor::read_handler),
        operation::<BeginSecondFactor, _, _>(second_factor::begin_handler)
            .refuses(refusals::BEGIN_SECOND_FACTOR),
        operation::<ConfirmSecondFactor, _, _>(second_factor::confirm_handler)
            .refuses(refusals::CONFIRM_SECOND_FACTOR),
        operation::<RemoveSecondFactor, _, _>(second_factor::remove_handler)
            .refuses(refusals::REMOVE_SECOND_FACTOR),
        operation::<BindAccount, _, _>(codes::bind_handler).refuses(refusals::BIND_ACCOUNT),
        operation::<BindResident, _, _>(codes::check_handler).refuses(refusals::BIND_RESIDENT),
        operation::<IssueBindingCode, _, _>(codes::binding_handler)
            .refuses(refusals::ISSUE_BINDING_CODE),
        operation::<IssueResetCode, _, _>(codes::issue_reset_handler)
            .refuses(refusals::ISSUE_RESET_CODE),
        operation::<ListAccounts, _, _>(list::handler),
        operation::<CreateAccount, _, _>(staff::handler).refuses(refusals::CREATE_ACCOUNT),
        operation::<ChangePosts, _, _>(posts::change_handler).refuses(refusals::CHANGE_POSTS),
        operation::<DisableAccount, _, _>(disable::disable_handler)
            .refuses(refusals::DISABLE_ACCOUNT),
        operation::<EnableAccount, _, _>(disable::enable_handler).refuses(refusals::ENABLE_ACCOUNT),
        operation::<ListClerks, _, _>(clerks::list_handler),
        operation::<CreateClerk, _, _>(clerks::create_handler).refuses(refusals::CREATE_CLERK),
        operation::<DisableClerk, _, _>(clerks::disable_handler).refuses(refusals::DISABLE_CLERK),
        operation::<EnableClerk, _, _>(clerks::enable_handler).refuses(refusals::ENABLE_CLERK),
        operation::<InviteClerk, _, _>(clerks::invite_handler).refuses(refusals::INVITE_CLERK),
        operation::<ListMyCovers, _, _>(covers::list_mine_handler),
        operation::<NameMyCover, _, _>(covers::name_mine_handler).refuses(refusals::NAME_MY_COVER),
        operation::<EndMyCover, _, _>(covers::end_mine_handler),
        operation::<ListCovers, _, _>(covers::list_handler),
        operation::<NameCover, _, _>(covers::name_handler).refuses(refusals::NAME_COVER),
        operation::<EndCover, _, _>(covers::end_handler),
        operation::<ListLocks, _, _>(locks::list_handler),
        operation::<ReleaseLock, _, _>(locks::release_handler),
        operation::<RevokeSessions, _, _>(revoke::handler),
    ]
}
