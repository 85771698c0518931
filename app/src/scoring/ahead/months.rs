//! The next three years: the total month by month, and the days on which something changes.

use std::sync::Arc;

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{Timeline, Turn, TurnKind, TurnStep, timeline};

use super::chart::chart;
use crate::scoring::amount::{moved, span};
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
            view! { {chart(&ahead, &marks, decimals, lang)} {turns(&ahead.turns, decimals, lang)} }
                .into_any()
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

fn turns(turns: &[Turn], decimals: u32, lang: Lang) -> AnyView {
    if turns.is_empty() {
        return view! { <p>{words::no_turns(lang)}</p> }.into_any();
    }
    let rows: Vec<&[Turn]> = turns.chunk_by(alike).collect();
    let row = |run: &&[Turn]| run_of(run, decimals, lang);
    let (first, rest) = rows.split_at(rows.len().min(SHOWN));
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

/// What is told of a day: not what a freeze takes of that, because nothing is usable anyway.
fn told(turn: &Turn) -> impl Iterator<Item = &TurnStep> {
    let steps = turn.steps.iter();
    steps.filter(|step| step.kind != TurnKind::Hides)
}

/// What turns in the same way again and again is told once.
fn alike(one: &Turn, next: &Turn) -> bool {
    let only = |turn| {
        let mut steps = told(turn).map(|step| (step.kind, step.id.clone(), step.by));
        steps.next().filter(|_| steps.next().is_none())
    };
    only(one).is_some_and(|one| Some(one) == only(next))
}

/// One day, or a run of days that are alike.
fn run_of(run: &[Turn], decimals: u32, lang: Lang) -> Option<AnyView> {
    let (first, last) = (run.first()?, run.last()?);
    let day = dates::day(lang, first.day);
    let (when, steps) = if run.len() == 1 {
        let steps = told(first).map(|one| step(one, one.text.get(lang).to_owned(), lang));
        (day, steps.collect_view().into_any())
    } else {
        let only = told(first).next()?;
        let by = moved(only.by, decimals, lang).unwrap_or_default();
        let said = words::each_time(lang, only.name.get(lang), run.len(), &by);
        let when = words::counts_through(lang, &day, &dates::day(lang, last.day));
        (when, step(only, said, lang))
    };
    let (before, after) = (first.total.before, last.total.after);
    let total = (before != after).then(|| {
        let [before, after] = [before, after].map(|total| span(total, decimals));
        words::moved(lang, &before, &after)
    });
    Some(
        view! {
            <li class="turn">
                <p class="turn-head">
                    <b>{when}</b>
                    <span>{total}</span>
                </p>
                <ul>{steps}</ul>
            </li>
        }
        .into_any(),
    )
}

fn step(step: &TurnStep, text: String, lang: Lang) -> AnyView {
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
            <span>{text}</span>
        </li>
    }
    .into_any()
}
