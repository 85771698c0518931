//! The award rules in force.

use leptos::prelude::*;
use shared::awards::api::{AwardRulesView, ClauseView, ReadAwardRules};
use shared::calendar::day_words;

use super::clause::range;
use super::detail::way_back;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{Column, Empty, PageHeading, Table};

/// The page.
#[component]
pub fn RulesPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded = use_load(move || Some(ReadAwardRules { org: place.org()? }));
    let lead = move || {
        let lang = lang.get();
        let version = loaded.ready(|rules| rules.version.zip(rules.in_force_from));
        let words = version
            .flatten()
            .map(|(version, from)| words::rules_version(lang, version, day_words(from).get(lang)));
        words.unwrap_or_default()
    };
    view! {
        <div class="stack">
            {back(place)} <PageHeading title=t(words::rules_title) lead />
            {loaded.view(5, rules)}
        </div>
    }
    .into_any()
}

fn back(place: Place) -> AnyView {
    let back = move || (!place.is_own()).then(|| way_back(words::statement_title, place.path("")));
    back.into_any()
}

fn rules(rules: &AwardRulesView) -> AnyView {
    if rules.version.is_none() {
        return view! { <Empty title=t(words::rules_none) note=t(words::rules_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("clause", t(words::clause)),
        Column::new("text", t(words::rules_for)),
        Column::new("indicator", t(words::indicator)).wide(),
        Column::new("points", t(words::points)).number(),
    ];
    let rows = rules.clauses.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::rules_caption) columns>
            {rows}
        </Table>
        <p class="note">{t(words::for_people)}</p>
    }
    .into_any()
}

fn row(clause: ClauseView) -> AnyView {
    let lang = use_lang();
    let number = clause.clause;
    let text = clause.text.clone();
    let indicator = clause.indicator_name.clone();
    view! {
        <tr>
            <th scope="row" class="nowrap">
                {move || words::clause_number(lang.get(), number)}
            </th>
            <td>{move || text.get(lang.get()).to_owned()}</td>
            <td class="wide-only lead">{move || indicator.get(lang.get()).to_owned()}</td>
            <td class="number">{move || range(&clause, lang.get())}</td>
        </tr>
    }
    .into_any()
}
