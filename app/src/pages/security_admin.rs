//! What a security administrator sees first: locks and unusual look-ups.

use leptos::prelude::*;
use shared::base::Lang;
use shared::security::api::{ListLocks, ListUnusualLooks};

use super::desk::{ToDo, ToDoList, When};
use crate::session::use_load;
use crate::texts::{desk, security as words};

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let locks = use_load(|| Some(ListLocks {}));
    let unusual = use_load(|| Some(ListUnusualLooks {}));
    let todos = move |lang: Lang| {
        let locked = locks.ready(|list| list.items.len())?;
        let days = unusual.ready(|list| list.items.len())?;
        Some(to_dos(locked, days, lang))
    };
    view! { <ToDoList todos /> }.into_any()
}

fn to_dos(locked: usize, days: usize, lang: Lang) -> Vec<ToDo> {
    let todo = |title: String, note: &str, waits: bool, href: &str| ToDo {
        when: if waits { When::Now } else { When::Soon },
        title,
        note: note.to_owned(),
        urgent: waits,
        waits,
        act: desk::see,
        href: href.to_owned(),
    };
    vec![
        todo(
            words::home_locks(lang, locked),
            words::home_locks_note(lang),
            locked > 0,
            "/desk/security/locks",
        ),
        todo(
            words::home_unusual(lang, days),
            words::home_unusual_note(lang),
            days > 0,
            "/desk/security/unusual",
        ),
        todo(
            words::home_rules(lang).to_owned(),
            words::no_change_by_calendar(lang),
            false,
            "/desk/security",
        ),
    ]
}
