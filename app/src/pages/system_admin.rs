//! What a system administrator sees first: accounts that are locked or disabled, organisations
//! where nobody can sign.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use shared::access::Role;
use shared::accounts::api::{AccountView, Post};
use shared::base::{Lang, OrgId};

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
        let unsigned = unsigned(accounts, lang);
        if !unsigned.is_empty() {
            let names = unsigned.join(words::comma(lang));
            let title = words::admin_unsigned(lang, unsigned.len(), &names);
            todos.push(todo(title, words::admin_unsigned_note, true, lang));
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

/// The organisations at which someone drafts awards and nobody can sign.
fn unsigned(accounts: &[AccountView], lang: Lang) -> Vec<String> {
    let held = || {
        let in_use = accounts.iter().filter(|one| !one.disabled);
        in_use.flat_map(|one| &one.posts)
    };
    let heads: BTreeSet<OrgId> = held()
        .filter(|post| post.role == Role::AwardHead)
        .filter_map(|post| post.org)
        .collect();
    let drafts = |post: &&Post| matches!(post.role, Role::AwardClerk | Role::VillageOfficer);
    let names: BTreeMap<OrgId, String> = held()
        .filter(drafts)
        .filter_map(|post| Some((post.org?, post.org_name.as_ref()?.get(lang).to_owned())))
        .filter(|(org, _)| !heads.contains(org))
        .collect();
    names.into_values().collect()
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
