//! The one heading of a page.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::html::H1;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;

use crate::texts::{shell as words, use_lang};

use super::said;

/// The first page was loaded by the browser, which puts the focus where it belongs.
static FIRST_PAGE: AtomicBool = AtomicBool::new(true);

/// The `h1`; takes the focus when a page is entered from another one, and names the document.
#[component]
pub fn PageHeading(
    /// Its words.
    #[prop(into)]
    title: TextProp,
    /// A line under it.
    #[prop(optional, into)]
    lead: Option<TextProp>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    let lang = use_lang();
    let name = title.clone();
    Effect::new(move || document().set_title(&words::title(lang.get(), &name.get())));
    heading.on_load(|heading| {
        if !FIRST_PAGE.swap(false, Ordering::Relaxed) {
            drop(heading.focus());
        }
    });
    view! {
        <div class="page-head">
            <h1 tabindex="-1" node_ref=heading>
                {said(title)}
            </h1>
            {lead.map(|lead| view! { <p class="lead keep">{said(lead)}</p> })}
        </div>
    }
    .into_any()
}

/// Puts the focus on the heading of the page, where something else on it has changed its words.
pub fn focus_on_heading() {
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(Ok(heading)) = heading.map(JsCast::dyn_into::<web_sys::HtmlElement>) {
        drop(heading.focus());
    }
}
