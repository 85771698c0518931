//! A word that unfolds something in place.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};

/// The button of a disclosure; what it unfolds carries the id in `controls`.
#[component]
pub fn Disclosure(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// What it is about, for those who do not see the row it stands in.
    #[prop(optional, into)]
    about: TextProp,
    /// The id of what unfolds.
    #[prop(into)]
    controls: String,
    /// Whether it is unfolded.
    open: RwSignal<bool>,
) -> impl IntoView {
    let icon = move || {
        let name = if open.get() {
            IconName::Up
        } else {
            IconName::Down
        };
        view! { <Icon name /> }
    };
    view! {
        <button
            type="button"
            class="link"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=move || open.get().then(|| controls.clone())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <span class="link-words">{said(words)}</span>
            <span class="unseen">" "{said(about)}</span>
            {icon}
        </button>
    }
    .into_any()
}
