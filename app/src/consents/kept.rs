//! How long each kind of data is kept, from the table that the command applies.

use leptos::prelude::*;
use shared::retention::{Kept, kept};

use crate::texts::{consents as words, t, use_lang};
use crate::ui::{Column, Table};

/// The section.
pub(super) fn retention() -> AnyView {
    let columns = vec![
        Column::new("data", t(words::kept_data)),
        Column::new("how-long", t(words::kept)),
        Column::new("then", t(words::kept_then)).wide(),
    ];
    let rows = kept().into_iter().map(row).collect_view();
    view! {
        <section class="stack-tight" id="retention">
            <h2>{t(words::kept_title)}</h2>
            <p>{t(words::kept_lead)}</p>
            <Table caption=t(words::kept_title) columns>
                {rows}
            </Table>
        </section>
    }
    .into_any()
}

fn row(one: Kept) -> AnyView {
    let lang = use_lang();
    let (data, basis, then) = (one.data, one.basis, one.then);
    let (since, period) = (one.since, one.period.words());
    let below = then.clone();
    view! {
        <tr>
            <th scope="row">
                {move || data.get(lang.get()).to_owned()}
                <span class="note tail">{move || basis.get(lang.get()).to_owned()}</span>
            </th>
            <td>
                {move || period.get(lang.get()).to_owned()}
                <span class="note tail">
                    {move || words::kept_since(lang.get(), since.get(lang.get()))}
                </span>
                <span class="thin-only note">{move || below.get(lang.get()).to_owned()}</span>
            </td>
            <td class="wide-only">{move || then.get(lang.get()).to_owned()}</td>
        </tr>
    }
    .into_any()
}
