//! What stands in the way of an entry: somebody else's word, or the server's refusal.

use leptos::prelude::*;
use shared::calendar::short_day_words;

use super::pocket::Stopped;
use super::work::{Household, Work};
use crate::texts::{check_sheets as words, t, use_lang};
use crate::ui::{Callout, LinkButton, Tone};

/// Why the entry of a household is not sent, and what can be done about it.
pub(super) fn stopped(work: Work, one: Household) -> AnyView {
    let why = Memo::new(move |_| {
        let stopped = one
            .waiting
            .with(|waiting| waiting.as_ref()?.stopped.clone());
        stopped.map(|stopped| stopped == Stopped::Changed)
    });
    let body = move || {
        let changed = why.get()?;
        let (title, act) = if changed {
            let insist = move |()| work.insist(one);
            let button = view! { <LinkButton words=t(words::insist) on_press=insist /> };
            (changed_words(one), Some(button))
        } else {
            (refused_words(one), None)
        };
        let give_up = move |()| work.give_up(one);
        Some(view! {
            <Callout title tone=Tone::Bad>
                <p class="callout-actions">
                    {act} <LinkButton words=t(words::give_up) on_press=give_up />
                </p>
            </Callout>
        })
    };
    view! { {body} }.into_any()
}

/// Who has said something since, and when.
fn changed_words(one: Household) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        one.line.with(|line| {
            let who = line.checked_by.clone().unwrap_or_default();
            let day = line.checked_on.map(short_day_words).unwrap_or_default();
            words::changed(lang, &who, day.get(lang))
        })
    })
}

fn refused_words(one: Household) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || {
        let stopped = one
            .waiting
            .with(|waiting| waiting.as_ref()?.stopped.clone());
        match stopped {
            Some(Stopped::Refused(why)) => why.get(lang.get()).to_owned(),
            Some(Stopped::Changed) | None => String::new(),
        }
    })
}
