//! Who has looked at the own file.

use leptos::prelude::*;
use shared::calendar::short_day_words;
use shared::residents::api::Look;

use crate::texts::{residents as words, t, use_lang};
use crate::ui::{Column, Empty, Table};

/// Every look, newest first.
pub(super) fn looks(looks: &[Look]) -> AnyView {
    if looks.is_empty() {
        return view! { <Empty title=t(words::looks_none) note=t(words::looks_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("when", t(words::look_when)),
        Column::new("who", t(words::look_who)),
        Column::new("why", t(words::look_why)),
    ];
    let rows = looks.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::looks_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(look: Look) -> AnyView {
    let lang = use_lang();
    let day = short_day_words(look.on);
    let (time, who, purpose) = (look.time, look.who, look.purpose);
    view! {
        <tr>
            <td>
                <span class="nowrap">{move || day.get(lang.get()).to_owned()}</span>
                " "
                <span class="lead">{time}</span>
            </td>
            <th scope="row">{move || who.get(lang.get()).to_owned()}</th>
            <td>{move || purpose.get(lang.get()).to_owned()}</td>
        </tr>
    }
    .into_any()
}
