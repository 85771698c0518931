//! Going through a list page by page, where only the next place is known.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Lang;

use super::{IconName, LinkButton};
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
pub fn pager<T>(paging: Paging, list: &List<T>, count: fn(Lang, u32) -> String) -> AnyView {
    let next = list.next.as_ref().map(ToString::to_string);
    ways(paging, next, list.total, count)
}

fn ways(
    paging: Paging,
    next: Option<String>,
    total: Option<u32>,
    count: fn(Lang, u32) -> String,
) -> AnyView {
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
                {total.map(|total| view! { <span>{move || count(lang.get(), total)}</span> })}
                <span>{move || words::page_number(lang.get(), paging.number())}</span>
            </p>
            <div class="row">{back} {forward}</div>
        </div>
    }
    .into_any()
}
