//! Going through a list page by page, where only the next place is known.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{IconName, LinkButton, said};
use crate::texts::{t, ui as words, use_lang};

/// The pages gone through so far; empty on the first.
#[derive(Clone, Copy)]
pub struct Paging(RwSignal<Vec<String>>);

impl Default for Paging {
    fn default() -> Self {
        Self(RwSignal::new(Vec::new()))
    }
}

impl Paging {
    /// Where the page begins; nothing on the first.
    pub fn cursor(self) -> Option<String> {
        self.0.with(|passed| passed.last().cloned())
    }

    /// The number of the page, from 1.
    pub fn number(self) -> usize {
        self.0.with(Vec::len) + 1
    }

    /// Goes back to the first page, as after another search.
    pub fn restart(self) {
        if self.0.with_untracked(|passed| !passed.is_empty()) {
            self.0.set(Vec::new());
        }
    }
}

/// How many there are, which page this is, and the ways on and back.
#[component]
pub fn Pager(
    /// Where the list stands.
    paging: Paging,
    /// Where the next page begins, if there is one.
    next: Option<String>,
    /// How many there are in all, in words.
    #[prop(optional, into)]
    count: Option<TextProp>,
) -> impl IntoView {
    let lang = use_lang();
    let forward = next.map(|next| {
        let on_press = move |()| paging.0.update(|passed| passed.push(next.clone()));
        let icon = IconName::Right;
        view! { <LinkButton words=t(words::next_page) icon on_press /> }
    });
    let back = move || {
        (paging.number() > 1).then(|| {
            let on_press = move |()| {
                paging.0.update(|passed| drop(passed.pop()));
            };
            view! { <LinkButton words=t(words::previous_page) on_press /> }
        })
    };
    view! {
        <div class="pager">
            <p class="lead">
                {count.map(|count| view! { <span>{said(count)}</span> })}
                <span>{move || words::page_number(lang.get(), paging.number())}</span>
            </p>
            <div class="row">{back} {forward}</div>
        </div>
    }
    .into_any()
}
