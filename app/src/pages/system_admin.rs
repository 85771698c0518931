//! What a system administrator sees first: accounts that are locked or disabled.

use leptos::prelude::*;
use shared::accounts::api::AccountView;
use shared::base::Lang;

use super::desk::{ToDo, ToDoList, When};
use crate::accounts::all_accounts;
use crate::session::{Loaded, use_fetch, use_session};
use crate::texts::{Words, desk as words};

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let session = use_session();
    let accounts = use_fetch(move || Some(Box::pin(all_accounts(session))));
    let todos = move |lang: Lang| to_dos(accounts, lang);
    view! { <ToDoList todos /> }.into_any()
}

fn to_dos(accounts: Loaded<Vec<AccountView>>, lang: Lang) -> Option<Vec<ToDo>> {
    accounts.ready(|accounts| {
        let locked = accounts.iter().filter(|one| one.locked && !one.disabled);
        let locked = locked.count();
        let disabled = accounts.iter().filter(|one| one.disabled).count();
        let mut todos = Vec::new();
        if locked > 0 {
            let note = words::admin_locked_note;
            todos.push(todo(words::admin_locked(lang, locked), note, true, lang));
        }
        if disabled > 0 {
            let note = words::admin_disabled_note;
            todos.push(todo(
                words::admin_disabled(lang, disabled),
                note,
                false,
                lang,
            ));
        }
        let all = words::admin_all(lang, accounts.len());
        todos.push(todo(all, words::admin_all_note, false, lang));
        todos
    })
}

fn todo(title: String, note: Words, waits: bool, lang: Lang) -> ToDo {
    ToDo {
        when: When::Now,
        title,
        note: note(lang).to_owned(),
        urgent: waits,
        waits,
        act: words::see,
        href: "/desk/accounts".to_owned(),
    }
}
