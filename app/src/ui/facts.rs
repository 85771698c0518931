//! A short list of facts: name left, value right, on hairlines.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The frame of the list; its children are [`Fact`]s.
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub fn Fact(
    /// What it is.
    #[prop(into)]
    name: TextProp,
    /// Its value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{move || name.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
