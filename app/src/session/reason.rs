//! An act that needs a reason: the page names the effect, the reason is asked for, then it acts.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use shared::api::Endpoint;
use shared::base::{Lang, Text};

use super::Session;
use crate::api::Failure;
use crate::texts::{awards as words, use_lang};
use crate::ui::{Confirm, ErrorSummary, FieldError};

/// What is wrong with the reason or with the act.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Missing,
    Long,
    Refused(Failure),
}

impl Wrong {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::Missing => words::reason_missing(lang).to_owned(),
            Self::Long => words::reason_long(lang).to_owned(),
            Self::Refused(failure) => failure.words(lang),
        }
    }
}

/// A reason being typed for one act.
#[derive(Clone, Copy)]
pub struct Reason {
    typed: RwSignal<String>,
    wrong: RwSignal<Option<Wrong>>,
    busy: RwSignal<bool>,
    act: Callback<Text<500>>,
}

/// A reason for the operation that `request` makes from it; `done` runs when it has been done.
pub fn use_reason<E: Endpoint + Send + Sync>(
    session: Session,
    request: impl Fn(Text<500>) -> E + Send + Sync + 'static,
    done: impl Fn() + 'static,
) -> Reason {
    let wrong = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let done = StoredValue::new_local(Arc::new(done));
    let act = Callback::new(move |reason| {
        let request = request(reason);
        busy.set(true);
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    if let Some(done) = done.try_get_value() {
                        done();
                    }
                }
                Err(failure) => {
                    wrong.try_set(Some(Wrong::Refused(failure)));
                }
            }
        });
    });
    Reason {
        typed: RwSignal::new(String::new()),
        wrong,
        busy,
        act,
    }
}

impl Reason {
    fn send(self) {
        let typed = self.typed.get_untracked();
        match Text::new(&typed) {
            Err(_) => self.wrong.set(Some(Wrong::Long)),
            Ok(reason) if reason.is_empty() => self.wrong.set(Some(Wrong::Missing)),
            Ok(reason) => {
                self.wrong.set(None);
                self.act.run(reason);
            }
        }
    }
}

/// The form: what will happen, why, and the act.
#[component]
pub fn ReasonForm(
    /// The reason.
    reason: Reason,
    /// The words of the act.
    #[prop(into)]
    act: TextProp,
    /// What the reason is asked for.
    #[prop(into)]
    label: TextProp,
    /// The act takes something away.
    #[prop(optional)]
    danger: bool,
    /// What will happen, in plain sentences.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let errors = Signal::derive(move || {
        let wrong = reason.wrong.get();
        let entry = wrong.map(|wrong| FieldError {
            id: match wrong {
                Wrong::Refused(_) => String::new(),
                Wrong::Missing | Wrong::Long => "reason".to_owned(),
            },
            words: wrong.words(lang.get()),
        });
        entry.into_iter().collect::<Vec<_>>()
    });
    let beside = Signal::derive(move || match reason.wrong.get() {
        Some(Wrong::Refused(_)) | None => None,
        Some(wrong) => Some(wrong.words(lang.get())),
    });
    let cancel = move |()| {
        if let Ok(history) = window().history() {
            drop(history.back());
        }
    };
    view! {
        <ErrorSummary errors />
        <Confirm
            act
            reason=reason.typed
            reason_label=label
            reason_error=beside
            danger
            busy=reason.busy
            on_confirm=move |()| reason.send()
            on_cancel=cancel
        >
            {children()}
        </Confirm>
    }
    .into_any()
}
