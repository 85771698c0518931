//! The own file: the score drawn and beside it the declared one, the permit, every fact, the
//! awards, what happened, who has looked.

use leptos::prelude::*;
use shared::access::Action;
use shared::calendar::day_words;
use shared::residents::api::{ReadMyFile, ResidentFile};

use super::awards::awards;
use super::declared::declared;
use super::facts::{facts, missing};
use super::freezes::freezes;
use super::looks::looks;
use super::score::official;
use super::timeline::Timeline;
use crate::permits::{own_permit, unused};
use crate::session::{use_load, use_session};
use crate::texts::{residents as words, t, use_lang};
use crate::ui::{ButtonLink, PageHeading};

/// The page.
#[component]
pub fn OwnPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = use_load(|| Some(ReadMyFile {}));
    let lead = move || {
        let lang = lang.get();
        let told = loaded.ready(|file| {
            let as_of = words::as_of(lang, day_words(file.as_of).get(lang));
            let data = words::data_until(lang, day_words(file.data_date).get(lang));
            format!("{as_of}{}{data}", crate::texts::desk::semicolon(lang))
        });
        told.unwrap_or_default()
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::own_title) lead />
            {loaded.view(8, content)}
        </div>
    }
    .into_any()
}

fn content(file: &ResidentFile) -> AnyView {
    let score = official(file);
    let session = use_session();
    let may_issue = untrack(|| session.may(Action::StatementIssue));
    let issue = may_issue.then(|| {
        view! {
            <ButtonLink words=t(words::statement_issue) href="/desk/statement" />
        }
    });
    let take = untrack(|| session.may(Action::DataTake)).then(|| {
        view! { <ButtonLink words=t(words::data_title) href="/desk/data" /> }
    });
    // Who has looked is shown to the person alone.
    let own = untrack(|| session.helping()).is_none();
    let looks = own.then(|| {
        view! {
            <section class="stack-tight" id="looks">
                <h2>{t(words::looks)}</h2>
                {looks(&file.looks)}
            </section>
        }
    });
    view! {
        {unused(file)}
        <div class="pair own">
            <div class="stack">
                {score.drawing(file)} {declared(file)} {own.then(|| score.preview())}
                <div class="row">{issue} {take}</div>
            </div>
            <div class="stack stack-wide">
                {own_permit(file)} {score.lines()} {score.ahead()}
            </div>
        </div>
        <div class="stack stack-wide own-below">
            <section class="stack-tight" id="facts">
                <h2>{t(words::facts)}</h2>
                {facts(file, true)} {missing(file)}
            </section>
            {freezes(&file.freezes)}
            <section class="stack-tight">
                <h2>{t(words::awards)}</h2>
                {awards(&file.awards, words::awards_none_note, own)}
            </section>
            <Timeline />
            {looks}
        </div>
    }
    .into_any()
}
