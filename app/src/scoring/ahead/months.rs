//! The next three years: the total month by month, and the days on which something changes.

use std::sync::Arc;

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{Timeline, Turn, TurnKind, TurnStep, timeline};

use super::chart::chart;
use crate::scoring::marks::marks;
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{Words, ahead as words, dates, t, use_lang};
use crate::ui::{Disclosure, Icon, IconName, Loading, after_paint};

/// How many days are listed at once.
const SHOWN: usize = 5;

pub(super) fn months(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let found: RwSignal<Option<Arc<Timeline>>> = RwSignal::new(None);
    let source = preview.clone();
    // The result itself stands first.
    after_paint(move || {
        if !found.is_disposed() {
            let facts = reading.with_untracked(|now| now.facts.clone());
            let ahead = timeline(source.program(), &facts, source.as_of());
            found.set(Some(Arc::new(ahead)));
        }
    });
    let preview = preview.clone();
    let content = move || match found.get() {
        None => view! { <Loading rows=5 /> }.into_any(),
        Some(ahead) => {
            let lang = lang.get();
            let marks = reading.with(|now| marks(&preview, now, lang));
            let decimals = preview.program().decimals;
            view! { {chart(&ahead, &marks, decimals, lang)} {turns(&ahead.turns, lang)} }.into_any()
        }
    };
    view! {
        <section class="category" id="months" tabindex="-1">
            <div class="category-head">
                <h2>{t(words::months)}</h2>
            </div>
            <p class="note">{t(words::months_lead)}</p>
            {content}
        </section>
    }
    .into_any()
}

fn turns(turns: &[Turn], lang: Lang) -> AnyView {
    if turns.is_empty() {
        return view! { <p>{words::no_turns(lang)}</p> }.into_any();
    }
    let row = |one: &Turn| turn(one, lang);
    let (first, rest) = turns.split_at(turns.len().min(SHOWN));
    let first = first.iter().map(row).collect_view();
    let open = RwSignal::new(false);
    let count = rest.len();
    let rest = (count > 0).then(|| {
        let more = move || {
            if open.get() {
                words::fewer_turns(lang).to_owned()
            } else {
                words::more_turns(lang, count)
            }
        };
        view! {
            <ul class="turns" id="turns-rest" hidden=move || !open.get()>
                {rest.iter().map(row).collect_view()}
            </ul>
            <Disclosure words=more controls="turns-rest" open />
        }
    });
    view! {
        <h3>{words::turns(lang)}</h3>
        <ul class="turns">{first}</ul>
        {rest}
    }
    .into_any()
}

fn turn(turn: &Turn, lang: Lang) -> AnyView {
    let steps = turn.steps.iter().map(|one| step(one, lang));
    view! {
        <li class="turn">
            <p>
                <b>{dates::day(lang, turn.day)}</b>
            </p>
            <ul>{steps.collect_view()}</ul>
        </li>
    }
    .into_any()
}

fn step(step: &TurnStep, lang: Lang) -> AnyView {
    let (icon, said): (IconName, Words) = match step.kind {
        TurnKind::Matures => (IconName::Plus, words::matures),
        TurnKind::Expires => (IconName::Minus, words::expires),
        TurnKind::Offsets => (IconName::Pause, words::offsets),
        TurnKind::Hides | TurnKind::Freezes => (IconName::Lock, words::hides),
        TurnKind::Thaws => (IconName::Check, words::thaws),
        TurnKind::Opens => (IconName::Check, words::opens),
        TurnKind::Closes => (IconName::Cross, words::closes),
    };
    let class = match step.kind {
        TurnKind::Expires | TurnKind::Freezes | TurnKind::Closes => "turn-kind loss",
        _ => "turn-kind gain",
    };
    view! {
        <li>
            <span class=class>
                <Icon name=icon />
                {said(lang)}
            </span>
            <span>{step.text.get(lang).to_owned()}</span>
        </li>
    }
    .into_any()
}
