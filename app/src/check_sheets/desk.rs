//! The sheets within reach, and the one of this month.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::access::Action;
use shared::base::{CheckSheetId, Date};
use shared::check_sheets::api::{
    CheckDesk, CheckSheetRow, CheckVillage, ListCheckSheets, OpenCheckSheet,
};
use uuid::Uuid;

use super::pocket::Pocket;
use super::row::{StateWord, month_words};
use crate::api::Failure;
use crate::session::{failure_view, use_load, use_session};
use crate::texts::{check_sheets as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Column, Empty, PageHeading, Table, TextLink};

/// The page.
#[component]
pub fn CheckSheetsPage() -> impl IntoView {
    let loaded = use_load(|| Some(ListCheckSheets {}));
    view! {
        <div class="stack">
            <PageHeading title=t(words::list_title) lead=t(words::list_lead) />
            {loaded
                .view(
                    4,
                    |desk| {
                        view! {
                            {openings(desk)}
                            {table(desk)}
                        }
                            .into_any()
                    },
                )}
        </div>
    }
    .into_any()
}

/// A button for each village that has no sheet of this month.
fn openings(desk: &CheckDesk) -> Option<AnyView> {
    let fills = untrack(|| use_session().may(Action::CheckSheetFill));
    let waiting = desk.villages.iter().filter(|one| one.opened.is_none());
    let buttons: Vec<AnyView> = waiting.map(|one| opening(one, desk.month)).collect();
    (fills && !buttons.is_empty()).then(|| view! { {buttons} }.into_any())
}

/// Opens the sheet and goes there; one id for this page, so that pressing twice opens one.
fn opening(village: &CheckVillage, month: Date) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let navigate = StoredValue::new_local(use_navigate());
    let busy = RwSignal::new(false);
    let failed: RwSignal<Option<Failure>> = RwSignal::new(None);
    let request = OpenCheckSheet {
        sheet: CheckSheetId(Uuid::now_v7()),
        village: village.org,
    };
    let press = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let request = request.clone();
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(row) => {
                    if let Some(go) = navigate.try_get_value() {
                        go(
                            &format!("/desk/checks/{}", row.id),
                            NavigateOptions::default(),
                        );
                    }
                }
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    });
    let name = village.name.clone();
    let said = move || {
        let lang = lang.get();
        words::open(lang, name.get(lang), &month_words(lang, month))
    };
    view! {
        <div class="stack">
            <p class="note">{t(words::open_note)}</p>
            <div class="row">
                <Button words=said kind=ButtonKind::Main disabled=busy on_press=press />
            </div>
            {move || failed.get().map(|failure| failure_view(failure, None))}
        </div>
    }
    .into_any()
}

fn table(desk: &CheckDesk) -> AnyView {
    if desk.sheets.is_empty() {
        return view! { <Empty title=t(words::list_none) note=t(words::list_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("month", t(words::sheet)),
        Column::new("checked", t(words::checked)).number(),
        Column::new("passed", t(words::passed)).number().wide(),
        Column::new("drafted", t(words::drafted)).number().wide(),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = desk.sheets.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(one: &CheckSheetRow) -> AnyView {
    let lang = use_lang();
    let (month, name) = (one.month, one.org_name.clone());
    let about = {
        let name = name.clone();
        move || {
            let lang = lang.get();
            format!("{} {}", month_words(lang, month), name.get(lang))
        }
    };
    let href = format!("/desk/checks/{}", one.id);
    let account = untrack(|| use_session().me()).map(|me| me.actor.account);
    let waiting = account.map(|account| Pocket::new(account, one.id).read().len());
    let waiting = waiting.filter(|waiting| *waiting > 0);
    let waiting = waiting.map(|waiting| {
        view! { <span class="note tail">{move || words::waiting(lang.get(), waiting)}</span> }
    });
    view! {
        <tr>
            <th scope="row">
                {move || month_words(lang.get(), month)}
                <span class="note tail">{move || name.get(lang.get()).to_owned()}</span> {waiting}
            </th>
            <td class="number">{format!("{} / {}", one.checked, one.households)}</td>
            <td class="number wide-only">{one.passed}</td>
            <td class="number wide-only">{one.drafted}</td>
            <td>
                <StateWord state=one.state />
            </td>
            <td class="number">
                <TextLink words=t(words::see) href about />
            </td>
        </tr>
    }
    .into_any()
}
