//! Filters as chips.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};

/// A filter that is on or off.
#[component]
pub fn ChipToggle(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// Whether it filters now.
    #[prop(into)]
    on: Signal<bool>,
    /// What pressing it does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || if on.get() { "true" } else { "false" }
            on:click=move |_| on_press.run(())
        >
            {said(words)}
            {move || on.get().then(|| view! { <Icon name=IconName::Cross /> })}
        </button>
    }
}

/// A chip that leads to another view of the same page.
#[component]
pub fn ChipLink(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// Whether this is the view in force.
    #[prop(into)]
    on: Signal<bool>,
) -> impl IntoView {
    view! {
        <a
            class="chip"
            href=href
            data-on=move || on.get().then_some("")
            aria-current=move || on.get().then_some("true")
        >
            {said(words)}
        </a>
    }
}

/// A filter chosen from a list; the first entry is "all".
#[component]
pub fn ChipSelect(
    /// What it filters, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The choices: value and words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value in force; empty for all.
    #[prop(into)]
    value: Signal<String>,
    /// A choice was made.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
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
        <span class="chip-select">
            <select
                class="chip"
                aria-label=label
                data-on=move || (!value.get().is_empty()).then_some("")
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {entries}
            </select>
            <Icon name=IconName::Down />
        </span>
    }
}
