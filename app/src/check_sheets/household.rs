//! One household of a sheet on a phone: three items to tick, a note, and how it stands.

use leptos::prelude::*;
use shared::calendar::short_day_words;
use shared::check_sheets::{CheckFinding, CheckItem, Findings};

use super::refused::stopped;
use super::work::{Household, Work};
use crate::texts::{check_sheets as words, t, use_lang};
use crate::ui::{Disclosure, IconName, LinkButton, TextArea, Tone, Verdict};

/// Letters of a note.
const NOTE: i32 = 200;

/// The household.
pub(super) fn household(work: Work, one: Household, may_fill: bool) -> AnyView {
    let lang = use_lang();
    let line = one.line.get_untracked();
    let fills = may_fill && !line.own;
    let (number, people, grid) = (line.number, line.people, line.grid.clone());
    let about = move || {
        let lang = lang.get();
        let grid = grid.as_ref().map(|grid| grid.get(lang).to_owned());
        words::household_of(lang, people, grid.as_deref())
    };
    let title = format!("line-{number}");
    let labelled = title.clone();
    let body = if fills {
        fields(work, one, &line.name)
    } else {
        found(one)
    };
    let own = line
        .own
        .then(|| view! { <p class="note">{t(words::own)}</p> });
    view! {
        <li class="check-household" aria-labelledby=labelled>
            <div class="check-who">
                <h3 id=title>
                    <span class="check-number">{number}</span>
                    " "
                    <span lang="zh-CN">{line.name.clone()}</span>
                </h3>
                <span class="note">{about}</span>
                {standing(one)}
            </div>
            {own}
            {body}
            {work.pictures.of_line(one.id, &line.name, fills)}
            {stopped(work, one)}
        </li>
    }
    .into_any()
}

/// What was found, as filled in or as the server has it, followed.
fn findings(one: Household) -> Memo<Findings> {
    Memo::new(move |_| {
        let waiting = one.waiting.with(|waiting| {
            let waiting = waiting.as_ref()?;
            Some(waiting.draft.findings)
        });
        waiting.unwrap_or_else(|| one.line.with(|line| line.findings))
    })
}

/// Whether it is sent, waits, or was never looked at.
fn standing(one: Household) -> AnyView {
    let lang = use_lang();
    let shown = move || {
        let waits = one.waiting.with(Option::is_some);
        let checked = one
            .line
            .with(|line| line.checked_on.zip(line.checked_by.clone()));
        let lang = lang.get();
        let (words, tone, icon) = match (waits, checked) {
            (true, _) => (
                words::on_device(lang).to_owned(),
                Tone::Bad,
                IconName::Clock,
            ),
            (false, Some((day, who))) => {
                let day = short_day_words(day);
                (
                    words::checked_by(lang, day.get(lang), &who),
                    Tone::Good,
                    IconName::Check,
                )
            }
            (false, None) => (words::unseen(lang).to_owned(), Tone::Quiet, IconName::Minus),
        };
        view! { <Verdict words tone icon /> }
    };
    view! { <span class="check-standing">{shown}</span> }.into_any()
}

/// What was found, for who only reads.
fn found(one: Household) -> AnyView {
    let lang = use_lang();
    let found = findings(one);
    let items = CheckItem::ALL.iter().map(|item| {
        let (item, name) = (*item, item.words());
        let said = move || {
            let lang = lang.get();
            format!(
                "{} {}",
                name.get(lang),
                found.get().of(item).words().get(lang)
            )
        };
        view! { <li>{said}</li> }
    });
    let note = move || one.line.with(|line| line.note.clone());
    view! {
        <ul class="check-found">{items.collect_view()}</ul>
        <p class="note" lang="zh-CN">
            {note}
        </p>
    }
    .into_any()
}

fn fields(work: Work, one: Household, name: &str) -> AnyView {
    let found = findings(one);
    let items = CheckItem::ALL
        .iter()
        .map(|item| item_of(work, one, (*item, found)));
    let all = move |()| work.change(one, |draft| draft.findings = passed());
    view! {
        <div class="check-items">{items.collect_view()}</div>
        <div class="check-more">
            <LinkButton words=t(words::all_passed) about=name.to_owned() on_press=all />
            {note(work, one, name)}
        </div>
    }
    .into_any()
}

/// Everything passed.
fn passed() -> Findings {
    let pass = |found: Findings, item: &CheckItem| found.with(*item, CheckFinding::Passed);
    CheckItem::ALL.iter().fold(Findings::UNSEEN, pass)
}

/// One item with its two outcomes; pressing the one that stands takes it back.
fn item_of(work: Work, one: Household, (item, found): (CheckItem, Memo<Findings>)) -> AnyView {
    let lang = use_lang();
    let name = item.words();
    let outcome = move |outcome: CheckFinding| {
        let on = move || found.get().of(item) == outcome;
        let press = move |_| {
            let next = if untrack(on) {
                CheckFinding::Unseen
            } else {
                outcome
            };
            work.change(one, |draft| {
                draft.findings = draft.findings.with(item, next);
            });
        };
        let words = outcome.words();
        view! {
            <button
                type="button"
                class="check-outcome"
                data-outcome=outcome.code()
                aria-pressed=move || if on() { "true" } else { "false" }
                on:click=press
            >
                {move || words.get(lang.get()).to_owned()}
            </button>
        }
    };
    view! {
        <fieldset class="check-item">
            <legend>{move || name.get(lang.get()).to_owned()}</legend>
            {outcome(CheckFinding::Passed)}
            {outcome(CheckFinding::Failed)}
        </fieldset>
    }
    .into_any()
}

/// What else there is to say, folded until it is wanted.
fn note(work: Work, one: Household, name: &str) -> AnyView {
    let waiting = one.waiting.with_untracked(|waiting| {
        let waiting = waiting.as_ref()?;
        Some(waiting.draft.note.clone())
    });
    let text = waiting.unwrap_or_else(|| one.line.with_untracked(|line| line.note.clone()));
    let value = RwSignal::new(text.clone());
    let before = StoredValue::new(text);
    Effect::new(move || {
        let typed = value.get();
        if before.get_value() != typed {
            before.set_value(typed.clone());
            work.change(one, |draft| draft.note = typed);
        }
    });
    // Once nothing waits any more, what the server has is what stands here.
    Effect::new(move || {
        if one.waiting.with(Option::is_none) {
            let stands = one.line.with(|line| line.note.clone());
            before.set_value(stands.clone());
            value.set(stands);
        }
    });
    let open = RwSignal::new(false);
    let (id, controls) = (format!("note-{}", one.id), format!("notes-{}", one.id));
    let frame = controls.clone();
    let area = move || {
        let id = id.clone();
        open.get().then(|| {
            view! {
                <TextArea
                    id
                    label=t(words::note_label)
                    hint=t(words::note_hint)
                    value
                    length=NOTE
                />
            }
        })
    };
    view! {
        <Disclosure words=t(words::note) about=name.to_owned() controls open />
        <div class="check-note" id=frame>
            {area}
        </div>
    }
    .into_any()
}
