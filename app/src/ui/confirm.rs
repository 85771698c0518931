//! The last step before an act that is hard to take back: a page, never a pop-up.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Button, ButtonKind, LinkButton, TextArea};
use crate::texts::{t, ui as words};

/// Names the effect, asks for a reason where one is required, then acts or goes back.
#[component]
pub fn Confirm(
    /// The words of the act, as "Void this award".
    #[prop(into)]
    act: TextProp,
    /// The reason typed, where one is required.
    #[prop(optional)]
    reason: Option<RwSignal<String>>,
    /// What the reason is asked for.
    #[prop(optional, into)]
    reason_label: TextProp,
    /// What is wrong with the reason.
    #[prop(optional, into)]
    reason_error: Signal<Option<String>>,
    /// The act takes something away.
    #[prop(optional)]
    danger: bool,
    /// The answer is awaited; the button rests.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Does it.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// Goes back without doing it.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// What will happen, in plain sentences.
    children: Children,
) -> impl IntoView {
    let kind = if danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Main
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            on_confirm.run(());
        }
    };
    view! {
        <form class="stack narrow" novalidate on:submit=send>
            <div class="aside stack">{children()}</div>
            {reason
                .map(|value| {
                    view! { <TextArea id="reason" label=reason_label value error=reason_error /> }
                })}
            <div class="row">
                <Button words=act kind submit=true disabled=busy />
                <LinkButton words=t(words::cancel) on_press=on_cancel />
            </div>
        </form>
    }
    .into_any()
}
