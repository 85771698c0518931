//! Answers that were given under an older version of the scheme: both scores, and what is new.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use shared::base::Text;
use shared::schemes::api::ReadProgram;
use shared::scoring::{Change, Program};

use super::cause::{by_version, causes};
use crate::api::{Failure, Remote, call};
use crate::scoring::amount::span;
use crate::scoring::memory::Under;
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{ahead as words, dates, t, use_lang};
use crate::ui::{Button, focus_on_heading, use_announcer};

/// The older version, as it is read from the server.
type Older = RwSignal<Remote<Arc<Program>>>;

/// Stands until it is put away; nothing where the answers are of today's version.
pub(super) fn renewed(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let older: Older = RwSignal::new(Remote::Loading);
    if let Some(under) = untrack(|| preview.older()) {
        spawn_local(async move {
            let read = read(&under).await;
            older.try_set(read.into());
        });
    }
    let preview = preview.clone();
    let section = move || {
        let under = preview.older()?;
        Some(section(&preview, reading, &under, older))
    };
    view! { {section} }.into_any()
}

async fn read(under: &Under) -> Result<Arc<Program>, Failure> {
    let name = format!("{}@{}", under.scheme, under.version);
    let scheme = Text::new(&name).map_err(|_err| Failure::Unreadable)?;
    let program: Value = call(&ReadProgram { scheme }).await?;
    let program = serde_json::from_value(program).map_err(|_err| Failure::Unreadable)?;
    Ok(Arc::new(program))
}

fn section(preview: &Preview, reading: Memo<Reading>, under: &Under, older: Older) -> AnyView {
    let lang = use_lang();
    let saved_on = under.saved_on;
    let lead = move || words::renewed_lead(lang.get(), &dates::day(lang.get(), saved_on));
    let source = preview.clone();
    let both = move || match older.get() {
        Remote::Loading => view! { <p class="note">{words::working(lang.get())}</p> }.into_any(),
        Remote::Failed(failure) => {
            let said = if failure.is_decided() {
                words::renewed_gone(lang.get())
            } else {
                words::renewed_offline(lang.get())
            };
            view! { <p class="note">{said}</p> }.into_any()
        }
        Remote::Ready(program) => {
            let change = reading.with(|now| by_version(&source, &program, now));
            compared(&source, &program, &change)
        }
    };
    let source = preview.clone();
    let announcer = use_announcer();
    let put_away = move |()| {
        announcer.say(words::renewed_done(lang.get_untracked()).to_owned());
        source.renew();
        // The button is gone, and with it what had the focus.
        focus_on_heading();
    };
    view! {
        <section class="category" id="renewed">
            <div class="category-head">
                <h2>{t(words::renewed)}</h2>
                <span class="note">{lead}</span>
            </div>
            {both}
            <Button words=t(words::renewed_seen) on_press=put_away />
        </section>
    }
    .into_any()
}

/// Both scores, and every part that makes the difference.
fn compared(preview: &Preview, older: &Program, change: &Change) -> AnyView {
    let lang = use_lang().get();
    let now = preview.program();
    let row = |program: &Program, total| {
        let name = words::renewed_version(lang, program.name.get(lang), program.version);
        view! {
            <li>
                {name} " " <b>{span(total, program.decimals)}</b>
            </li>
        }
    };
    view! {
        <ul class="both-scores">
            {row(older, change.total.before)} {row(now, change.total.after)}
        </ul>
        {causes(change, now.decimals.max(older.decimals), lang)}
    }
    .into_any()
}
