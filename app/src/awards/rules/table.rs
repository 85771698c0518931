//! The clauses of award rules as a table, for everyone who reads them.

use leptos::prelude::*;
use shared::awards::api::ClauseView;

use crate::awards::clause::range;
use crate::texts::{Words, awards as words, rules as rules_words, t, use_lang};
use crate::ui::{Column, Table};

/// The clauses in their order.
pub fn clause_table(caption: Words, clauses: &[ClauseView]) -> AnyView {
    let columns = vec![
        Column::new("clause", t(words::clause)),
        Column::new("text", t(words::rules_for)),
        Column::new("indicator", t(words::indicator)).wide(),
        Column::new("points", t(words::points)).number(),
    ];
    let rows = clauses.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(clause: ClauseView) -> AnyView {
    let lang = use_lang();
    let number = clause.clause;
    let text = clause.text.clone();
    let indicator = clause.indicator_name.clone();
    let evidence = clause.evidence.clone().map(|evidence| {
        let said = move || {
            let lang = lang.get();
            rules_words::evidence(lang, evidence.get(lang))
        };
        view! { <span class="note tail">{said}</span> }
    });
    view! {
        <tr>
            <th scope="row" class="nowrap">
                {move || words::clause_number(lang.get(), number)}
            </th>
            <td>{move || text.get(lang.get()).to_owned()} " " {evidence}</td>
            <td class="wide-only lead">{move || indicator.get(lang.get()).to_owned()}</td>
            <td class="number">{move || range(&clause, lang.get())}</td>
        </tr>
    }
    .into_any()
}
