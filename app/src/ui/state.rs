//! What stands where content is not there: not yet, none, or not to be had.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Button, Icon, IconName, said};
use crate::texts::{t, ui as words};

/// Content on its way: shapes where it will stand, and one word for screen readers.
#[component]
pub fn Loading(
    /// How many rows will stand here, about.
    #[prop(default = 4)]
    rows: u32,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <p class="unseen">{t(words::loading)}</p>
            {(0..rows).map(|_| view! { <span></span> }).collect_view()}
        </div>
    }
}

/// Nothing there: what this list is for, and what to do first.
#[component]
pub fn Empty(
    /// What is missing.
    #[prop(into)]
    title: TextProp,
    /// What the list is for.
    #[prop(into)]
    note: TextProp,
    /// What to do first.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state">
            <p>
                <b>{said(title)}</b>
            </p>
            <p class="lead">{said(note)}</p>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}

/// It could not be had: why, and a way to try again.
#[component]
pub fn Failure(
    /// Why, in plain words.
    #[prop(into)]
    why: TextProp,
    /// Tries again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="state" role="alert">
            <p class="field-error">
                <Icon name=IconName::Warning />
                {said(why)}
            </p>
            {on_retry.map(|retry| view! { <Button words=t(words::retry) on_press=retry /> })}
        </div>
    }
    .into_any()
}
