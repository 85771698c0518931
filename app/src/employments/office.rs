//! The reports that wait for the migrant office: confirmed at once, or refused with a reason.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::api::List;
use shared::base::{ReportId, Text};
use shared::calendar::day_words;
use shared::employments::api::{ConfirmReport, ListWaitingReports, RefuseReport, WaitingReport};

use crate::api::Failure;
use crate::session::{Loaded, ReasonForm, use_load, use_reason, use_session};
use crate::texts::{employments as words, t, use_lang};
use crate::ui::{
    ButtonLink, Column, Empty, ErrorSummary, FieldError, IconName, LinkButton, PageHeading, Paging,
    Table, TextLink, pager, use_announcer,
};

/// The page.
#[component]
pub fn OfficePage() -> impl IntoView {
    let lang = use_lang();
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListWaitingReports {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let refused = RwSignal::new(None::<Failure>);
    let errors = Signal::derive(move || {
        let told = refused.get().map(|failure| FieldError {
            id: String::new(),
            words: failure.words(lang.get()),
        });
        told.into_iter().collect::<Vec<_>>()
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::office_title) lead=t(words::office_lead) />
            <div class="row">
                <ButtonLink words=t(words::office_import) href="/desk/hires/import" />
            </div>
            <ErrorSummary errors />
            {loaded.view(6, move |list| table(list, paging, (loaded, refused)))}
        </div>
    }
    .into_any()
}

type Around = (Loaded<List<WaitingReport>>, RwSignal<Option<Failure>>);

fn table(list: &List<WaitingReport>, paging: Paging, around: Around) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::office_none) note=t(words::office_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("person", t(words::person)),
        Column::new("employer", t(words::employer)),
        Column::new("from", t(words::from)).wide(),
        Column::new("insured", t(words::insured_from)).wide(),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned();
    let rows = rows.map(|one| row(one, around)).collect_view();
    view! {
        <Table caption=t(words::office_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count_reports)}
    }
    .into_any()
}

fn row(one: WaitingReport, (loaded, refused): Around) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let (name, employer, report) = (one.name, one.org_name, one.report);
    let name = move || {
        let off = || words::off_file(lang.get()).to_owned();
        name.clone().unwrap_or_else(off)
    };
    let (from, insured) = (day_words(report.from_on), day_words(report.insured_from));
    let late = report
        .late
        .then(|| view! { <span class="note tail">{t(words::late)}</span> });
    let id = report.report;
    let confirm = move |()| {
        spawn_local(async move {
            match session.call(&ConfirmReport { report: id }).await {
                Ok(_) => {
                    refused.set(None);
                    said.say(words::confirmed(lang.get_untracked()).to_owned());
                }
                Err(failure) => refused.set(Some(failure)),
            }
            loaded.again();
        });
    };
    let about = report.citizen_id.clone();
    view! {
        <tr>
            <th scope="row">{name} <span class="note tail">{report.citizen_id}</span></th>
            <td>{move || employer.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{move || from.get(lang.get()).to_owned()} {late}</td>
            <td class="wide-only">{move || insured.get(lang.get()).to_owned()}</td>
            <td class="number">
                <LinkButton
                    words=t(words::confirm)
                    about=about.clone()
                    on_press=Callback::new(confirm)
                />
                " "
                <TextLink words=t(words::refuse) href=format!("/desk/hires/{id}/refuse") about />
            </td>
        </tr>
    }
    .into_any()
}

/// Refusing one, with a reason.
#[component]
pub fn RefusePage() -> impl IntoView {
    let params = use_params_map();
    let report: Option<ReportId> =
        untrack(|| params.with(|params| params.get("report"))).and_then(|id| id.parse().ok());
    let body = match report {
        None => view! { <Empty title=t(words::office_none) note=t(words::office_none_note) /> }
            .into_any(),
        Some(report) => {
            let navigate = use_navigate();
            let done = move || navigate("/desk/hires", NavigateOptions::default());
            let request = move |reason| RefuseReport { report, reason };
            let reason = use_reason(use_session(), request, done);
            view! {
                <ReasonForm reason act=t(words::refuse) label=t(words::refuse_reason) danger=true>
                    <p>{t(words::refuse_note)}</p>
                </ReasonForm>
            }
            .into_any()
        }
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_reports) href="/desk/hires" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::refuse_title) />
            {body}
        </div>
    }
    .into_any()
}
