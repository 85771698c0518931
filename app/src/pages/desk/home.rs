//! The start of each post, and the page of an address that is not there.

use leptos::prelude::*;
use shared::access::Role;

use crate::accounts::BindPage;
use crate::consents::first_notice;
use crate::enrolment::VerifyPage;
use crate::households::GridHome;
use crate::pages::{
    auditor, award_clerk, award_head, department_officer, migrant_office, policy_officer,
    security_admin, system_admin, town_officer, village_officer,
};
use crate::residents::OwnPage;
use crate::session::{Session, use_session};
use crate::texts::{desk as words, session as session_words, t};
use crate::ui::{ButtonKind, ButtonLink, PageHeading};

/// The start of the post acted in.
#[component]
pub(super) fn Home() -> impl IntoView {
    let session = use_session();
    match untrack(|| session.role()) {
        Some(Role::Resident) => resident(session),
        Some(Role::AwardClerk) => view! { <award_clerk::Home /> }.into_any(),
        Some(Role::AwardHead) => view! { <award_head::Home /> }.into_any(),
        Some(Role::VillageOfficer) => view! { <village_officer::Home /> }.into_any(),
        Some(Role::GridHead) => view! { <GridHome /> }.into_any(),
        Some(Role::TownOfficer) => view! { <town_officer::Home /> }.into_any(),
        Some(Role::DepartmentOfficer) => view! { <department_officer::Home /> }.into_any(),
        Some(Role::SchoolStaff) => view! { <VerifyPage /> }.into_any(),
        Some(Role::MigrantOffice) => view! { <migrant_office::Home /> }.into_any(),
        Some(Role::PolicyOfficer) => view! { <policy_officer::Home /> }.into_any(),
        Some(Role::SystemAdmin) => view! { <system_admin::Home /> }.into_any(),
        Some(Role::SecurityAdmin) => view! { <security_admin::Home /> }.into_any(),
        Some(Role::Auditor) => view! { <auditor::Home /> }.into_any(),
        None => view! {
            <div class="stack">
                <PageHeading title=t(session_words::no_post) lead=t(session_words::no_post_note) />
                <div class="row">
                    <ButtonLink words=t(session_words::account_title) href="/desk/account" />
                </div>
            </div>
        }
        .into_any(),
    }
}

/// The own points, or the way to them.
fn resident(session: Session) -> AnyView {
    let bound = Memo::new(move |_| session.bound());
    let page = move || {
        if bound.get() {
            view! { <OwnPage /> }.into_any()
        } else {
            first_notice(|| view! { <BindPage /> }.into_any())
        }
    };
    view! { {page} }.into_any()
}

/// The page of an address that is not there.
#[component]
pub(super) fn Lost() -> impl IntoView {
    view! {
        <div class="stack">
            <PageHeading title=t(words::lost) lead=t(words::lost_note) />
            <div class="row">
                <ButtonLink words=t(words::to_home) href="/desk/" kind=ButtonKind::Main />
            </div>
        </div>
    }
    .into_any()
}
