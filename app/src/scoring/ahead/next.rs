//! What to do next about each group, and the most there can be.

use std::sync::Arc;

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{NextKind, NextStep, Program, Reached, next_steps, reach};

use crate::scoring::preview::{Preview, Reading};
use crate::texts::{Words, scoring, t, use_lang, why as words};
use crate::ui::{Disclosure, Loading, after_paint};

pub(super) fn next(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let found: RwSignal<Option<Arc<Vec<NextStep>>>> = RwSignal::new(None);
    let source = preview.clone();
    // The result itself stands first.
    after_paint(move || {
        if !found.is_disposed() {
            let facts = reading.with_untracked(|now| now.facts.clone());
            let (program, as_of) = (source.program(), source.as_of());
            found.set(Some(Arc::new(next_steps(program, &facts, as_of))));
        }
    });
    let most = most(preview, reading);
    let preview = preview.clone();
    let content = move || match found.get() {
        None => view! { <Loading rows=5 /> }.into_any(),
        Some(steps) => told(preview.program(), &steps, lang.get()),
    };
    view! {
        <section class="category" id="next">
            <div class="category-head">
                <h2>{t(words::next)}</h2>
            </div>
            <p class="note">{t(words::next_lead)}</p>
            {content}
            {most}
        </section>
    }
    .into_any()
}

fn told(program: &Program, steps: &[NextStep], lang: Lang) -> AnyView {
    let steps = steps.chunk_by(|one, other| one.category == other.category);
    let steps = steps.map(|steps| category(program, steps, lang));
    steps.collect_view().into_any()
}

/// The most there can be; it takes long, so it is worked out when somebody asks.
fn most(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let source = preview.clone();
    let reached = Memo::new(move |_| {
        let facts = open.get().then(|| reading.with(|now| now.facts.clone()))?;
        Some(reach(source.program(), &facts, source.as_of()))
    });
    let preview = preview.clone();
    let said = move || {
        let reached = reached.get()?;
        let lang = lang.get();
        let lines = reached.iter().map(|one| {
            let words = total_words(preview.program(), one, reached.len() > 1, lang);
            view! { <p>{words}</p> }
        });
        Some(view! { <div id="most">{lines.collect_view()}</div> })
    };
    view! {
        <Disclosure words=t(words::attainable) controls="most" open />
        {said}
    }
    .into_any()
}

fn total_words(program: &Program, most: &Reached, several: bool, lang: Lang) -> String {
    let place = program.total_index(&most.total).map(usize::from);
    let total = place.and_then(|place| program.totals.get(place));
    let text = most.text.get(lang);
    match total.filter(|_| several) {
        Some(total) => words::of_total(lang, total.name.get(lang), text),
        None => text.to_owned(),
    }
}

/// What can be done or waited for, group by group, and in one line each what cannot.
fn category(program: &Program, steps: &[NextStep], lang: Lang) -> AnyView {
    let id = steps.first().map(|step| step.category.as_str());
    let declared = program
        .categories
        .iter()
        .find(|one| Some(one.id.as_str()) == id);
    let decimals = program.decimals;
    let moving = steps
        .iter()
        .filter(|step| matches!(step.kind, NextKind::Act | NextKind::Wait));
    let rows = moving.map(|step| {
        let now = words::group_now(lang, &step.now.brief(decimals));
        view! {
            <li class="turn">
                <p class="turn-head">
                    <b>{step.name.get(lang).to_owned()}</b>
                    <span class="note">{now}</span>
                </p>
                <p>{step.text.get(lang).to_owned()}</p>
            </li>
        }
    });
    let still: [(NextKind, Words); 2] = [
        (NextKind::Capped, words::capped),
        (NextKind::Nothing, words::nothing_to_do),
    ];
    let still = still.into_iter().filter_map(|(kind, said)| {
        let names = steps.iter().filter(|step| step.kind == kind);
        let names: Vec<&str> = names.map(|step| step.name.get(lang)).collect();
        (!names.is_empty()).then(|| {
            let said = words::named(lang, said(lang), &names.join(scoring::join(lang)));
            view! { <p class="note">{said}</p> }
        })
    });
    view! {
        <h3>{declared.map(|one| one.name.get(lang).to_owned())}</h3>
        <ul class="turns">{rows.collect_view()}</ul>
        {still.collect_view()}
    }
    .into_any()
}
