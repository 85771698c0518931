//! Finishing a sheet, or opening it again: a page that names the effect.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{CheckStepId, Lang};
use shared::check_sheets::CheckAct;
use shared::check_sheets::api::{CheckSheetView, FinishCheckSheet, ReopenCheckSheet};
use uuid::Uuid;

use super::pocket::Pocket;
use super::row::month_words;
use super::sheet::{load, sheet_of_page};
use crate::api::Failure;
use crate::session::{failure_view, use_session};
use crate::texts::{Words, check_sheets as words, t, use_lang};
use crate::ui::{Callout, Confirm, Empty, IconName, PageHeading, TextLink, Tone};

/// The words of an act that has a page of its own.
pub(super) fn deed(act: CheckAct) -> Option<Words> {
    match act {
        CheckAct::Opened => None,
        CheckAct::Finished => Some(words::finish),
        CheckAct::Reopened => Some(words::reopen),
    }
}

/// The page.
#[component]
pub fn SheetActPage() -> impl IntoView {
    let params = use_params_map();
    let act = params.with_untracked(|params| params.get("act"));
    let act = act.and_then(|code| CheckAct::from_code(&code));
    let title: Words = act.and_then(deed).unwrap_or(words::way);
    let lang = use_lang();
    let loaded = load(sheet_of_page());
    let back = move || {
        loaded.ready(|view| {
            let href = format!("/desk/checks/{}", view.row.id);
            view! { <TextLink words=t(words::back) href icon=IconName::Left /> }
        })
    };
    let about = move || {
        let lang = lang.get();
        loaded.ready(|view| words::title(lang, &month_words(lang, view.row.month)))
    };
    view! {
        <div class="narrow stack">
            <p>{back}</p>
            <PageHeading title=t(title) />
            <p>{about}</p>
            {loaded.form(3, |view| (view.row.id, view.row.state), move |view| form(view, act))}
        </div>
    }
    .into_any()
}

fn form(view: &CheckSheetView, act: Option<CheckAct>) -> AnyView {
    let act = act.filter(|act| view.may.contains(act));
    let Some((act, name)) = act.and_then(|act| Some((act, deed(act)?))) else {
        return view! { <Empty title=t(words::not_possible) note=t(words::not_possible_note) /> }
            .into_any();
    };
    let session = use_session();
    let lang = use_lang();
    // One id for this page, so that pressing twice does it once.
    let (sheet, step) = (view.row.id, CheckStepId(Uuid::now_v7()));
    let busy = RwSignal::new(false);
    let failed: RwSignal<Option<Failure>> = RwSignal::new(None);
    let navigate = use_navigate();
    let there = format!("/desk/checks/{sheet}");
    let leave = StoredValue::new_local(move || navigate(&there, NavigateOptions::default()));
    let leave = move || {
        if let Some(leave) = leave.try_get_value() {
            leave();
        }
    };
    let on_confirm = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = if act == CheckAct::Finished {
                session.call(&FinishCheckSheet { sheet, step }).await
            } else {
                session.call(&ReopenCheckSheet { sheet, step }).await
            };
            busy.try_set(false);
            match answer {
                Ok(_) => leave(),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let (row, shown) = (view.row.clone(), view.lines.items.len());
    let effect = move || effect(lang.get(), act, (row.checked, shown));
    view! {
        {unsent(view, act)}
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <Confirm act=t(name) busy on_confirm on_cancel=move |()| leave()>
            <p>{effect}</p>
        </Confirm>
    }
    .into_any()
}

/// What it does.
fn effect(lang: Lang, act: CheckAct, (checked, households): (u32, usize)) -> String {
    match act {
        CheckAct::Finished => words::finish_effect(lang, checked, households),
        CheckAct::Reopened => words::reopen_effect(lang).to_owned(),
        CheckAct::Opened => String::new(),
    }
}

/// Says what would be lost: entries that this device has not sent yet.
fn unsent(view: &CheckSheetView, act: CheckAct) -> Option<AnyView> {
    let lang = use_lang();
    let me = untrack(|| use_session().me())?;
    let waiting = Pocket::new(me.actor.account, view.row.id).read().len();
    let title = move || words::unsent(lang.get(), waiting);
    (waiting > 0 && act == CheckAct::Finished)
        .then(|| view! { <Callout title tone=Tone::Bad /> }.into_any())
}
