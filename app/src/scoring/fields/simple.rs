//! Controls for facts of one value.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use shared::scoring::{Fact, FactKind, Number, Pick, Unit};

use super::{Label, Problems};
use crate::texts::{scoring as words, t, use_lang};
use crate::ui::{DateDraft, DateField, SelectInput, TextInput};

pub(super) fn choice(
    id: &str,
    kind: &FactKind,
    value: RwSignal<String>,
    label: TextProp,
    problems: Problems,
) -> AnyView {
    let options = match kind {
        FactKind::Choice { options } => options.clone(),
        _ => Vec::new(),
    };
    pick(id, options, value, label, problems)
}

/// One of a list, chosen from a menu.
pub(super) fn pick(
    id: &str,
    options: Vec<Pick>,
    value: RwSignal<String>,
    label: TextProp,
    problems: Problems,
) -> AnyView {
    let lang = use_lang();
    let error = problems.of(id);
    let options = Signal::derive(move || {
        let lang = lang.get();
        let mut entries = vec![(String::new(), words::choose(lang).to_owned())];
        entries.extend(
            options
                .iter()
                .map(|option| (option.id.clone(), option.name.get(lang).to_owned())),
        );
        entries
    });
    view! { <SelectInput id label options value error /> }.into_any()
}

pub(super) fn yes_no(
    id: &str,
    value: RwSignal<String>,
    label: TextProp,
    problems: Problems,
) -> AnyView {
    let lang = use_lang();
    let error = problems.of(id);
    let options = Signal::derive(move || {
        let lang = lang.get();
        [
            ("", words::choose(lang)),
            ("true", words::yes(lang)),
            ("false", words::no(lang)),
        ]
        .map(|(value, words)| (value.to_owned(), words.to_owned()))
        .to_vec()
    });
    view! { <SelectInput id label options value error /> }.into_any()
}

pub(super) fn number(
    units: &[Unit],
    fact: &Fact,
    id: &str,
    value: RwSignal<String>,
    label: TextProp,
    problems: Problems,
) -> AnyView {
    let FactKind::Number(number) = &fact.kind else {
        return ().into_any();
    };
    view! {
        {amount(units, *number, id, value, label, problems)}
        {hint_line(fact)}
    }
    .into_any()
}

/// An amount with its unit.
pub(super) fn amount(
    units: &[Unit],
    number: Number,
    id: &str,
    value: RwSignal<String>,
    label: TextProp,
    problems: Problems,
) -> AnyView {
    let lang = use_lang();
    let error = problems.of(id);
    let unit = units
        .get(usize::from(number.unit))
        .map(|unit| unit.name.clone());
    let unit = unit.unwrap_or_default();
    let unit = move || unit.get(lang.get()).to_owned();
    let keyboard = if number.decimals == 0 {
        "numeric"
    } else {
        "decimal"
    };
    view! { <TextInput id label value error keyboard length=16 unit /> }.into_any()
}

pub(super) fn date(
    id: &str,
    fact: &Fact,
    value: DateDraft,
    label: Label,
    problems: Problems,
) -> AnyView {
    let error = problems.of(id);
    let (words, unseen, hint) = (label.words, label.unseen, hint(fact));
    view! { <DateField id label=words label_unseen=unseen hint value error /> }.into_any()
}

/// The advice beside a fact's field, where the scheme gives some.
pub(super) fn hint(fact: &Fact) -> Option<TextProp> {
    let lang = use_lang();
    let hint = fact.hint.clone()?;
    Some(TextProp::from(move || hint.get(lang.get()).to_owned()))
}

/// The same as a line of its own.
pub(super) fn hint_line(fact: &Fact) -> Option<AnyView> {
    let hint = hint(fact)?;
    Some(view! { <p class="field-hint">{move || hint.get()}</p> }.into_any())
}

/// A yes that stands beside its own words.
pub(super) fn check(value: RwSignal<bool>, label: crate::texts::Words) -> AnyView {
    view! {
        <label class="check-row">
            <input
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            {t(label)}
        </label>
    }
    .into_any()
}
