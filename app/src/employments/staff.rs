//! The staff of the own enterprise, a report of who begins, and what was reported.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::List;
use shared::base::{OrgId, Text};
use shared::calendar::day_words;
use shared::employments::ReportState;
use shared::employments::api::{ListReports, ListStaff, ReportView, StaffRow, WithdrawReport};

use super::join::join;
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{employments as words, t, use_lang};
use crate::ui::{
    Button, ButtonLink, ChipToggle, Column, Empty, IconName, LinkButton, PageHeading, Paging,
    Table, TextInput, TextLink, pager, use_announcer,
};

/// The page.
#[component]
pub fn StaffPage() -> impl IntoView {
    let session = use_session();
    let org = untrack(|| session.org());
    let (typed, query) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let left = RwSignal::new(false);
    let paging = Paging::default();
    let loaded = use_load(move || {
        let query = query.with(|query| Text::new(query).ok());
        Some(ListStaff {
            org: org?,
            query: query.filter(|query| !query.is_empty()),
            left: Some(left.get()),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let (reports_paging, reports) = load_reports(org);
    let search = move |event: SubmitEvent| {
        event.prevent_default();
        paging.restart();
        query.set(typed.get_untracked());
    };
    let show = move |gone: bool| {
        paging.restart();
        left.set(gone);
    };
    view! {
        <div class="stack stack-wide">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            <section class="stack">
                <form class="search-form" role="search" novalidate on:submit=search>
                    <TextInput
                        id="query"
                        label=t(words::query)
                        value=typed
                        kind="search"
                        length=64
                    />
                    <Button words=t(words::search) icon=IconName::Search submit=true />
                </form>
                <div class="chips">
                    <ChipToggle
                        words=t(words::current)
                        on=Signal::derive(move || !left.get())
                        on_press=Callback::new(move |()| show(false))
                    />
                    <ChipToggle
                        words=t(words::left)
                        on=left
                        on_press=Callback::new(move |()| show(true))
                    />
                </div>
                {loaded.view(6, move |list| table(list, paging))}
            </section>
            {org.map(|org| join(org, reports))}
            <section class="stack-tight">
                <h2>{t(words::reports)}</h2>
                <div class="row">
                    <ButtonLink words=t(words::import) href="/desk/staff/import" />
                </div>
                {reports.view(3, move |list| reported(list, reports_paging, (org, reports)))}
            </section>
        </div>
    }
    .into_any()
}

/// What the organisation has reported.
fn load_reports(org: Option<OrgId>) -> (Paging, Loaded<List<ReportView>>) {
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListReports {
            org: org?,
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    (paging, loaded)
}

fn table(list: &List<StaffRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    let columns = vec![
        Column::new("person", t(words::person)),
        Column::new("since", t(words::since)).wide(),
        Column::new("insured", t(words::insured)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one: StaffRow) -> AnyView {
    let lang = use_lang();
    let (since, months) = (day_words(one.from_on), one.insured_months);
    let last = one.last_day.map(day_words);
    let href = format!("/desk/staff/{}/leave", one.person);
    let about = one.name.clone();
    let act = match last {
        Some(day) => {
            let said = move || {
                let lang = lang.get();
                words::until(lang, day.get(lang))
            };
            view! { <span class="note">{said}</span> }.into_any()
        }
        None => view! { <TextLink words=t(words::leave) href about /> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{one.name} <span class="note tail">{one.citizen_id}</span></th>
            <td class="wide-only">{move || since.get(lang.get()).to_owned()}</td>
            <td>{move || words::months(lang.get(), months)}</td>
            <td class="number">{act}</td>
        </tr>
    }
    .into_any()
}

type Own = (Option<OrgId>, Loaded<List<ReportView>>);

fn reported(list: &List<ReportView>, paging: Paging, own: Own) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::reports_none) note=t(words::reports_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("id", t(words::id)),
        Column::new("from", t(words::from)).wide(),
        Column::new("reported", t(words::reported_on)).wide(),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned();
    let rows = rows.map(|one| report(one, own)).collect_view();
    view! {
        <Table caption=t(words::reports_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count_reports)}
    }
    .into_any()
}

fn report(one: ReportView, (org, reports): Own) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let (from, on) = (day_words(one.from_on), day_words(one.reported_on));
    let (state, reason) = (one.state.words(), one.reason);
    let late = one
        .late
        .then(|| view! { <span class="note tail">{t(words::late)}</span> });
    let why = reason.map(|reason| {
        view! { <span class="note">{move || words::reason(lang.get(), &reason)}</span> }
    });
    let withdraw = move |()| {
        let Some(org) = org else { return };
        let report = one.report;
        spawn_local(async move {
            if session.call(&WithdrawReport { org, report }).await.is_ok() {
                said.say(words::withdrawn(lang.get_untracked()).to_owned());
            }
            reports.again();
        });
    };
    let about = one.citizen_id.clone();
    let act = (one.state == ReportState::Waiting).then(|| {
        view! {
            <LinkButton words=t(words::withdraw) about on_press=Callback::new(withdraw) />
        }
    });
    view! {
        <tr>
            <th scope="row">{one.citizen_id}</th>
            <td class="wide-only">{move || from.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{move || on.get(lang.get()).to_owned()} {late}</td>
            <td>{move || state.get(lang.get()).to_owned()} {why}</td>
            <td class="number">{act}</td>
        </tr>
    }
    .into_any()
}
