//! Pages that are another for another post at the same address.

use leptos::prelude::*;
use shared::access::Action;

use super::guards::{guard, own};
use super::home::Lost;
use crate::awards::{AwardsPage, DistrictAwardsPage, PoolPage, QuotasPage};
use crate::corrections::{OwnCorrectionsPage, QueuePage};
use crate::session::use_session;
use crate::{activities, objections, proxies};

/// Who may help one; nobody names helpers for another.
#[component]
pub(super) fn Helpers() -> impl IntoView {
    let session = use_session();
    let own = untrack(|| session.may(Action::ProxyManage) && session.bound());
    if own {
        view! { <proxies::OwnProxiesPage /> }.into_any()
    } else {
        view! { <Lost /> }.into_any()
    }
}

/// The awards of the whole district, or those of the own organisation.
#[component]
pub(super) fn Awards() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::AwardList)) {
        view! { <DistrictAwardsPage /> }.into_any()
    } else {
        own(AwardsPage)()
    }
}

/// The quotas of the whole district, or what the own town hands down.
#[component]
pub(super) fn Quotas() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::QuotaFund)) {
        view! { <QuotasPage /> }.into_any()
    } else {
        view! { <PoolPage /> }.into_any()
    }
}

/// The corrections one decides on, or those of the own file.
#[component]
pub(super) fn Corrections() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::CorrectionDecide)) {
        view! { <QueuePage /> }.into_any()
    } else {
        guard(Action::CorrectionStart, OwnCorrectionsPage)()
    }
}

/// The objections one answers, or one's own.
#[component]
pub(super) fn Objections() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::ObjectionAnswer)) {
        view! { <objections::QueuePage /> }.into_any()
    } else {
        guard(Action::ObjectionFile, objections::OwnObjectionsPage)()
    }
}

/// The activities of the own organisation, or those a resident may sign up for.
#[component]
pub(super) fn Activities() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::ActivityRead)) {
        view! { <activities::ActivitiesPage /> }.into_any()
    } else {
        joining(activities::OwnActivitiesPage)
    }
}

/// One of them.
#[component]
pub(super) fn Activity() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::ActivityRead)) {
        view! { <activities::ActivityPage /> }.into_any()
    } else {
        joining(activities::OwnActivityPage)
    }
}

/// A page for who signs up themselves, never for another.
fn joining<V: IntoView + 'static>(page: fn() -> V) -> AnyView {
    let session = use_session();
    let joins = untrack(|| session.may(Action::ActivityJoin) && session.bound());
    if joins {
        page().into_any()
    } else {
        view! { <Lost /> }.into_any()
    }
}
