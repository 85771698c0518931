//! The list of all awarders: found by name and kind, with what each has given of its quota.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::{Cursor, List};
use shared::awards::api::{AwarderRow, ListAwarders};
use shared::base::{Lang, Points, Text};
use shared::orgs::OrgKind;

use super::awarder::AwarderPage;
use crate::api::{Failure, Remote, call};
use crate::texts::{awarders as words, dates, t, use_lang};
use crate::ui::{
    AmountBar, Button, ChipSelect, Empty, Failure as FailureState, Loading, PageHeading, Segment,
    Shade, TextInput, TextLink,
};

/// The list, or the one organisation that the address names.
#[component]
pub fn Awarders(
    /// The organisation of the address, if it names one.
    org: Option<String>,
) -> impl IntoView {
    match org {
        Some(org) => view! { <AwarderPage org /> }.into_any(),
        None => view! { <AwarderList /> }.into_any(),
    }
}

/// What is on the page.
#[derive(Clone, Copy)]
struct State {
    name: RwSignal<String>,
    kind: RwSignal<String>,
    rows: RwSignal<Remote<Vec<AwarderRow>>>,
    next: RwSignal<Option<Cursor>>,
    total: RwSignal<Option<u32>>,
    lang: RwSignal<Lang>,
}

#[component]
fn AwarderList() -> impl IntoView {
    let state = State {
        name: RwSignal::new(String::new()),
        kind: RwSignal::new(String::new()),
        rows: RwSignal::new(Remote::Loading),
        next: RwSignal::new(None),
        total: RwSignal::new(None),
        lang: use_lang(),
    };
    state.read(None);
    let search = move |event: SubmitEvent| {
        event.prevent_default();
        state.read(None);
    };
    let choose = move |kind: String| {
        state.kind.set(kind);
        state.read(None);
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::public_title) lead=t(words::public_lead) />
            <form class="awarder-search" role="search" novalidate on:submit=search>
                <TextInput
                    id="name"
                    label=t(words::search_name)
                    value=state.name
                    kind="search"
                    length=64
                />
                <Button words=t(words::search) submit=true />
            </form>
            <div class="chips">
                <ChipSelect
                    label=t(words::kind)
                    options=state.kinds()
                    value=state.kind
                    on_choose=choose
                />
            </div>
            {move || state.body()}
        </div>
    }
    .into_any()
}

impl State {
    /// Reads the page after `cursor`, or the first one of what is searched for.
    fn read(self, cursor: Option<Cursor>) {
        let name = Text::new(&self.name.get_untracked()).ok();
        let request = ListAwarders {
            name: name.filter(|name: &Text<64>| !name.is_empty()),
            kind: self.kind.with_untracked(|code| OrgKind::from_code(code)),
            cursor: cursor.clone(),
            limit: None,
        };
        spawn_local(async move { self.take(cursor.is_some(), call(&request).await) });
    }

    fn take(self, append: bool, answer: Result<List<AwarderRow>, Failure>) {
        let page = match answer {
            Ok(page) => page,
            Err(failure) => return drop(self.rows.try_set(Remote::Failed(failure))),
        };
        self.total.try_set(page.total);
        self.next.try_set(page.next);
        self.rows.try_update(|rows| match rows {
            Remote::Ready(rows) if append => rows.extend(page.items),
            _ => *rows = Remote::Ready(page.items),
        });
    }

    fn kinds(self) -> Signal<Vec<(String, String)>> {
        let awarders = [
            OrgKind::Enterprise,
            OrgKind::Village,
            OrgKind::Town,
            OrgKind::Department,
        ];
        Signal::derive(move || {
            let lang = self.lang.get();
            let all = (String::new(), words::all_kinds(lang).to_owned());
            let rest = awarders
                .iter()
                .map(|kind| (kind.code().to_owned(), kind.words().get(lang).to_owned()));
            std::iter::once(all).chain(rest).collect()
        })
    }

    fn body(self) -> AnyView {
        let lang = self.lang.get();
        match self.rows.get() {
            Remote::Loading => view! { <Loading rows=6 /> }.into_any(),
            Remote::Failed(failure) => {
                let retry = move |()| {
                    self.rows.set(Remote::Loading);
                    self.read(None);
                };
                view! { <FailureState why=failure.words(lang) on_retry=retry /> }.into_any()
            }
            Remote::Ready(rows) if rows.is_empty() => view! {
                <Empty title=t(words::public_none) note=t(words::public_none_note) />
            }
            .into_any(),
            Remote::Ready(rows) => self.list(&rows, lang),
        }
    }

    fn list(self, rows: &[AwarderRow], lang: Lang) -> AnyView {
        let shown = rows.len();
        let rows = rows.iter().map(|one| row(one, lang)).collect_view();
        let more = self.next.get().map(|next| {
            let go_on = move |()| self.read(Some(next.clone()));
            view! { <Button words=t(words::more) on_press=go_on /> }
        });
        let count = self
            .total
            .get()
            .map(|total| words::shown(lang, shown, total));
        view! {
            <ul class="notices" aria-label=words::public_list(lang)>
                {rows}
            </ul>
            <div class="row list-end">{more} <span class="note">{count}</span></div>
        }
        .into_any()
    }
}

fn row(one: &AwarderRow, lang: Lang) -> AnyView {
    let href = format!("/awarders/{}", one.org);
    let name = one.org_name.get(lang).to_owned();
    let where_ = format!(
        "{}\u{2003}{}",
        one.org_kind.words().get(lang),
        one.town_name.get(lang)
    );
    view! {
        <li class="notice">
            <p class="notice-who">
                <b>
                    <TextLink words=name href />
                </b>
                <span class="note">{where_}</span>
            </p>
            <p class="notice-org">{stands(one, lang)}</p>
            <div class="notice-days">{used(one, lang)}</div>
        </li>
    }
    .into_any()
}

/// Which rules it has, and whether it may award.
pub(super) fn stands(one: &AwarderRow, lang: Lang) -> String {
    let mut said = vec![match one.version {
        Some(version) => words::version_in_force(lang, version),
        None => words::no_version(lang).to_owned(),
    }];
    let until = one.notice_until.map(|day| dates::month_day(lang, day));
    said.extend(until.map(|day| words::in_notice_until(lang, &day)));
    if one.suspended {
        said.push(words::suspended(lang).to_owned());
    }
    said.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

/// What was given of this year's quota, drawn and said.
pub(super) fn used(one: &AwarderRow, lang: Lang) -> AnyView {
    if one.allocated == Points::ZERO {
        return view! { <span class="note">{words::no_quota(lang)}</span> }.into_any();
    }
    let length = |points: Points| points.to_hundredths().unwrap_or(0).max(0);
    let (given, allocated) = (one.given.brief(1), one.allocated.brief(1));
    let segments = vec![Segment {
        amount: length(one.given),
        shade: Shade::Full,
    }];
    let label = words::bar_label(lang, &given, &allocated);
    view! {
        <AmountBar label segments total=length(one.allocated) />
        <span class="note">{words::used(lang, &given, &allocated)}</span>
    }
    .into_any()
}
