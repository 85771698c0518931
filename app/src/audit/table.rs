//! Rows of the audit in words.

use leptos::prelude::*;
use shared::audit::api::AuditRow;
use shared::base::Lang;
use uuid::Uuid;

use crate::texts::{Words, audit as words, desk, t, use_lang};
use crate::ui::{Column, Table, TextLink};

/// The rows; whom they are about is left out where all are about one.
pub(super) fn table(caption: Words, rows: &[AuditRow], about: bool) -> AnyView {
    let mut columns = vec![
        Column::new("at", t(words::at)),
        Column::new("what", t(words::event)),
        Column::new("who", t(words::who)).wide(),
    ];
    if about {
        columns.push(Column::new("about", t(words::about_whom)).wide());
    }
    columns.push(Column::new("more", t(words::more)).wide());
    let rows = rows.iter().cloned().map(|one| row(one, about));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(row: AuditRow, about: bool) -> AnyView {
    let lang = use_lang();
    let (day, time) = row.at.split_once(' ').unwrap_or((&row.at, ""));
    let (day, time) = (day.to_owned(), time.to_owned());
    let whom = about.then(|| whom(&row));
    let thin = row.clone();
    let thin = move || {
        let lang = lang.get();
        let told = [Some(who(&thin, lang)), thin.person_name.clone()];
        let told: Vec<String> = told.into_iter().flatten().collect();
        told.join(desk::semicolon(lang))
    };
    let (what, by, told) = (row.what.clone(), row.clone(), row);
    view! {
        <tr>
            <td class="audit-at">
                {day} <span class="note">{time}</span>
            </td>
            <th scope="row">
                {move || what.get(lang.get()).to_owned()} <span class="thin-only note">{thin}</span>
            </th>
            <td class="wide-only">{move || who(&by, lang.get())}</td>
            {whom.map(|whom| view! { <td class="wide-only">{whom}</td> })}
            <td class="wide-only audit-more">{move || more(&told, lang.get())}</td>
        </tr>
    }
    .into_any()
}

/// Who did it, and for which organisation.
fn who(row: &AuditRow, lang: Lang) -> String {
    let who = row.who.get(lang);
    match &row.org {
        Some(org) => words::who_for(lang, who, org.get(lang)),
        None => who.to_owned(),
    }
}

/// The masked name, which leads to all who looked.
fn whom(row: &AuditRow) -> Option<AnyView> {
    let person = row.person?;
    let lang = use_lang();
    let name = row.person_name.clone();
    let name = move || {
        let erased = || words::erased(lang.get()).to_owned();
        name.clone().unwrap_or_else(erased)
    };
    let href = format!("/desk/audit/looks?person={person}");
    Some(view! { <TextLink words=name href about=t(words::who_looked) /> }.into_any())
}

/// The thing and the details in one line; an id says little to people and is left to the export.
fn more(row: &AuditRow, lang: Lang) -> String {
    let is_id = |text: &str| Uuid::parse_str(text).is_ok();
    let subject = row.subject.iter().filter(|text| !is_id(text)).cloned();
    let details = row.details.iter().filter(|one| !is_id(&one.value));
    let details = details.map(|one| words::detail(lang, one.name.get(lang), &one.value));
    let told: Vec<String> = subject.chain(details).collect();
    told.join(desk::semicolon(lang))
}
