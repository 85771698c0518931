//! The published table of when a number is worth a look.

use leptos::prelude::*;
use shared::fairness::{RULES, Rule};

use crate::texts::{fairness as words, t, use_lang};
use crate::ui::{Column, Disclosure, Table};

/// The id of what unfolds.
const TABLE: &str = "rules";

/// The table, folded away until somebody asks.
pub(super) fn rules() -> AnyView {
    let open = RwSignal::new(false);
    let table = move || open.get().then(table);
    view! {
        <section class="stack-tight">
            <div>
                <Disclosure words=t(words::rules_title) controls=TABLE open />
            </div>
            <div id=TABLE>{table}</div>
        </section>
    }
    .into_any()
}

fn table() -> AnyView {
    let columns = vec![
        Column::new("measure", t(words::measure)),
        Column::new("when", t(words::when)),
        Column::new("why", t(words::why)).wide(),
    ];
    let rows = RULES.iter().map(row).collect_view();
    view! {
        <p class="note">{t(words::rules_note)}</p>
        <Table caption=t(words::rules_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(rule: &Rule) -> AnyView {
    let lang = use_lang();
    let (name, when, why) = (rule.measure.words(), rule.when(), rule.measure.why());
    view! {
        <tr>
            <th scope="row">{move || name.get(lang.get()).to_owned()}</th>
            <td>{move || when.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{move || why.get(lang.get()).to_owned()}</td>
        </tr>
    }
    .into_any()
}
