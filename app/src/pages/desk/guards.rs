//! What a post may not see is not there for it.

use leptos::prelude::*;
use shared::access::{Action, Role};

use super::home::Lost;
use crate::session::use_session;

/// A page for posts that may do something.
pub(super) fn guard<V: IntoView + 'static>(
    action: Action,
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        if untrack(|| session.may(action)) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the own organisation's awards.
pub(super) fn own<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let awards = untrack(|| session.org().is_some() && session.may(Action::AwardRead));
        if awards && untrack(|| session.role()) != Some(Role::MigrantOffice) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the staff of the own organisation.
pub(super) fn employer<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    guard(Action::StaffRead, page)
}

/// A page of check sheets.
pub(super) fn checking<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    guard(Action::CheckSheetRead, page)
}

/// A page of how fairly awarders give.
pub(super) fn watching<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    guard(Action::FairnessRead, page)
}

/// A page of other people's files.
pub(super) fn staff<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let reads = untrack(|| session.may(Action::ResidentRead));
        if reads && untrack(|| session.role()) != Some(Role::Resident) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the own file.
pub(super) fn resident_only<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let reads = untrack(|| session.may(Action::ResidentRead) && session.bound());
        if reads && untrack(|| session.role()) == Some(Role::Resident) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}
