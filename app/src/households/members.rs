//! The members of a household.

use leptos::prelude::*;
use shared::calendar::day_words;
use shared::households::api::MemberView;

use crate::texts::{households as words, t, use_lang};
use crate::ui::{Column, Empty, Table};

/// All of them, those who have left below.
pub(super) fn members(members: &[MemberView]) -> AnyView {
    if members.is_empty() {
        return view! { <Empty title=t(words::members_none) note=t(words::members_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("name", t(words::name)),
        Column::new("kin", t(words::kin)),
        Column::new("since", t(words::since)),
    ];
    let rows = members.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::members_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(member: MemberView) -> AnyView {
    let lang = use_lang();
    let kin = member.kin.words();
    let since = day_words(member.from_on);
    let left = move || {
        let to_on = member.to_on?;
        let lang = lang.get();
        let until = words::until(lang, day_words(to_on).get(lang));
        let why = member.why.map(|why| why.words().get(lang).to_owned());
        let why = why.unwrap_or_default();
        Some(view! { <span class="note tail">{until} " " {why}</span> })
    };
    view! {
        <tr>
            <th scope="row">{member.name}</th>
            <td>{move || kin.get(lang.get()).to_owned()}</td>
            <td>{move || since.get(lang.get()).to_owned()} {left}</td>
        </tr>
    }
    .into_any()
}
