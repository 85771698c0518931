//! The own consents, item by item.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::{ConsentId, Lang, Text};
use shared::calendar::day_words;
use shared::consents::api::{ConsentView, Consents, GiveConsent, ReadConsents, WithdrawConsent};
use shared::scoring::Consent;
use uuid::Uuid;

use super::children::children;
use crate::api::Failure;
use crate::session::{Loaded, Session, failure_view, use_load, use_session};
use crate::texts::session::to_account;
use crate::texts::{Words, consents as words, t, use_lang};
use crate::ui::{
    Column, IconName, LinkButton, PageHeading, Table, TextLink, Tone, Verdict, use_announcer,
};

/// What the page works with.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) session: Session,
    pub(super) loaded: Loaded<Consents>,
    pub(super) failed: RwSignal<Option<Failure>>,
}

/// The page.
#[component]
pub fn ConsentsPage() -> impl IntoView {
    let own = Own {
        session: use_session(),
        loaded: use_load(|| Some(ReadConsents {})),
        failed: RwSignal::new(None),
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(to_account) href="/desk/account" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::title) lead=t(words::lead) />
            <p>
                <TextLink words=t(words::to_notice) href="/desk/privacy" />
            </p>
            {move || own.failed.get().map(|failure| failure_view(failure, None))}
            {own.loaded.view(8, move |all| items(own, all))}
        </div>
    }
    .into_any()
}

fn items(own: Own, all: &Consents) -> AnyView {
    let columns = vec![
        Column::new("item", t(words::item)),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    // Those that are the person's to decide stand first.
    let decides = |one: &&ConsentView| one.needs != Consent::None;
    let (first, rest): (Vec<_>, Vec<_>) = all.items.iter().partition(decides);
    let rows = first.into_iter().chain(rest).cloned();
    let rows = rows.map(|one| row(own, one)).collect_view();
    view! {
        <div class="stack stack-wide">
            {children(own, &all.children)}
            <Table caption=t(words::caption) columns>
                {rows}
            </Table>
        </div>
    }
    .into_any()
}

fn row(own: Own, one: ConsentView) -> AnyView {
    let lang = use_lang();
    let name = one.name.clone();
    let needs = t(needs(one.needs));
    let act = (one.needs != Consent::None).then(|| act(own, &one));
    view! {
        <tr>
            <th scope="row">
                {move || name.get(lang.get()).to_owned()} <span class="note tail">{needs}</span>
            </th>
            <td>{state(&one)}</td>
            <td class="number">{act}</td>
        </tr>
    }
    .into_any()
}

fn needs(consent: Consent) -> Words {
    match consent {
        Consent::None => words::statutory,
        Consent::General => words::general,
        Consent::Separate => words::separate,
        Consent::Written => words::written,
    }
}

fn state(one: &ConsentView) -> Option<AnyView> {
    if one.needs == Consent::None {
        return None;
    }
    let lang = use_lang();
    let (words, tone): (Words, Tone) = match (one.withdrawn, one.decided_on) {
        (true, _) => (words::withdrawn, Tone::Bad),
        (false, Some(_)) => (words::given, Tone::Good),
        (false, None) => (words::unspoken, Tone::Quiet),
    };
    let (on, version) = (one.decided_on, one.notice_version);
    let when = move |lang: Lang| {
        let since = words::since(lang, day_words(on?).get(lang));
        Some(format!("{since} {}", words::version(lang, version?)))
    };
    Some(
        view! {
            <Verdict words=t(words) tone />
            <span class="note tail">{move || when(lang.get())}</span>
        }
        .into_any(),
    )
}

/// Giving and withdrawing are one press each.
fn act(own: Own, one: &ConsentView) -> AnyView {
    let (lang, said) = (use_lang(), use_announcer());
    let withdraws = !one.withdrawn;
    // One id for this row as it stands: pressing twice is one word.
    let consent = ConsentId(Uuid::now_v7());
    let Ok(item) = Text::new(&one.item) else {
        return ().into_any();
    };
    let press = move |()| {
        let item = item.clone();
        spawn_local(async move {
            let answer = if withdraws {
                own.session.call(&WithdrawConsent { consent, item }).await
            } else {
                own.session.call(&GiveConsent { consent, item }).await
            };
            let told: Words = if withdraws {
                words::withdrawn_now
            } else {
                words::given_now
            };
            match answer {
                Ok(all) => {
                    own.failed.try_set(None);
                    own.loaded.set(all);
                    said.say(told(lang.get_untracked()).to_owned());
                }
                Err(failure) => drop(own.failed.try_set(Some(failure))),
            }
        });
    };
    let act: Words = if withdraws {
        words::withdraw
    } else {
        words::give
    };
    let name = one.name.clone();
    let about = move || name.get(lang.get()).to_owned();
    view! { <LinkButton words=t(act) about on_press=press /> }.into_any()
}
