//! What the score opens: each policy in one sentence, marked as an example.

use leptos::prelude::*;
use shared::base::Lang;
use shared::policies::{Outlook, Policy};

use crate::scoring::preview::{Preview, Reading};
use crate::texts::{policies as words, t, use_lang};
use crate::ui::{IconName, TextLink, Tone, Verdict};

/// The policies in the order they are shown.
pub(super) fn opens(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let preview = preview.clone();
    let rows = move || {
        let lang = lang.get();
        reading.with(|reading| {
            let pairs = preview.policies().iter().zip(&reading.outlooks);
            pairs
                .map(|(policy, outlook)| row(policy, *outlook, lang))
                .collect_view()
        })
    };
    view! {
        <section class="category opens">
            <div class="category-head">
                <h2>{t(words::title)}</h2>
                <span class="note">{t(words::example)}</span>
            </div>
            <ul>{rows}</ul>
            <p>
                <TextLink words=t(words::all_terms) href="/policies" />
            </p>
        </section>
    }
    .into_any()
}

fn row(policy: &Policy, outlook: Outlook, lang: Lang) -> AnyView {
    let (said, tone, icon) = match outlook {
        Outlook::Open | Outlook::Ranked { .. } => {
            (words::can_apply(lang), Tone::Good, IconName::Check)
        }
        Outlook::BarredByFreeze { .. } => (words::frozen(lang), Tone::Quiet, IconName::Lock),
        Outlook::NeedsPermit { .. } => (words::needs_permit(lang), Tone::Quiet, IconName::Info),
        Outlook::NotYet { .. } => (words::not_yet(lang), Tone::Quiet, IconName::Cross),
        Outlook::MaybeOpen { .. } => (words::maybe(lang), Tone::Quiet, IconName::Info),
    };
    let outlook_words = outlook.words();
    let below = matches!(outlook, Outlook::NotYet { .. } | Outlook::MaybeOpen { .. });
    let sentence = if below && policy.gate.is_some() {
        let gate = policy.gate_words();
        let (gate, between) = (gate.get(lang), words::semicolon(lang));
        format!("{gate}{between}{}", outlook_words.get(lang))
    } else {
        outlook_words.get(lang).to_owned()
    };
    view! {
        <li class="policy">
            <b>{policy.name.get(lang).to_owned()}</b>
            <Verdict words=said tone=tone icon=icon />
            <p class="note">{sentence}</p>
        </li>
    }
    .into_any()
}
