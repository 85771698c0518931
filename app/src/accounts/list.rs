//! The accounts of the district.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::access::{Action, Role};
use shared::accounts::api::{AccountView, ListAccounts};
use shared::api::{LIMIT_MAX, List};
use shared::base::Text;

use crate::api::Failure;
use crate::session::{Session, post_words, use_load, use_session};
use crate::texts::{Words, accounts as words, desk, security, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Column, Empty, IconName, PageHeading, Paging, SelectInput,
    Table, TextInput, TextLink, Tone, Verdict, pager,
};

/// Pages read at most where all accounts are needed at once.
const PAGES_MAX: usize = 20;

/// Every account of the district.
pub async fn all_accounts(session: Session) -> Result<Vec<AccountView>, Failure> {
    let mut accounts = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES_MAX {
        let request = ListAccounts {
            cursor,
            limit: Some(LIMIT_MAX),
            ..ListAccounts::default()
        };
        let page = session.call(&request).await?;
        accounts.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(accounts)
}

/// What is searched for.
#[derive(Clone, Copy)]
struct Search {
    login: RwSignal<String>,
    role: RwSignal<String>,
    asked: RwSignal<(String, String)>,
    paging: Paging,
}

impl Search {
    fn go(self) {
        self.paging.restart();
        self.asked
            .set((self.login.get_untracked(), self.role.get_untracked()));
    }

    fn request(self) -> ListAccounts {
        let (login, role) = self.asked.get();
        ListAccounts {
            role: Role::from_code(&role),
            login: Text::new(&login).ok().filter(|login| !login.is_empty()),
            cursor: self.paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        }
    }
}

/// The page.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let session = use_session();
    let search = Search {
        login: RwSignal::new(String::new()),
        role: RwSignal::new(String::new()),
        asked: RwSignal::new((String::new(), String::new())),
        paging: Paging::default(),
    };
    let loaded = use_load(move || Some(search.request()));
    view! {
        <div class="stack">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {untrack(|| session.may(Action::AccountCreate)).then(create)}
            {form(search)}
            {loaded.view(8, move |list| table(session, search.paging, list))}
        </div>
    }
    .into_any()
}

/// The way to one more account.
fn create() -> AnyView {
    view! {
        <div class="row">
            <ButtonLink
                words=t(words::create)
                href="/desk/accounts/new"
                icon=IconName::Plus
            />
        </div>
    }
    .into_any()
}

fn form(search: Search) -> AnyView {
    let lang = use_lang();
    let roles = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::role_all(lang).to_owned());
        let named = |role: &Role| (role.code().to_owned(), role.words().get(lang).to_owned());
        std::iter::once(all)
            .chain(Role::ALL.iter().map(named))
            .collect::<Vec<_>>()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        search.go();
    };
    let reset = move |()| {
        search.login.set(String::new());
        search.role.set(String::new());
        search.go();
    };
    view! {
        <form class="search-form" role="search" on:submit=send>
            <TextInput
                    id="login-begins"
                    label=t(words::login_begins)
                    value=search.login
                    length=64
                />
            <SelectInput id="role" label=t(words::role) options=roles value=search.role />
            <Button
                words=t(words::search)
                kind=ButtonKind::Main
                icon=IconName::Search
                submit=true
            />
            <Button words=t(words::reset) on_press=reset />
        </form>
    }
    .into_any()
}

fn table(session: Session, paging: Paging, list: &List<AccountView>) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    let columns = vec![
        Column::new("login", t(words::login)),
        Column::new("name", t(words::name)).wide(),
        Column::new("posts", t(words::posts)).wide(),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let own = session.me().map(|me| me.actor.account);
    let rows = list.items.iter().cloned();
    let rows = rows
        .map(|account| {
            let is_own = own == Some(account.id);
            row(account, is_own)
        })
        .collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, desk::count_accounts)}
    }
    .into_any()
}

fn row(account: AccountView, is_own: bool) -> AnyView {
    let lang = use_lang();
    let posts = account.posts.clone();
    let posts = move || {
        let lang = lang.get();
        let named: Vec<String> = posts.iter().map(|post| post_words(post, lang)).collect();
        named.join(desk::semicolon(lang))
    };
    let thin = posts.clone();
    let act = if is_own {
        view! { <span class="lead">{t(words::own)}</span> }.into_any()
    } else {
        let acts = acts(&account).into_iter();
        let acts = acts.map(|(words, page)| {
            let href = format!("/desk/accounts/{}/{page}", account.id);
            view! { <TextLink words=t(words) href about=account.login.clone() /> }
        });
        view! { <span class="row row-end">{acts.collect_view()}</span> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">
                {account.login.clone()}
                <span class="thin-only note">{account.name.clone()}<br />{thin}</span>
            </th>
            <td class="wide-only">{account.name.clone()}</td>
            <td class="wide-only">{posts}</td>
            <td>{state(&account)}</td>
            <td class="number">{act}</td>
        </tr>
    }
    .into_any()
}

/// What the post may do with an account, and the page of each.
fn acts(account: &AccountView) -> Vec<(Words, &'static str)> {
    let session = use_session();
    let mut acts: Vec<(Words, _)> = Vec::new();
    if untrack(|| session.may(Action::AccountDisable)) {
        acts.push(if account.disabled {
            (words::enable, "enable")
        } else {
            (words::disable, "disable")
        });
    }
    let resident = account.posts.iter().any(|post| post.role == Role::Resident);
    if !resident && untrack(|| session.may(Action::AccountCreate)) {
        acts.push((words::change_posts, "posts"));
    }
    if !account.disabled && untrack(|| session.may(Action::SessionRevoke)) {
        acts.push((security::revoke, "sessions"));
    }
    acts
}

fn state(account: &AccountView) -> AnyView {
    let (words, tone, icon): (Words, _, _) = if account.disabled {
        (words::disabled, Tone::Quiet, IconName::Pause)
    } else if account.locked {
        (words::locked, Tone::Bad, IconName::Lock)
    } else {
        (words::active, Tone::Good, IconName::Check)
    };
    view! { <Verdict words=t(words) tone icon /> }.into_any()
}
