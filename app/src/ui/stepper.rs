//! An amount changed in fixed steps.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use shared::base::Points;

use super::{Field, Icon, IconName};
use crate::texts::{t, ui as words};

/// An amount between two limits, typed or stepped.
#[component]
pub fn Stepper(
    /// The id of the box, unique on the page.
    #[prop(into)]
    id: String,
    /// The label, which also says the step.
    #[prop(into)]
    label: TextProp,
    /// What is typed; the page reads it with `Points::from_str` when the form is sent.
    value: RwSignal<String>,
    /// The step.
    step: Points,
    /// The least amount.
    least: Points,
    /// The greatest amount, where there is one.
    #[prop(optional, into)]
    most: Signal<Option<Points>>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let now = move || value.with(|typed| typed.trim().parse::<Points>().ok());
    let less = move |_| {
        let next = now().map_or(least, |now| now - step).max(least);
        value.set(next.display(1));
    };
    let more = move |_| {
        let next = now().map_or(least, |now| now + step).max(least);
        value.set(most.get().map_or(next, |most| next.min(most)).display(1));
    };
    let at_least = move || now().is_some_and(|now| now <= least);
    let at_most = move || now().zip(most.get()).is_some_and(|(now, most)| now >= most);
    let described = format!("{id}-error");
    view! {
        <Field id=id.clone() label error>
            <div class="stepper">
                <button
                type="button"
                prop:disabled=at_least
                on:click=less
                aria-label=t(words::less)
            >
                    <Icon name=IconName::Minus />
                </button>
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="8"
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                    aria-describedby=described
                    aria-invalid=move || error.get().map(|_| "true")
                />
                <button type="button" prop:disabled=at_most on:click=more aria-label=t(words::more)>
                    <Icon name=IconName::Plus />
                </button>
            </div>
        </Field>
    }
}
