//! An organisation as an awarder: how it stands, who is responsible, what was done.

use leptos::prelude::*;
use shared::awarders::CheckedBy;
use shared::awarders::api::{ActView, AwarderFile, PersonOnStaff};
use shared::calendar::day_words;

use crate::texts::{awarders as words, t, use_lang};
use crate::ui::{Column, Empty, Fact, Facts, Table};

/// Everything about it.
pub(super) fn file_view(file: &AwarderFile) -> AnyView {
    view! {
        {facts(file)}
        <section class="stack-tight">
            <h2>{t(words::staff_title)}</h2>
            {staff(&file.staff)}
        </section>
        <section class="stack-tight">
            <h2>{t(words::acts_title)}</h2>
            {acts(&file.acts)}
        </section>
    }
    .into_any()
}

fn facts(file: &AwarderFile) -> AnyView {
    let lang = use_lang();
    let (kind, town) = (file.row.org_kind.words(), file.row.town_name.clone());
    let (standing, since) = (file.row.standing.words(), file.row.since.map(day_words));
    let code = file.code.clone();
    let code = move || {
        let none = || words::no_code(lang.get()).to_owned();
        code.clone().unwrap_or_else(none)
    };
    let stands = move || {
        let lang = lang.get();
        let since = since.as_ref().map(|day| words::since(lang, day.get(lang)));
        format!(
            "{}{}{}",
            standing.get(lang),
            if since.is_some() { "\u{2003}" } else { "" },
            since.unwrap_or_default()
        )
    };
    let checked_by = file.checked_by.map(CheckedBy::words);
    let checked_by = checked_by.map(|by| {
        view! {
            <Fact name=t(words::checked_by)>{move || by.get(lang.get()).to_owned()}</Fact>
        }
    });
    let statement = file.statement.clone().map(|statement| {
        view! { <Fact name=t(words::statement)>{statement}</Fact> }
    });
    view! {
        <Facts>
            <Fact name=t(words::state)>{stands}</Fact>
            <Fact name=t(words::kind)>{move || kind.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::town)>{move || town.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::code)>{code}</Fact>
            {checked_by}
            {statement}
        </Facts>
    }
    .into_any()
}

fn staff(staff: &[PersonOnStaff]) -> AnyView {
    let lang = use_lang();
    if staff.is_empty() {
        return view! { <Empty title=t(words::staff_none) note=t(words::staff_none_note) /> }
            .into_any();
    }
    let row = |one: &PersonOnStaff| {
        let (name, role) = (one.name.clone(), one.role.words());
        let responsible = one
            .responsible
            .then(|| view! { <span class="note tail">{t(words::responsible)}</span> });
        view! {
            <li>
                <span lang="zh-CN">{name}</span>
                " "
                <span class="note tail">{move || role.get(lang.get()).to_owned()}</span>
                " "
                {responsible}
            </li>
        }
    };
    view! { <ul>{staff.iter().map(row).collect_view()}</ul> }.into_any()
}

fn acts(acts: &[ActView]) -> AnyView {
    let lang = use_lang();
    if acts.is_empty() {
        return view! { <p class="lead">{t(words::acts_none)}</p> }.into_any();
    }
    let columns = vec![
        Column::new("act", t(words::act)),
        Column::new("on", t(words::on)),
        Column::new("by", t(words::by)).wide(),
        Column::new("words", t(words::words)),
    ];
    let row = |one: &ActView| {
        let (act, on) = (one.act.words(), day_words(one.on));
        let by = one.by.clone();
        let by = move || {
            by.clone()
                .unwrap_or_else(|| words::taken_over(lang.get()).to_owned())
        };
        let said = one.words.clone();
        view! {
            <tr>
                <th scope="row" class="nowrap">{move || act.get(lang.get()).to_owned()}</th>
                <td class="nowrap">{move || on.get(lang.get()).to_owned()}</td>
                <td class="wide-only">{by}</td>
                <td>{said}</td>
            </tr>
        }
    };
    let rows = acts.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::acts_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}
