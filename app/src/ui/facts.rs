//! A short list of facts: name left, value right, on hairlines.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

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
            <dt>{said(name)}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
