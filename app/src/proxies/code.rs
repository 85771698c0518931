//! The code to be read out at a window.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::CodeId;
use shared::proxies::api::{IssueProxyCode, ProxyCode};
use uuid::Uuid;

use crate::api::Failure;
use crate::session::{Session, failure_view};
use crate::texts::{Words, proxies as words, t, use_lang};
use crate::ui::{Button, use_announcer};

/// A button, and then the code.
pub(super) fn code(session: Session) -> AnyView {
    let lang = use_lang();
    let said = use_announcer();
    let busy = RwSignal::new(false);
    let issued = RwSignal::new(None::<ProxyCode>);
    let failed = RwSignal::new(None::<Failure>);
    let get = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        // Each press asks for a code of its own; the one before is void then.
        let request = IssueProxyCode {
            code: CodeId(Uuid::now_v7()),
        };
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(code) => {
                    said.say(code.code.to_string());
                    issued.try_set(Some(code));
                }
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let shown = move || {
        issued.get().map(|code| {
            view! {
                <div class="aside stack-tight">
                    <p>{t(words::code_label)}</p>
                    <p class="statement-code">{code.code.to_string()}</p>
                    <p>{t(words::code_safe)}</p>
                </div>
            }
        })
    };
    let act = move || {
        let words: Words = if issued.with(Option::is_some) {
            words::code_again
        } else {
            words::code_get
        };
        words(lang.get())
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::code_title)}</h2>
            <p>{t(words::code_lead)}</p>
            {shown}
            {move || failed.get().map(|failure| failure_view(failure, None))}
            <div class="row">
                <Button words=act disabled=busy on_press=get />
            </div>
        </section>
    }
    .into_any()
}
