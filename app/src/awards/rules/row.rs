//! One clause as it is written.

use std::sync::Arc;

use leptos::prelude::*;
use shared::awards::api::IndicatorOffer;
use shared::base::Points;

use super::clauses::{Clauses, Missing, Row, said};
use crate::texts::{awards as words, rules as rules_words, t, use_lang};
use crate::ui::{Disclosure, IconName, LinkButton, SelectInput, Stepper, TextArea, TextInput};

/// The fields of one clause, and the buttons that move it or take it away.
pub(super) fn clause(
    clauses: Clauses,
    (number, row): (u32, Row),
    indicators: &Arc<Vec<IndicatorOffer>>,
) -> AnyView {
    let lang = use_lang();
    let name = move || words::clause_number(lang.get(), number);
    let error = move |field: Missing| {
        Signal::derive(move || {
            let wrong = clauses.missing.with(|missing| {
                let mut missing = missing.iter();
                missing.any(|(_, key, at)| (*key, *at) == (row.key, field))
            });
            wrong.then(|| said(lang.get(), number, field))
        })
    };
    view! {
        <fieldset class="clause-fields stack-tight">
            <legend class="clause-legend">{name}</legend>
            {indicator(row, indicators, error(Missing::Indicator))}
            {points(row, indicators, (error(Missing::Least), error(Missing::Most)))}
            <TextArea
                id=row.id(Missing::Text)
                label=t(rules_words::text_zh)
                value=row.text_zh
                length=200
                error=error(Missing::Text)
            />
            <TextInput
                id=row.id(Missing::Evidence)
                label=t(rules_words::evidence_zh)
                value=row.evidence_zh
                length=100
                error=error(Missing::Evidence)
            />
            {english(row, number)}
            <div class="row">
                <LinkButton
                    words=t(rules_words::up)
                    about=name
                    icon=IconName::Up
                    on_press=move |()| clauses.shift(row.key, true)
                />
                <LinkButton
                    words=t(rules_words::down)
                    about=name
                    icon=IconName::Down
                    on_press=move |()| clauses.shift(row.key, false)
                />
                <LinkButton
                    words=t(rules_words::remove)
                    about=name
                    on_press=move |()| clauses.remove(row.key)
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The choice of the indicator; where there is only one, nothing is to be chosen.
fn indicator(
    row: Row,
    indicators: &Arc<Vec<IndicatorOffer>>,
    error: Signal<Option<String>>,
) -> Option<AnyView> {
    let lang = use_lang();
    if indicators.len() < 2 {
        return None;
    }
    let offered = indicators.clone();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let first = (
            String::new(),
            rules_words::choose_indicator(lang).to_owned(),
        );
        let offered = offered.iter();
        let rest = offered.map(|one| (one.id.clone(), one.name.get(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    Some(
        view! {
            <SelectInput
                id=row.id(Missing::Indicator)
                label=t(rules_words::indicator)
                options
                value=row.indicator
                error
            />
        }
        .into_any(),
    )
}

/// The points from and to, in the indicator's steps up to its cap.
fn points(
    row: Row,
    indicators: &Arc<Vec<IndicatorOffer>>,
    (least_error, most_error): (Signal<Option<String>>, Signal<Option<String>>),
) -> AnyView {
    let lang = use_lang();
    let offered = indicators.clone();
    let chosen = Signal::derive(move || {
        let id = row.indicator.get();
        let found = offered.iter().find(|one| one.id == id);
        found.map(|one| (one.step, one.cap))
    });
    let step = indicators.first().map_or(Points::whole(1), |one| one.step);
    let most = Signal::derive(move || chosen.get().map(|(_, cap)| cap));
    let hint = move || {
        chosen
            .get()
            .map(|(step, cap)| rules_words::cap(lang.get(), &step.brief(2), &cap.brief(2)))
    };
    view! {
        <div class="clause-points">
            <Stepper
                id=row.id(Missing::Least)
                label=t(rules_words::least)
                value=row.least
                step
                least=step
                most
                error=least_error
            />
            <Stepper
                id=row.id(Missing::Most)
                label=t(rules_words::most)
                value=row.most
                step
                least=step
                most
                error=most_error
            />
        </div>
        <p class="note">{hint}</p>
    }
    .into_any()
}

/// The same in English, folded away while nothing stands in it.
fn english(row: Row, number: u32) -> AnyView {
    let lang = use_lang();
    let filled = untrack(|| !row.text_en.get().is_empty() || !row.evidence_en.get().is_empty());
    let open = RwSignal::new(filled);
    let id = format!("clause-{}-english", row.key);
    let (controls, text, evidence) = (
        id.clone(),
        format!("clause-{}-text-en", row.key),
        format!("clause-{}-evidence-en", row.key),
    );
    let fields = move || {
        open.get().then(|| {
            view! {
                <div class="stack-tight" id=id.clone()>
                    <TextArea
                        id=text.clone()
                        label=t(rules_words::text_en)
                        value=row.text_en
                        length=400
                    />
                    <TextInput
                        id=evidence.clone()
                        label=t(rules_words::evidence_en)
                        value=row.evidence_en
                        length=200
                    />
                </div>
            }
        })
    };
    let about = move || words::clause_number(lang.get(), number);
    view! {
        <div class="stack-tight">
            <p>
                <Disclosure words=t(rules_words::in_english) about controls open />
            </p>
            {fields}
        </div>
    }
    .into_any()
}
