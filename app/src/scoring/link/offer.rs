//! The link to one's own result: what it holds, copying it, and a code for another phone.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::scoring::Shared;

use super::PAGE;
use super::copy::copy;
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{share as words, t, use_lang};
use crate::ui::{Button, Disclosure, Field, QrPicture, use_announcer};

/// A row that unfolds; nothing is worked out before.
pub(in crate::scoring) fn offer(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let open = RwSignal::new(false);
    let preview = preview.clone();
    let panel = move || {
        open.get().then(|| {
            let facts = reading.with(|now| now.facts.clone());
            let shared = Shared::of(preview.program(), &facts, preview.as_of());
            shared.encode().map_or_else(none, panel)
        })
    };
    view! {
        <div>
            <Disclosure words=t(words::share) controls="share" open />
            {panel}
        </div>
    }
    .into_any()
}

fn none() -> AnyView {
    view! { <p id="share" class="note">{t(words::too_long)}</p> }.into_any()
}

fn panel(points: String) -> AnyView {
    let origin = window().location().origin().unwrap_or_default();
    let link = format!("{origin}{PAGE}#{points}");
    let field = NodeRef::<Input>::new();
    let (lang, announcer) = (use_lang(), use_announcer());
    let said: RwSignal<Option<bool>> = RwSignal::new(None);
    let (text, shown) = (link.clone(), link.clone());
    let take = move |()| {
        let text = text.clone();
        spawn_local(async move {
            let taken = copy(&text).await;
            if !taken && let Some(Some(field)) = field.try_get_untracked() {
                drop(field.focus());
                field.select();
            }
            let words = if taken {
                words::copied
            } else {
                words::not_copied
            };
            announcer.say(words(lang.get_untracked()).to_owned());
            said.try_set(Some(taken));
        });
    };
    let outcome = move || {
        let words = if said.get()? {
            words::copied
        } else {
            words::not_copied
        };
        Some(view! { <p class="note">{words(lang.get())}</p> })
    };
    view! {
        <div id="share" class="stack-tight">
            <p>{t(words::what)}</p>
            <p class="note">{t(words::stays)}</p>
            <Field id="share-link" label=t(words::link)>
                <input
                    class="input"
                    id="share-link"
                    readonly=true
                    node_ref=field
                    value=shown
                    on:focus=move |_| {
                        if let Some(field) = field.get_untracked() {
                            field.select();
                        }
                    }
                />
            </Field>
            <div class="row">
                <Button words=t(words::copy) on_press=take />
            </div>
            {outcome}
            <figure class="share-code">
                <QrPicture content=link name=t(words::code) />
                <figcaption class="note">{t(words::code)}</figcaption>
            </figure>
        </div>
    }
    .into_any()
}
