//! A labelled control with its hint and its error.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};
use crate::texts::{t, ui as words};

/// Label, hint and error around any control.
///
/// The control inside must carry `id` and, if it can be wrong, `aria-describedby="{id}-error"`.
#[component]
pub fn Field(
    /// The id of the control inside.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// A line under the label.
    #[prop(optional_no_strip)]
    hint: Option<TextProp>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        <div class="field" data-error=move || error.get().map(|_| "")>
            <label class="field-label" for=id>
                {said(label)}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=hint_id>
                            {said(hint)}
                        </p>
                    }
                })}
            {error_words(error_id, error)}
            {children()}
        </div>
    }
    .into_any()
}

/// The ids of the words that belong to a control besides its label.
fn described(id: &str, hint: bool) -> String {
    if hint {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-error")
    }
}

/// What is wrong, beside the control, in the words of the summary.
pub(super) fn error_words(id: String, error: Signal<Option<String>>) -> AnyView {
    let content = move || {
        error.get().map(|wrong| {
            view! {
                <Icon name=IconName::Warning />
                <span>
                    <span class="unseen">{t(words::error_prefix)}</span>
                    {wrong}
                </span>
            }
        })
    };
    view! {
        <p class="field-error" id=id>
            {content}
        </p>
    }
    .into_any()
}

/// One line of text with label, hint and error.
#[component]
pub fn TextInput(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// What is typed.
    value: RwSignal<String>,
    /// A line under the label.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// `text`, `password`, `search` or `tel`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the device may fill in: `username`, `current-password`, or `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The keyboard of a phone: `text`, `numeric`, `decimal`.
    #[prop(default = "text")]
    keyboard: &'static str,
    /// Longest text in characters.
    #[prop(default = 200)]
    length: i32,
    /// A unit after the box.
    #[prop(optional, into)]
    unit: Option<TextProp>,
) -> impl IntoView {
    let class = if unit.is_some() {
        "input input-short"
    } else {
        "input"
    };
    let described = described(&id, hint.is_some());
    view! {
        <Field id=id.clone() label hint error>
            <span class="unit-input">
                <input
                    class=class
                    id=id
                    type=kind
                    inputmode=keyboard
                    autocomplete=autocomplete
                    maxlength=length
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                    aria-describedby=described
                    aria-invalid=move || error.get().map(|_| "true")
                />
                {unit.map(|unit| view! { <span>{said(unit)}</span> })}
            </span>
        </Field>
    }
}

/// Several lines of text with label, hint and error.
#[component]
pub fn TextArea(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// What is typed.
    value: RwSignal<String>,
    /// A line under the label.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Longest text in characters.
    #[prop(default = 500)]
    length: i32,
) -> impl IntoView {
    let described = described(&id, hint.is_some());
    view! {
        <Field id=id.clone() label hint error>
            <textarea
                class="input"
                id=id
                rows="4"
                maxlength=length
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                aria-describedby=described
                aria-invalid=move || error.get().map(|_| "true")
            ></textarea>
        </Field>
    }
}

/// One of a long list, with label, hint and error.
#[component]
pub fn SelectInput(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// The choices: value and words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value chosen.
    value: RwSignal<String>,
    /// A line under the label.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let described = described(&id, hint.is_some());
    let entries = move || {
        let chosen = value.get();
        options
            .get()
            .into_iter()
            .map(|(value, words)| {
                let selected = value == chosen;
                view! {
                    <option value=value prop:selected=selected>
                        {words}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <Field id=id.clone() label hint error>
            <span class="select">
                <select
                    class="input"
                    id=id
                    on:change=move |event| value.set(event_target_value(&event))
                    aria-describedby=described
                    aria-invalid=move || error.get().map(|_| "true")
                >
                    {entries}
                </select>
                <Icon name=IconName::Down />
            </span>
        </Field>
    }
}
