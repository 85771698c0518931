//! Every record of a permit, newest first.

use leptos::prelude::*;
use shared::base::{Lang, PersonId};
use shared::calendar::day_words;
use shared::permits::EntryAct;
use shared::permits::api::{PermitEntry, PermitFile};

use crate::texts::{permits as words, t, use_lang};
use crate::ui::{IconName, TextLink, Tone, Verdict};

/// The list; whoever records may revoke a mistake.
pub(super) fn entries(file: &PermitFile, records: bool) -> AnyView {
    if file.entries.is_empty() {
        return view! { <p class="note">{t(words::entries_none)}</p> }.into_any();
    }
    let person = file.person;
    let rows = file.entries.iter().cloned();
    let rows = rows.map(move |entry| row(entry, person, records));
    view! { <ol class="permit-entries">{rows.collect_view()}</ol> }.into_any()
}

/// What it says, as "签注，2016 年 8 月 1 日".
fn title(lang: Lang, entry: &PermitEntry) -> String {
    let act = match entry.kind {
        Some(kind) => kind.words(),
        None => entry.act.words(),
    };
    let comma = crate::texts::desk::comma(lang);
    let day = day_words(entry.on);
    let said = format!("{}{comma}{}", act.get(lang), day.get(lang));
    match entry.valid_to {
        Some(last) => {
            let last = day_words(last);
            format!("{said}{comma}{}", words::entry_valid(lang, last.get(lang)))
        }
        None => said,
    }
}

/// Number, place, and who recorded it when.
fn notes(lang: Lang, entry: &PermitEntry) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(reference) = &entry.reference {
        notes.push(if entry.act == EntryAct::Revoked {
            words::entry_why(lang, reference)
        } else {
            words::entry_number(lang, reference)
        });
    }
    if let Some(point) = &entry.point {
        notes.push(words::entry_point(lang, point));
    }
    let day = entry.recorded_on.map(day_words);
    notes.push(match (&entry.by, &day) {
        (Some(org), Some(day)) => words::entry_by(lang, org.get(lang), day.get(lang)),
        (None, Some(day)) => words::entry_recorded(lang, day.get(lang)),
        (_, None) => words::entry_delivered(lang).to_owned(),
    });
    notes
}

fn row(entry: PermitEntry, person: PersonId, records: bool) -> AnyView {
    let lang = use_lang();
    let revoked = entry.revoked;
    let revocable = records && !revoked && entry.act != EntryAct::Revoked;
    let href = format!("/desk/residents/{person}/permit/revoke/{}", entry.id);
    let shown = entry.clone();
    let said = move || {
        let title = title(lang.get(), &shown);
        if revoked {
            view! { <s>{title}</s> }.into_any()
        } else {
            view! { <b>{title}</b> }.into_any()
        }
    };
    let about = entry.clone();
    let revoke = revocable.then(|| {
        view! {
            <span>
                <TextLink
                    words=t(words::revoke)
                    href=href
                    about=move || title(lang.get(), &about)
                />
            </span>
        }
    });
    let mark = revoked.then(|| {
        view! {
            <Verdict words=t(words::entry_revoked) tone=Tone::Bad icon=IconName::Cross />
        }
    });
    let notes = move || {
        let notes = notes(lang.get(), &entry).into_iter();
        let notes = notes.map(|note| view! { <span class="note">{note}</span> });
        notes.collect_view()
    };
    view! { <li>{said} {mark} {notes} {revoke}</li> }.into_any()
}
