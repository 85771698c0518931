//! The first page: what this is, and a draft to go on with.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::memory::Memory;
use crate::texts::{Words, scoring as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Callout, Confirm, PageHeading, TextLink, use_announcer};

/// How it works, in the order people meet it.
const STEPS: [Words; 4] = [
    words::start_step_ask,
    words::start_step_unknown,
    words::start_step_why,
    words::start_step_opens,
];

/// The start of the preview; needs nothing from the server.
#[component]
pub fn StartPage() -> impl IntoView {
    let memory = Memory::of_context();
    let steps = STEPS.map(|step| view! { <li>{t(step)}</li> });
    let begin = move || {
        let fresh = memory.is_fresh();
        fresh.then(|| {
            view! {
                <p>
                    <ButtonLink words=t(words::start) href="/preview" kind=ButtonKind::Main />
                </p>
            }
        })
    };
    let resume = move || (!memory.is_fresh()).then(|| resume(memory));
    view! {
        <div class="pair pair-start">
            <div class="stack stack-wide">
                <PageHeading title=t(words::start_title) lead=t(words::start_lead) />
                {resume}
                {begin}
            </div>
            <section>
                <h2 class="steps-title">{t(words::start_steps)}</h2>
                <ol class="steps">{steps.collect_view()}</ol>
            </section>
        </div>
    }
    .into_any()
}

/// The banner of a draft kept on the device.
fn resume(memory: Memory) -> AnyView {
    let lang = use_lang();
    let note = move || words::resume_note(lang.get(), memory.answered());
    view! {
        <Callout title=t(words::resume_title)>
            <p class="lead">{note}</p>
            <div class="row">
                <ButtonLink words=t(words::resume) href="/preview" kind=ButtonKind::Main />
                <ButtonLink words=t(words::resume_result) href="/preview/result" />
                <TextLink words=t(words::discard) href="/preview/discard" />
            </div>
        </Callout>
    }
    .into_any()
}

/// Clears the device after saying what that means.
#[component]
pub fn DiscardPage() -> impl IntoView {
    let lang = use_lang();
    let memory = Memory::of_context();
    let said = use_announcer();
    let navigate = use_navigate();
    let leave = navigate.clone();
    let clear = move |()| {
        memory.discard();
        said.say(words::discarded(lang.get_untracked()).to_owned());
        navigate("/", leptos_router::NavigateOptions::default());
    };
    let stay = move |()| leave("/", leptos_router::NavigateOptions::default());
    view! {
        <div class="stack narrow">
            <PageHeading title=t(words::discard_title) />
            <Confirm act=t(words::discard) danger=true on_confirm=clear on_cancel=stay>
                <p>{t(words::discard_effect)}</p>
            </Confirm>
        </div>
    }
    .into_any()
}
