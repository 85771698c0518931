//! What freezes or froze the points.

use leptos::prelude::*;
use shared::calendar::day_words;
use shared::residents::api::FileFreeze;

use crate::texts::{residents as words, t, use_lang};
use crate::ui::{Icon, IconName};

/// Every freeze, newest first; nothing where there was none.
pub(super) fn freezes(freezes: &[FileFreeze]) -> Option<AnyView> {
    let rows: Vec<AnyView> = freezes.iter().cloned().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-tight">
                <h2>{t(words::freezes)}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(freeze: FileFreeze) -> AnyView {
    let lang = use_lang();
    let FileFreeze {
        indicator_name,
        departments,
        from,
        until,
    } = freeze;
    let what = move || match &indicator_name {
        Some(name) => name.get(lang.get()).to_owned(),
        None => words::freeze_elsewhere(lang.get()).to_owned(),
    };
    let when = move || {
        let lang = lang.get();
        let from = day_words(from);
        match until {
            Some(until) => words::freeze_until(lang, from.get(lang), day_words(until).get(lang)),
            None => words::freeze_open(lang, from.get(lang)),
        }
    };
    let by = move || {
        let lang = lang.get();
        let names: Vec<&str> = departments.iter().map(|name| name.get(lang)).collect();
        names.join(words::join(lang))
    };
    view! {
        <li class="row-between">
            <span class="row">
                <Icon name=IconName::Lock />
                <span>
                    {what} <span class="note tail">{by}</span>
                </span>
            </span>
            <span>{when}</span>
        </li>
    }
    .into_any()
}
