//! The own data: what is kept, to be taken along as a file or on paper.

use leptos::prelude::*;
use shared::base::{Bilingual, Lang};
use shared::calendar::day_words;
use shared::residents::api::{MyData, TakeMyData};

use super::data_sheet::sheet;
use crate::session::use_load;
use crate::texts::{Words, residents as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Column, IconName, PageHeading, Table, TextLink, save_file,
};

/// The page.
#[component]
pub fn OwnDataPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = use_load(|| Some(TakeMyData {}));
    let lead = move || {
        let lang = lang.get();
        loaded
            .ready(|data| {
                let day = day_words(data.taken_on);
                words::data_taken(lang, day.get(lang), &data.taken_at)
            })
            .unwrap_or_else(|| words::data_lead(lang).to_owned())
    };
    view! {
        <div class="narrow stack stack-wide">
            <p class="screen-only">
                <TextLink words=t(words::data_back) href="/desk/" icon=IconName::Left />
            </p>
            <div class="screen-only">
                <PageHeading title=t(words::data_title) lead />
            </div>
            {loaded.view(8, content)}
        </div>
    }
    .into_any()
}

fn content(data: &MyData) -> AnyView {
    let kept = data.clone();
    let save = move |()| {
        let name = format!("jifen-my-data-{}.json", kept.taken_on);
        if let Ok(text) = serde_json::to_string_pretty(&kept) {
            save_file(&name, "application/json", &text);
        }
    };
    let print = move |()| drop(window().print());
    view! {
        <div class="screen-only stack stack-wide">
            <div class="row">
                <Button
                    words=t(words::data_save)
                    kind=ButtonKind::Main
                    icon=IconName::Download
                    on_press=save
                />
                <Button words=t(words::data_print) icon=IconName::Print on_press=print />
            </div>
            {counts(data)}
            <p class="note">{t(words::data_note)}</p>
            <section class="stack-tight">
                <h2>{t(words::data_rights)}</h2>
                <p>{t(words::data_rights_note)}</p>
                <div class="row">
                    <ButtonLink words=t(words::data_correct) href="/desk/#facts" />
                    <ButtonLink words=t(crate::texts::consents::title) href="/desk/consents" />
                    <ButtonLink words=t(crate::texts::erasures::title) href="/desk/erasure" />
                </div>
            </section>
        </div>
        {sheet(data)}
    }
    .into_any()
}

/// What is in the file, and how much of it.
fn counts(data: &MyData) -> AnyView {
    let lang = use_lang();
    let facts: usize = data.file.on_file.iter().map(|fact| fact.rows.len()).sum();
    let rows: [(Words, usize); 14] = [
        (words::data_identity, 1),
        (words::data_facts, facts),
        (words::awards, data.file.awards.len()),
        (words::data_permits, data.permits.len()),
        (words::data_freezes, data.file.freezes.len()),
        (words::data_household, data.household.members.len()),
        (
            words::data_consents,
            data.consents.len() + data.child_consents.len() + data.notices.len(),
        ),
        (words::data_corrections, data.corrections.len()),
        (words::data_objections, data.objections.len()),
        (words::data_activities, data.activities.len()),
        (words::data_checks, data.checks.len()),
        (words::data_statements, data.statements.len()),
        (words::looks, data.looks.len()),
        (words::data_accounts, data.accounts.len()),
    ];
    let columns = vec![
        Column::new("what", t(words::data_what)),
        Column::new("rows", t(words::data_rows)).number(),
    ];
    let rows = rows.into_iter().map(|(name, count)| {
        view! {
            <tr>
                <th scope="row">{move || name(lang.get())}</th>
                <td class="number">{count}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::data_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

/// A text of both languages in the reader's.
pub(super) fn said(words: &Bilingual, lang: Lang) -> String {
    words.get(lang).to_owned()
}
