//! The pages that have no route of their own, and what is said where there is no page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::checkpoints::CheckReceipt;
use crate::publicity::Awarders;
use crate::scoring::SharedPage;
use crate::texts::{shell as words, t};
use crate::ui::{ButtonKind, ButtonLink, Empty, PageHeading};

/// The page of the address.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let path = use_location().pathname;
    let page = move || {
        let path = path.get();
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next(), parts.next()) {
            (Some("preview"), Some("shared")) => view! { <SharedPage /> }.into_any(),
            (Some("awarders"), org) => view! { <Awarders org=org.map(str::to_owned) /> }.into_any(),
            (Some("receipt"), None) => view! { <CheckReceipt /> }.into_any(),
            _ => view! { <Lost /> }.into_any(),
        }
    };
    view! { {page} }.into_any()
}

#[component]
fn Lost() -> impl IntoView {
    view! {
        <PageHeading title=t(words::not_found) />
        <Empty title=t(words::not_found) note=t(words::not_found_note)>
            <ButtonLink words=t(words::to_start) href="/" kind=ButtonKind::Main />
        </Empty>
    }
    .into_any()
}
