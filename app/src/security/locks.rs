//! The accounts that are locked now, each with the way to open its lock.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::List;
use shared::security::api::{ListLocks, LockView, ReleaseLock};

use crate::api::Failure;
use crate::session::{Loaded, Session, failure_view, post_words, use_load, use_session};
use crate::texts::{desk, security as words, t, use_lang};
use crate::ui::{Callout, Column, Empty, LinkButton, PageHeading, Table};

/// What came of opening a lock.
type Done = RwSignal<Option<Result<String, Failure>>>;

/// The page.
#[component]
pub fn LocksPage() -> impl IntoView {
    let session = use_session();
    let lang = use_lang();
    let loaded = use_load(|| Some(ListLocks {}));
    let done: Done = RwSignal::new(None);
    let told = move || {
        done.get().map(|done| match done {
            Ok(login) => {
                let title = move || words::released(lang.get(), &login);
                view! { <Callout title /> }.into_any()
            }
            Err(failure) => failure_view(failure, None),
        })
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::locks_title) lead=t(words::locks_lead) />
            <div role="status">{told}</div>
            {loaded.view(4, move |list| table(session, loaded, done, list))}
        </div>
    }
    .into_any()
}

fn table(
    session: Session,
    loaded: Loaded<List<LockView>>,
    done: Done,
    list: &List<LockView>,
) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::locks_none) note=t(words::locks_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("login", t(words::login)),
        Column::new("name", t(words::name)).wide(),
        Column::new("until", t(words::until)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned();
    let rows = rows.map(|lock| row(session, loaded, done, lock));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::locks_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(session: Session, loaded: Loaded<List<LockView>>, done: Done, lock: LockView) -> AnyView {
    let lang = use_lang();
    let LockView {
        account,
        login,
        name,
        posts,
        until,
    } = lock;
    let who = move || {
        let lang = lang.get();
        let posts: Vec<String> = posts.iter().map(|post| post_words(post, lang)).collect();
        format!("{name} {}", posts.join(desk::semicolon(lang)))
    };
    let thin = who.clone();
    let about = login.clone();
    let told = login.clone();
    let press = move |()| {
        let told = told.clone();
        spawn_local(async move {
            let answer = session.call(&ReleaseLock { account }).await;
            done.try_set(Some(answer.map(|_| told)));
            loaded.again();
        });
    };
    view! {
        <tr>
            <th scope="row">{login} <span class="thin-only note">{thin}</span></th>
            <td class="wide-only">{who}</td>
            <td>{until}</td>
            <td class="number">
                <LinkButton words=t(words::release) about=about on_press=press />
            </td>
        </tr>
    }
    .into_any()
}
