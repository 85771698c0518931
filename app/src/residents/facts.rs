//! The facts on file: what counts, what waits with what it would bring, and what was before.

use leptos::prelude::*;
use shared::base::{Bilingual, Lang, Points};
use shared::calendar::day_words;
use shared::residents::FactStatus;
use shared::residents::api::{FactRow, FileFact, ResidentFile};

use crate::texts::{Words, corrections, residents as words, t, use_lang};
use crate::ui::{Column, Disclosure, Empty, Table, TextLink};

/// Every fact something is recorded of, in the order of the scheme. What comes from a register
/// stands elsewhere on the page.
pub(super) fn facts(file: &ResidentFile, own: bool) -> AnyView {
    let recorded = file.on_file.iter();
    let recorded = recorded.filter(|fact| !fact.of_register && !fact.rows.is_empty());
    let rows: Vec<AnyView> = recorded.cloned().map(|fact| row(fact, own)).collect();
    if rows.is_empty() {
        return view! { <Empty title=t(words::facts_none) note=t(words::facts_none_note) /> }
            .into_any();
    }
    let mut columns = vec![
        Column::new("fact", t(words::fact)),
        Column::new("value", t(words::fact_value)),
        Column::new("department", t(words::fact_department)).wide(),
    ];
    if own {
        columns.push(Column::new("action", t(words::action)).number());
    }
    view! {
        <Table caption=t(words::facts_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(fact: FileFact, own: bool) -> AnyView {
    let lang = use_lang();
    let (name, departments) = (fact.name.clone(), fact.departments.clone());
    let current = fact.counted_words.clone();
    let value = move || match &current {
        Some(words) => words.get(lang.get()).to_owned(),
        None => words::fact_uncounted(lang.get()).to_owned(),
    };
    view! {
        <tr>
            <th scope="row">{move || name.get(lang.get()).to_owned()}</th>
            <td>
                {value} {standing(&fact)} {waiting(&fact)} {history(&fact)}
            </td>
            <td class="wide-only">{move || joined(&departments, lang.get())}</td>
            {own.then(|| action(&fact))}
        </tr>
    }
    .into_any()
}

fn action(fact: &FileFact) -> AnyView {
    view! { <td class="number">{way(fact, corrections::this_is_wrong)}</td> }.into_any()
}

/// The way to put a fact right, or to the correction that is under way.
fn way(fact: &FileFact, act: Words) -> AnyView {
    let lang = use_lang();
    let name = fact.name.clone();
    let about = move || name.get(lang.get()).to_owned();
    if let Some(correction) = &fact.correction {
        let href = format!("/desk/corrections/{}", correction.id);
        return view! { <TextLink words=t(corrections::under_way) href about /> }.into_any();
    }
    let href = format!("/desk/corrections/new/{}", fact.fact);
    view! { <TextLink words=t(act) href about /> }.into_any()
}

/// The facts nothing is recorded of, each with the way to add it.
pub(super) fn missing(file: &ResidentFile) -> Option<AnyView> {
    let lang = use_lang();
    let none = file.on_file.iter();
    let none = none.filter(|fact| !fact.of_register && fact.rows.is_empty());
    let rows = none.map(|fact| {
        let name = fact.name.clone();
        let way = way(fact, corrections::add);
        view! {
            <li class="row-between">
                <span>{move || name.get(lang.get()).to_owned()} {waiting(fact)}</span>
                {way}
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let open = RwSignal::new(false);
    (!rows.is_empty()).then(|| {
        view! {
            <div>
                <Disclosure words=t(corrections::missing_facts) controls="missing" open />
                <ul class="rows" id="missing" prop:hidden=move || !open.get()>
                    {rows}
                </ul>
            </div>
        }
        .into_any()
    })
}

fn joined(names: &[Bilingual], lang: Lang) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
    names.join(words::join(lang))
}

/// The row that counts.
fn counted(fact: &FileFact) -> Option<&FactRow> {
    let mut rows = fact.rows.iter();
    rows.find(|row| row.status == FactStatus::Accepted && row.superseded_by.is_none())
}

/// Where what counts comes from.
fn standing(fact: &FileFact) -> Option<AnyView> {
    let lang = use_lang();
    let row = counted(fact)?.clone();
    let said = move || origin(&row, lang.get());
    Some(view! { <span class="note tail">{said}</span> }.into_any())
}

/// Source, day and evidence of a row.
fn origin(row: &FactRow, lang: Lang) -> String {
    let day = day_words(row.recorded_on);
    let recorded = words::fact_recorded(lang, row.source.words().get(lang), day.get(lang));
    match &row.evidence {
        Some(evidence) => words::fact_with_evidence(lang, &recorded, evidence),
        None => recorded,
    }
}

/// What waits for a department, and what it would bring.
fn waiting(fact: &FileFact) -> Option<AnyView> {
    let lang = use_lang();
    let mut rows = fact.rows.iter();
    let waits = |row: &&FactRow| row.status == FactStatus::Pending && row.superseded_by.is_none();
    let recorded = rows.find(waits).map(|row| row.words.clone());
    let claimed = fact.correction.as_ref().map(|one| one.claimed.clone());
    let waiting = claimed.or(recorded)?;
    let gain = fact.pending.map(signed);
    let said = move || {
        let lang = lang.get();
        let value = waiting.get(lang);
        match &gain {
            Some(gain) => words::fact_waits_with(lang, value, gain),
            None => words::fact_waits(lang, value),
        }
    };
    Some(view! { <span class="tail fact-waits">{said}</span> }.into_any())
}

/// Points with their sign; none where nothing would change.
pub(super) fn signed(gain: Points) -> String {
    if gain < Points::ZERO {
        format!("−{}", (Points::ZERO - gain).display(1))
    } else {
        format!("+{}", gain.display(1))
    }
}

/// Every row ever recorded, where there is more than the one that counts.
fn history(fact: &FileFact) -> Option<AnyView> {
    let lang = use_lang();
    let more = fact.rows.len() > 1 || counted(fact).is_none();
    let open = RwSignal::new(false);
    let id = format!("history-{}", fact.fact);
    let (rows, about, list) = (fact.rows.clone(), fact.name.clone(), id.clone());
    let shown = move || {
        let rows = rows.clone();
        open.get().then(|| {
            let rows = rows.into_iter().map(past).collect_view();
            view! {
                <ul class="fact-rows" id=list.clone()>
                    {rows}
                </ul>
            }
        })
    };
    more.then(|| {
        view! {
            <div>
                <Disclosure
                    words=t(words::fact_history)
                    about=move || about.get(lang.get()).to_owned()
                    controls=id
                    open
                />
                {shown}
            </div>
        }
        .into_any()
    })
}

fn past(row: FactRow) -> AnyView {
    let lang = use_lang();
    let said = move || {
        let lang = lang.get();
        let status = match row.superseded_by {
            Some(_) => words::fact_superseded(lang).to_owned(),
            None => row.status.words().get(lang).to_owned(),
        };
        words::fact_row(lang, row.words.get(lang), &origin(&row, lang), &status)
    };
    view! { <li>{said}</li> }.into_any()
}
