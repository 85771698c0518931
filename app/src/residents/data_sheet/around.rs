//! What the neighbourhood has on record: activities taken part in, and what was found at home.

use leptos::prelude::AnyView;
use shared::base::Lang;
use shared::check_sheets::CheckItem;
use shared::residents::api::MyData;

use super::{said, table};
use crate::activities::amount;
use crate::texts::{Words, residents as words};

const HEADS: [Words; 4] = [
    words::data_item,
    words::data_value,
    words::data_state,
    words::data_day,
];

pub(super) fn activities(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.activities.iter().map(|one| {
        let counted = amount(lang, one.row.counting, one.tenths);
        let (title, state) = (one.row.title.clone(), said(&one.row.state.words(), lang));
        vec![title, counted, state, one.row.held_on.to_string()]
    });
    table(lang, words::data_activities, &HEADS, rows.collect())
}

pub(super) fn checks(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.checks.iter().map(|one| {
        let found = CheckItem::ALL.iter().map(|item| {
            let (item, finding) = (item.words(), one.findings.of(*item).words());
            format!("{} {}", said(&item, lang), said(&finding, lang))
        });
        let found: Vec<String> = found.collect();
        vec![
            said(&one.org_name, lang),
            found.join("; "),
            one.note.clone(),
            one.checked_on.to_string(),
        ]
    });
    table(lang, words::data_checks, &HEADS, rows.collect())
}
