//! The consents for the own children under fourteen, apart from all others.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::ConsentId;
use shared::calendar::day_words;
use shared::consents::api::{ChildConsentView, GiveChildConsent, WithdrawChildConsent};
use uuid::Uuid;

use super::items::Own;
use crate::texts::{Words, consents as words, t, use_lang};
use crate::ui::{Column, LinkButton, Table, Tone, Verdict, use_announcer};

/// The section; nothing where there is no such child.
pub(super) fn children(own: Own, all: &[ChildConsentView]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new("child", t(words::child)),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = all.iter().cloned().map(|one| row(own, one)).collect_view();
    Some(
        view! {
            <section class="stack-tight" id="children">
                <h2>{t(words::children)}</h2>
                <p>{t(words::children_lead)}</p>
                <ul class="bullets">
                    <li>{t(words::children_with)}</li>
                    <li>{t(words::children_without)}</li>
                </ul>
                <Table caption=t(words::children) columns>
                    {rows}
                </Table>
            </section>
        }
        .into_any(),
    )
}

fn row(own: Own, one: ChildConsentView) -> AnyView {
    let lang = use_lang();
    let (state, tone): (Words, Tone) = match (one.given, one.decided_on) {
        (true, _) => (words::child_given, Tone::Good),
        (false, Some(_)) => (words::child_withdrawn, Tone::Bad),
        (false, None) => (words::child_missing, Tone::Bad),
    };
    let (on, by_me) = (one.decided_on, one.by_me);
    let when = move || {
        let lang = lang.get();
        let since = words::since(lang, day_words(on?).get(lang));
        let by: Words = if by_me {
            words::by_me
        } else {
            words::by_other_guardian
        };
        Some(format!("{since} {}", by(lang)))
    };
    let act = act(own, &one);
    view! {
        <tr>
            <th scope="row">{one.name}</th>
            <td>
                <Verdict words=t(state) tone />
                <span class="note tail">{when}</span>
            </td>
            <td class="number">{act}</td>
        </tr>
    }
    .into_any()
}

/// Giving and withdrawing are one press each.
fn act(own: Own, one: &ChildConsentView) -> AnyView {
    let (lang, said) = (use_lang(), use_announcer());
    let (child, withdraws) = (one.child, one.given);
    // One id for this row as it stands: pressing twice is one word.
    let consent = ConsentId(Uuid::now_v7());
    let press = move |()| {
        spawn_local(async move {
            let answer = if withdraws {
                let request = WithdrawChildConsent { consent, child };
                own.session.call(&request).await
            } else {
                own.session.call(&GiveChildConsent { consent, child }).await
            };
            let told: Words = if withdraws {
                words::child_withdrawn_now
            } else {
                words::child_given_now
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
    view! { <LinkButton words=t(act) about=one.name.clone() on_press=press /> }.into_any()
}
