//! What an award clerk sees first: drafts that wait, whom to award, what is left.

use leptos::prelude::*;
use shared::api::List;
use shared::awards::api::Awardee;
use shared::base::Lang;

use super::awarding::{rules_to_do, use_rules};
use super::desk::{ToDo, ToDoList, When};
use crate::awards::{Counts, QuotaHead, use_counts};
use crate::texts::desk as words;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let counts = use_counts();
    let rules = use_rules();
    let todos = move |lang: Lang| {
        let mut todos = rules_to_do(rules, lang)?;
        todos.extend(to_dos(counts, lang)?);
        Some(todos)
    };
    view! {
        <div class="stack stack-wide">
            <ToDoList todos />
            {quota(counts)}
        </div>
    }
    .into_any()
}

/// The own quota, under the things to do.
pub(super) fn quota(counts: Counts) -> AnyView {
    counts.quota.view(2, |view| {
        let statement = "/desk/quota".to_owned();
        view! { <QuotaHead quota=view.quota.clone() statement /> }.into_any()
    })
}

/// What there is to do for one who drafts.
pub(super) fn to_dos(counts: Counts, lang: Lang) -> Option<Vec<ToDo>> {
    let awardable = counts.awardable.ready(how_many)?;
    let drafted = counts
        .drafted
        .ready(|list| list.total.unwrap_or_default())?;
    let withdrawn = counts
        .withdrawn
        .ready(|list| list.total.unwrap_or_default())?;
    let left = counts.quota.ready(|view| view.quota.left.brief(1))?;
    let mut todos = Vec::new();
    let anyone = awardable != "0";
    let (title, note) = if anyone {
        (
            words::clerk_award(lang, &awardable),
            words::clerk_award_note(lang, &left),
        )
    } else {
        (
            words::clerk_award_none(lang).to_owned(),
            words::clerk_award_none_note(lang).to_owned(),
        )
    };
    todos.push(ToDo {
        when: When::Now,
        title,
        note,
        urgent: false,
        waits: anyone,
        act: words::go_award,
        href: "/desk/people".to_owned(),
    });
    if withdrawn > 0 {
        todos.push(ToDo {
            when: When::Now,
            title: words::clerk_sent_back(lang, withdrawn),
            note: words::clerk_sent_back_note(lang).to_owned(),
            urgent: false,
            waits: true,
            act: words::see,
            href: "/desk/awards?state=withdrawn".to_owned(),
        });
    }
    if drafted > 0 {
        todos.push(ToDo {
            when: When::Soon,
            title: words::clerk_drafts(lang, drafted),
            note: words::clerk_drafts_note(lang).to_owned(),
            urgent: false,
            waits: false,
            act: words::see,
            href: "/desk/awards?state=drafted".to_owned(),
        });
    }
    Some(todos)
}

/// How many there are, as far as the first page of the list tells.
fn how_many(list: &List<Awardee>) -> String {
    let seen = list.items.len();
    match (list.total, &list.next) {
        (Some(total), _) => total.to_string(),
        (None, Some(_)) => format!("{seen}+"),
        (None, None) => seen.to_string(),
    }
}
