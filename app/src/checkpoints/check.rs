//! Checking a receipt: pasted, or opened by its address.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use shared::base::{Bilingual, Points};
use shared::calendar::day_words;
use shared::checkpoints::{CODE_MAX, Proven, PublicKey, Receipt, ReceiptFault};

use super::key::key;
use crate::texts::{checkpoints as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, Fact, Facts, PageHeading, TextArea, Tone, use_announcer,
};

/// What came of checking.
#[derive(Clone)]
enum Checked {
    NoKey,
    Fault(ReceiptFault),
    Proven(Box<(Proven, PublicKey)>),
}

/// The page's content.
#[component]
pub fn CheckReceipt() -> impl IntoView {
    let lang = use_lang();
    let said = use_announcer();
    let code = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let checked = RwSignal::new(None::<Checked>);
    let check = move || {
        let typed = code.get_untracked();
        missing.set(typed.trim().is_empty());
        if missing.get_untracked() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let outcome = outcome(&typed, key().await);
            busy.try_set(false);
            said.say(title(&outcome).get(lang.get_untracked()).to_owned());
            checked.try_set(Some(outcome));
        });
    };
    // Opened by its address, a receipt is checked at once.
    let hash = use_location().hash;
    Effect::new(move || {
        let opened = hash.with(|hash| hash.trim_start_matches('#').to_owned());
        if !opened.is_empty() {
            code.set(opened);
            check();
        }
    });
    let error = Signal::derive(move || {
        let told = missing.get().then(|| words::code_missing(lang.get()));
        told.map(str::to_owned)
    });
    let length = i32::try_from(CODE_MAX).unwrap_or(i32::MAX);
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::check_title) lead=t(words::check_lead) />
            <TextArea
                id="code"
                label=t(words::code)
                hint=t(words::code_hint)
                value=code
                error
                length
            />
            <div class="row">
                <Button
                    words=t(words::check)
                    kind=ButtonKind::Main
                    disabled=busy
                    on_press=Callback::new(move |()| check())
                />
            </div>
            {move || checked.get().map(told)}
        </div>
    }
    .into_any()
}

fn outcome(typed: &str, key: Option<PublicKey>) -> Checked {
    let receipt = match Receipt::read(typed) {
        Ok(receipt) => receipt,
        Err(fault) => return Checked::Fault(fault),
    };
    let Some(key) = key else {
        return Checked::NoKey;
    };
    match receipt.prove(&key) {
        Ok(proven) => Checked::Proven(Box::new((proven, key))),
        Err(fault) => Checked::Fault(fault),
    }
}

fn title(checked: &Checked) -> Bilingual {
    let both = |words: crate::texts::Words| {
        Bilingual::new(words(shared::base::Lang::Zh), words(shared::base::Lang::En))
    };
    match checked {
        Checked::NoKey => both(words::no_key),
        Checked::Fault(_) => both(words::not_proven),
        Checked::Proven(_) => both(words::proven),
    }
}

fn told(checked: Checked) -> AnyView {
    let lang = use_lang();
    let title = title(&checked);
    let title = move || title.get(lang.get()).to_owned();
    match checked {
        Checked::NoKey => view! {
            <Callout title tone=Tone::Bad>
                <p>{t(words::no_key_note)}</p>
            </Callout>
        }
        .into_any(),
        Checked::Fault(fault) => {
            let why = move || fault.words().get(lang.get()).to_owned();
            view! {
                <Callout title tone=Tone::Bad>
                    <p>{why}</p>
                </Callout>
            }
            .into_any()
        }
        Checked::Proven(proven) => view! {
            <Callout title>
                <p>{t(words::proven_note)}</p>
            </Callout>
            {facts(&proven.0, &proven.1)}
        }
        .into_any(),
    }
}

fn facts(proven: &Proven, key: &PublicKey) -> AnyView {
    let lang = use_lang();
    let (line, checkpoint) = (proven.line.clone(), proven.checkpoint.clone());
    let key = key.name().to_owned();
    let points = format!("+{}", Points::from_hundredths(line.hundredths).display(1));
    let (from, to) = (day_words(line.posted_on), day_words(line.until));
    let days = move || {
        let lang = lang.get();
        words::notice_days(lang, from.get(lang), to.get(lang))
    };
    let signed = move || {
        let at = checkpoint.at.replace('T', " ").replace('Z', "");
        words::signed_words(lang.get(), checkpoint.size, &at)
    };
    view! {
        <Facts>
            <Fact name=t(words::name)>{line.name}</Fact>
            <Fact name=t(words::id_tail)>{line.id_tail}</Fact>
            <Fact name=t(words::points)>{points}</Fact>
            <Fact name=t(words::notice)>{days}</Fact>
            <Fact name=t(words::award)>
                <span class="mono">{line.award.to_string()}</span>
            </Fact>
            <Fact name=t(words::signed)>{signed}</Fact>
            <Fact name=t(words::key)>
                <span class="mono">{key}</span>
            </Fact>
        </Facts>
    }
    .into_any()
}
