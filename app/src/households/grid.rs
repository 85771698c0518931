//! A grid head's households to visit, and what was found.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::api::{LIMIT_MAX, List};
use shared::base::{ConfirmationId, LinkId, Text};
use shared::households::Finding;
use shared::households::api::{ConfirmLink, LinkView, ListGridLinks};
use uuid::Uuid;

use super::decide::{facts, gone};
use super::links::ground;
use crate::session::{TextForm, use_load, use_session};
use crate::texts::{desk, households as words, t, use_lang};
use crate::ui::{
    Column, Empty, IconName, PageHeading, Paging, SelectInput, Table, TextArea, TextLink, choices,
    pager, use_announcer,
};

/// What waits for the grid head.
#[component]
pub fn GridHome() -> impl IntoView {
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListGridLinks {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::grid_title) lead=t(words::grid_lead) />
            {loaded.view(6, move |list| rows(list, paging))}
        </div>
    }
    .into_any()
}

fn rows(list: &List<LinkView>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::grid_none) note=t(words::grid_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("resident", t(words::resident)),
        Column::new("other", t(words::other)),
        Column::new("ground", t(words::ground)).wide(),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::grid_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, desk::count_entries)}
    }
    .into_any()
}

fn row(link: LinkView) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/visits/{}", link.id);
    let kin = link.kin.words();
    let (name, said, thin) = (link.name, link.ground.clone(), link.ground);
    let other = link.other_name;
    let other = move || {
        other
            .clone()
            .unwrap_or_else(|| words::off_file(lang.get()).to_owned())
    };
    view! {
        <tr>
            <th scope="row">
                {name.clone()}
                <span class="thin-only note">{move || ground(&thin, lang.get())}</span>
            </th>
            <td class="names">
                {other} <span class="note tail">{move || kin.get(lang.get()).to_owned()}</span>
            </td>
            <td class="wide-only">{move || ground(&said, lang.get())}</td>
            <td class="number">
                <TextLink words=t(words::say) href about=name />
            </td>
        </tr>
    }
    .into_any()
}

/// One household to visit.
#[component]
pub fn VisitPage() -> impl IntoView {
    let params = use_params_map();
    let link: Option<LinkId> =
        untrack(|| params.with(|params| params.get("link"))).and_then(|id| id.parse().ok());
    let loaded = use_load(|| {
        Some(ListGridLinks {
            cursor: None,
            limit: Some(LIMIT_MAX),
        })
    });
    let body = move |list: &List<LinkView>| {
        let found = list.items.iter().find(|one| Some(one.id) == link);
        found.map_or_else(gone, visit)
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_grid) href="/desk/" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::visit_title) />
            {loaded.form(5, move |_| link, body)}
        </div>
    }
    .into_any()
}

fn visit(link: &LinkView) -> AnyView {
    let session = use_session();
    let (lang, said) = (use_lang(), use_announcer());
    let (person, id) = (link.person, link.id);
    let (finding, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // One id for this page: pressing twice says it once.
    let confirmation = ConfirmationId(Uuid::now_v7());
    let form = TextForm::new(Vec::new());
    let navigate = use_navigate();
    let send = move || {
        let Some(finding) = Finding::from_code(&finding.get_untracked()) else {
            return form.miss("finding", words::finding_missing);
        };
        let Ok(note) = Text::new(&note.get_untracked()) else {
            return;
        };
        if finding == Finding::WrongFacts && note.is_empty() {
            return form.miss("note", words::finding_note_missing);
        }
        if !form.complete() {
            return;
        }
        let request = ConfirmLink {
            person,
            link: id,
            confirmation,
            finding,
            note,
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            said.say(words::saved(lang.get_untracked()).to_owned());
            navigate("/desk/", NavigateOptions::default());
        });
    };
    let all = Finding::ALL.iter().map(|one| (one.code(), one.words()));
    let fields = view! {
        <SelectInput
            id="finding"
            label=t(words::finding)
            options=choices(all.collect())
            value=finding
            error=form.error("finding")
        />
        <TextArea
            id="note"
            label=t(words::finding_note)
            hint=t(words::finding_note_hint)
            value=note
            error=form.error("note")
            length=300
        />
    };
    view! {
        {facts(link)}
        {form.view_below(fields.into_any(), words::save, send)}
    }
    .into_any()
}
