//! What each operation refuses by its own rules, in the order it does.

use shared::accounts::{
    AccountRefusal, BindRefusal, ClerkRefusal, CodeRefusal, CoverRefusal, GrantRefusal,
    PasswordRefusal, RegisterRefusal, SecondFactorRefusal,
};
use shared::api::ErrorCode;
use shared::consents::ConsentRefusal;

use crate::web::Refusals;

pub(super) const BEGIN_SECOND_FACTOR: Refusals = &[
    &ErrorCode::SignInLocked,
    &SecondFactorRefusal::WrongPassword,
    &SecondFactorRefusal::AlreadyOn,
];

pub(super) const BIND_ACCOUNT: Refusals = &[
    &ConsentRefusal::NoticeUnread,
    &BindRefusal::AccountBound,
    &ErrorCode::CodeLocked,
    &BindRefusal::CodeNotAccepted,
    &BindRefusal::PersonBound,
];

pub(super) const BIND_RESIDENT: Refusals = &[
    &CodeRefusal::Oneself,
    &CodeRefusal::PersonBound,
    &CodeRefusal::AccountNotBindable,
];

pub(super) const CHANGE_PASSWORD: Refusals = &[
    &ErrorCode::SignInLocked,
    &PasswordRefusal::WrongPassword,
    &PasswordRefusal::SamePassword,
];

pub(super) const CHANGE_POSTS: Refusals = &[
    &GrantRefusal::OwnAccount,
    &GrantRefusal::ResidentAccount,
    &GrantRefusal::NotHeldThere,
    &GrantRefusal::AdministratorsApart,
    &GrantRefusal::DraftAndSign,
];

pub(super) const CONFIRM_SECOND_FACTOR: Refusals = &[
    &SecondFactorRefusal::NotBegun,
    &SecondFactorRefusal::AlreadyOn,
    &SecondFactorRefusal::WrongCode,
];

pub(super) const CREATE_ACCOUNT: Refusals = &[
    &ErrorCode::NotFound,
    &ErrorCode::IdReused,
    &GrantRefusal::OwnAccount,
    &GrantRefusal::ResidentAccount,
    &GrantRefusal::NotHeldThere,
    &GrantRefusal::AdministratorsApart,
    &GrantRefusal::DraftAndSign,
    &GrantRefusal::LoginTaken,
];

pub(super) const CREATE_CLERK: Refusals = &[
    &ErrorCode::NotFound,
    &ErrorCode::IdReused,
    &ClerkRefusal::OwnAccount,
    &GrantRefusal::DraftAndSign,
    &GrantRefusal::AdministratorsApart,
    &GrantRefusal::LoginTaken,
];

pub(super) const DISABLE_ACCOUNT: Refusals = &[&AccountRefusal::OwnAccount];

pub(super) const ENABLE_ACCOUNT: Refusals = DISABLE_ACCOUNT;

pub(super) const DISABLE_CLERK: Refusals = &[&ClerkRefusal::OwnAccount, &ClerkRefusal::HoldsMore];

pub(super) const ENABLE_CLERK: Refusals = DISABLE_CLERK;

pub(super) const INVITE_CLERK: Refusals = &[
    &ErrorCode::IdReused,
    &ClerkRefusal::OwnAccount,
    &ClerkRefusal::HoldsMore,
    &ClerkRefusal::Disabled,
];

pub(super) const ISSUE_BINDING_CODE: Refusals = &[
    &ErrorCode::IdReused,
    &CodeRefusal::Oneself,
    &CodeRefusal::PersonBound,
];

pub(super) const ISSUE_RESET_CODE: Refusals = &[
    &ErrorCode::IdReused,
    &CodeRefusal::Oneself,
    &CodeRefusal::PersonNotBound,
];

pub(super) const NAME_COVER: Refusals = &[
    &ErrorCode::IdReused,
    &CoverRefusal::PostNotHeld,
    &CoverRefusal::AdministratorPost,
    &CoverRefusal::CannotCover,
    &CoverRefusal::Oneself,
    &CoverRefusal::AlreadyHeld,
    &CoverRefusal::AdministratorsApart,
    &CoverRefusal::DraftAndSign,
    &CoverRefusal::Overlaps,
];

pub(super) const NAME_MY_COVER: Refusals = NAME_COVER;

pub(super) const REGISTER: Refusals = &[&ErrorCode::IdReused, &RegisterRefusal::LoginTaken];

pub(super) const REMOVE_SECOND_FACTOR: Refusals = &[
    &ErrorCode::SignInLocked,
    &SecondFactorRefusal::WrongPassword,
    &SecondFactorRefusal::NotBegun,
    &SecondFactorRefusal::NeededByRole,
    &SecondFactorRefusal::WrongCode,
];

pub(super) const RESET_PASSWORD: Refusals =
    &[&ErrorCode::CodeLocked, &BindRefusal::CodeNotAccepted];

pub(super) const SIGN_IN: Refusals = &[
    &ErrorCode::SignInLocked,
    &ErrorCode::SignInFailed,
    &ErrorCode::SecondFactorAsked,
    &ErrorCode::SecondFactorWrong,
];

pub(super) const REFRESH_SESSION: Refusals = &[&ErrorCode::SignInRequired];
