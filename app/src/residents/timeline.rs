//! What happened to a file, newest first.

use leptos::prelude::*;
use shared::api::List;
use shared::base::{PersonId, Text};
use shared::calendar::day_words;
use shared::residents::api::{ReadMyTimeline, ReadTimeline, TimelineEntry, TimelineKind};

use crate::session::{Loaded, use_fetch, use_session};
use crate::texts::{residents as words, t, use_lang};
use crate::ui::{Empty, Icon, IconName, Paging, pager};

/// The own timeline, or that of a person.
#[component]
pub(super) fn Timeline(
    /// Whose; the own where nobody is named.
    #[prop(optional)]
    person: Option<PersonId>,
) -> impl IntoView {
    let session = use_session();
    let paging = Paging::default();
    let loaded: Loaded<List<TimelineEntry>> = use_fetch(move || {
        let cursor = paging.cursor().and_then(|at| Text::new(&at).ok());
        let limit = None;
        Some(Box::pin(async move {
            match person {
                None => session.call(&ReadMyTimeline { cursor, limit }).await,
                Some(person) => {
                    let request = ReadTimeline {
                        person,
                        cursor,
                        limit,
                    };
                    session.call(&request).await
                }
            }
        }))
    });
    let list = loaded.view(6, move |list| {
        if list.items.is_empty() {
            return view! { <Empty title=t(words::timeline_none) note=t(words::timeline_note) /> }
                .into_any();
        }
        let rows = list.items.iter().cloned().map(row).collect_view();
        view! {
            <ol class="timeline">{rows}</ol>
            {pager(paging, list, words::timeline_count)}
        }
        .into_any()
    });
    view! {
        <section class="stack-tight" id="timeline">
            <h2>{t(words::timeline)}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn row(entry: TimelineEntry) -> AnyView {
    let lang = use_lang();
    let day = day_words(entry.on);
    let (said, note, time) = (entry.words, entry.note, entry.time);
    view! {
        <li>
            <Icon name=icon(entry.kind) />
            <span class="timeline-day nowrap">
                {move || day.get(lang.get()).to_owned()}
                {time.map(|time| view! { <span class="note tail">{time}</span> })}
            </span>
            <span>
                {move || said.get(lang.get()).to_owned()}
                {note
                    .map(|note| {
                        view! {
                            <span class="note tail">{move || note.get(lang.get()).to_owned()}</span>
                        }
                    })}
            </span>
        </li>
    }
    .into_any()
}

fn icon(kind: TimelineKind) -> IconName {
    match kind {
        TimelineKind::Fact => IconName::Check,
        TimelineKind::Correction => IconName::Info,
        TimelineKind::Permit | TimelineKind::Statement => IconName::Paper,
        TimelineKind::Award => IconName::Plus,
        TimelineKind::Freeze => IconName::Lock,
        TimelineKind::Account | TimelineKind::Proxy => IconName::Person,
    }
}
