//! The own organisation as an awarder, and the application of its head.

use leptos::prelude::*;
use shared::access::Action;
use shared::awarders::AwarderStanding;
use shared::awarders::api::{AwarderFile, ReadAwarderFile};

use super::apply;
use super::file::file_view;
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{Words, awarders as words, t};
use crate::ui::{ButtonLink, Callout, PageHeading, Tone};

/// The page.
#[component]
pub fn OwnPage() -> impl IntoView {
    let session = use_session();
    let loaded = use_load(move || {
        Some(ReadAwarderFile {
            org: session.org()?,
        })
    });
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::own_title) lead=t(words::own_lead) />
            {loaded.view(6, move |file| page(file, loaded))}
        </div>
    }
    .into_any()
}

fn page(file: &AwarderFile, loaded: Loaded<AwarderFile>) -> AnyView {
    let session = use_session();
    let applies = matches!(
        file.row.standing,
        AwarderStanding::NotApplied | AwarderStanding::Returned
    );
    let form = applies.then(|| {
        if untrack(|| session.may(Action::AwarderApply)) {
            apply::form(file, loaded)
        } else {
            view! { <p class="lead">{t(words::only_head)}</p> }.into_any()
        }
    });
    view! {
        <div class="stack">{told(file)} {form} {file_view(file)}</div>
    }
    .into_any()
}

/// What follows from how it stands.
fn told(file: &AwarderFile) -> Option<AnyView> {
    let newest = file.acts.first().and_then(|act| act.words.clone());
    let (title, note, tone): (Words, Option<Words>, Tone) = match file.row.standing {
        AwarderStanding::NotApplied => return None,
        AwarderStanding::Waiting => (words::waiting_title, Some(words::waiting_note), Tone::Quiet),
        AwarderStanding::Returned => (words::returned_title, None, Tone::Bad),
        AwarderStanding::Suspended => (
            words::suspended_title,
            Some(words::suspended_note),
            Tone::Bad,
        ),
        AwarderStanding::Accepted => (words::accepted_title, None, Tone::Good),
    };
    let reason = newest
        .filter(|_| tone == Tone::Bad)
        .map(|reason| view! { <p>{reason}</p> });
    let note = note.map(|note| view! { <p>{t(note)}</p> });
    let on = (file.row.standing != AwarderStanding::Suspended).then(|| {
        view! {
            <p class="callout-actions">
                <ButtonLink words=t(words::to_rules) href="/desk/rules" />
            </p>
        }
    });
    Some(
        view! {
            <Callout title=t(title) tone>
                {reason} {note} {on}
            </Callout>
        }
        .into_any(),
    )
}
