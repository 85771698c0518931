//! The audit of the district: searched, paged, taken along.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use shared::api::List;
use shared::audit::api::{AuditFilter, AuditRow, ExportAudit, SearchAudit};
use shared::base::Text;

use super::filter::Boxes;
use super::table::table;
use crate::api::Failure;
use crate::session::{failure_view, use_load, use_session};
use crate::texts::{audit as words, current_lang, desk, t};
use crate::ui::{Button, Empty, IconName, PageHeading, Paging, pager, save_file};

/// The page.
#[component]
pub fn AuditPage() -> impl IntoView {
    let boxes = Boxes::new();
    let event = use_query_map().with_untracked(|query| query.get("event"));
    boxes.event.set(event.unwrap_or_default());
    let asked = RwSignal::new(boxes.read().unwrap_or_default());
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(SearchAudit {
            filter: asked.get(),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let ask = move || {
        if let Some(filter) = boxes.read() {
            paging.restart();
            asked.set(filter);
        }
    };
    let reset = move || {
        paging.restart();
        asked.set(AuditFilter::default());
    };
    let fields = view! {
        {boxes.what()}
        {boxes.about_box()}
        {boxes.days()}
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {boxes.form(fields.into_any(), words::search, ask, reset)}
            {export(asked)}
            {loaded.view(8, move |list| rows(list, paging))}
        </div>
    }
    .into_any()
}

fn rows(list: &List<AuditRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    view! {
        {table(words::caption, &list.items, true)}
        {pager(paging, list, desk::count_entries)}
    }
    .into_any()
}

/// Takes what was searched for along, over all pages.
fn export(asked: RwSignal<AuditFilter>) -> AnyView {
    let session = use_session();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let press = move |()| {
        let request = ExportAudit {
            filter: asked.get_untracked(),
            lang: current_lang(),
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(export) => save_file(&export.file, "text/csv", &export.csv),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    view! {
        <div class="row">
            <Button
                words=t(words::export)
                icon=IconName::Download
                disabled=busy
                on_press=press
            />
            <span class="note">{t(words::export_note)}</span>
        </div>
        {move || failed.get().map(|failure| failure_view(failure, None))}
    }
    .into_any()
}
