//! When a permit was in force: stretches and gaps along a line, and the same in words.

use leptos::prelude::*;
use shared::base::Date;
use shared::calendar::day_words;
use shared::permits::api::PermitFile;

use crate::texts::{permits as words, t, use_lang};

/// The length of the line, in the units of the drawing.
const LENGTH: i64 = 1000;

/// A part of the line.
#[derive(Clone, Copy)]
struct Part {
    from: Date,
    /// The last day; none while it runs.
    to: Option<Date>,
    in_force: bool,
}

/// The line and its words.
pub(super) fn drawing(file: &PermitFile) -> AnyView {
    let parts = parts(file);
    let Some(first) = parts.first().map(|part| part.from) else {
        return view! { <p class="note">{t(words::drawing_none)}</p> }.into_any();
    };
    let whole = (file.today - first).num_days().max(1);
    let at = move |day: Date| ((day - first).num_days() * LENGTH / whole).clamp(0, LENGTH);
    let today = file.today;
    let shapes = parts.iter().map(|part| {
        let (from, to) = (at(part.from), at(part.to.unwrap_or(today)));
        let class = match (part.in_force, part.to) {
            (true, None) => "permit-running",
            (true, Some(_)) => "permit-stretch",
            (false, _) => "permit-gap",
        };
        // A day alone is still to be seen.
        let width = (to - from).max(4);
        view! { <rect class=class x=from y=8 width=width height=24 /> }
    });
    let shapes = shapes.collect_view();
    let told = parts.into_iter().map(told).collect_view();
    view! {
        <svg class="permit-drawing" viewBox="0 0 1000 40" aria-hidden="true">
            <line class="permit-line" x1="0" y1="36" x2="1000" y2="36" />
            {shapes}
        </svg>
        <ul class="proxy-rights">{told}</ul>
    }
    .into_any()
}

/// Stretches with the gaps between them and behind the last.
fn parts(file: &PermitFile) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut behind: Option<Date> = None;
    for stretch in &file.stretches {
        if let Some(from) = behind {
            parts.push(Part {
                from,
                to: stretch.from.pred_opt(),
                in_force: false,
            });
        }
        parts.push(Part {
            from: stretch.from,
            to: stretch.to,
            in_force: true,
        });
        behind = stretch.to.and_then(|to| to.succ_opt());
    }
    if let Some(from) = behind {
        parts.push(Part {
            from,
            to: None,
            in_force: false,
        });
    }
    parts
}

fn told(part: Part) -> AnyView {
    let lang = use_lang();
    let (from, to) = (day_words(part.from), part.to.map(day_words));
    let said = move || {
        let lang = lang.get();
        let from = from.get(lang);
        match (&to, part.in_force) {
            (Some(to), true) => words::stretch(lang, from, to.get(lang)),
            (None, true) => words::stretch_open(lang, from),
            (Some(to), false) => words::gap(lang, from, to.get(lang)),
            (None, false) => words::gap_open(lang, from),
        }
    };
    view! { <li>{said}</li> }.into_any()
}
