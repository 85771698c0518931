//! The window: one large field that keeps the focus.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::List;
use shared::base::{Lang, Text};
use shared::enrolment::api::{ListVerifications, Verification, VerificationRow, VerifyEnrolment};
use shared::identity::{CitizenId, CitizenIdError};

use super::outcome::{NOT_CHECKED, of_verification};
use super::scanned::use_scanned;
use super::today::{Mistyped, today};
use super::verdict::verdict;
use crate::api::Failure;
use crate::session::{Loaded, Session, use_load, use_session};
use crate::texts::{enrolment as words, t, use_lang};
use crate::ui::{Announcer, Button, ButtonKind, PageHeading, clock, use_announcer};

/// What Enter came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// The ID cannot be right; nobody was asked.
    NotChecked(CitizenIdError),
    /// The server's verdict.
    Verified(Box<Verification>),
    /// There is no answer.
    Failed(Failure),
}

/// The window's state.
#[derive(Clone, Copy)]
pub(super) struct Window {
    session: Session,
    said: Announcer,
    lang: RwSignal<Lang>,
    field: NodeRef<Input>,
    typed: RwSignal<String>,
    /// What was typed when the verdict was asked for; Enter on the same goes to the next person.
    asked: RwSignal<String>,
    pub(super) code: RwSignal<String>,
    /// The code of a statement on paper, for the person about to be verified.
    scanned: RwSignal<Option<Text<32>>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) answer: RwSignal<Option<Answer>>,
    pub(super) looks_left: RwSignal<Option<u32>>,
    pub(super) mistyped: RwSignal<Vec<Mistyped>>,
    pub(super) record: Loaded<List<VerificationRow>>,
}

/// The page.
#[component]
pub fn VerifyPage() -> impl IntoView {
    let session = use_session();
    let record = use_load(|| {
        Some(ListVerifications {
            limit: Some(shared::api::LIMIT_MAX),
            ..ListVerifications::default()
        })
    });
    let window = Window {
        session,
        said: use_announcer(),
        lang: use_lang(),
        field: NodeRef::new(),
        typed: RwSignal::new(String::new()),
        asked: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        scanned: RwSignal::new(use_scanned()),
        busy: RwSignal::new(false),
        answer: RwSignal::new(None),
        looks_left: RwSignal::new(None),
        mistyped: RwSignal::new(Vec::new()),
        record,
    };
    window.field.on_load(|field| {
        // After the heading, which takes the focus of a page that was entered from another.
        request_animation_frame(move || drop(field.focus()));
    });
    view! {
        <div class="pair pair-side">
            <div class="stack">
                <PageHeading title=t(words::title) lead=t(words::lead) />
                {form(window)}
                {verdict(window)}
            </div>
            {today(window)}
        </div>
    }
    .into_any()
}

fn form(window: Window) -> AnyView {
    let lang = window.lang;
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        window.enter();
    };
    let act = move || {
        let words = if window.busy.get() {
            words::verifying
        } else {
            words::verify
        };
        words(lang.get())
    };
    let invalid = move || {
        let wrong = |answer: &Option<Answer>| matches!(answer, Some(Answer::NotChecked(_)));
        window.answer.with(wrong).then_some("true")
    };
    let scanned = move || {
        let code = window.scanned.get()?;
        let said = move || words::scanned(lang.get(), &code);
        Some(view! { <p class="verify-scanned" role="status">{said}</p> })
    };
    view! {
        <form class="verify-form" novalidate on:submit=send>
            {scanned}
            <label class="unseen" for="citizen-id">
                {t(words::citizen_id)}
            </label>
            <input
                class="input verify-input"
                id="citizen-id"
                type="text"
                inputmode="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="64"
                aria-describedby="citizen-id-hint"
                aria-invalid=invalid
                node_ref=window.field
                prop:value=move || window.typed.get()
                on:input=move |event| window.typed.set(event_target_value(&event))
            />
            <Button words=act kind=ButtonKind::Main submit=true disabled=window.busy />
            <p class="note verify-hint" id="citizen-id-hint">
                {t(words::forgiving)}
            </p>
        </form>
    }
    .into_any()
}

impl Window {
    /// Enter: verifies what was typed, or, if that has been done, goes to the next person.
    fn enter(self) {
        if self.busy.get_untracked() {
            return;
        }
        let typed = self.typed.get_untracked();
        let answered = self.answer.with_untracked(Option::is_some);
        if answered && typed == self.asked.get_untracked() {
            return self.next();
        }
        let scanned = self.scanned.get_untracked();
        let code = scanned.as_ref().map(ToString::to_string);
        self.code.set(code.unwrap_or_default());
        self.verify(typed, scanned);
    }

    /// The same person again, with the code of a statement.
    pub(super) fn verify_with_code(self) {
        let code = Text::new(&self.code.get_untracked()).ok();
        let code = code.filter(|code: &Text<32>| !code.is_empty());
        if code.is_some() && !self.busy.get_untracked() {
            self.verify(self.asked.get_untracked(), code);
        }
    }

    /// Clears everything and waits for the next person.
    pub(super) fn next(self) {
        self.typed.set(String::new());
        self.asked.set(String::new());
        self.code.set(String::new());
        self.scanned.set(None);
        self.answer.set(None);
        self.focus();
    }

    fn focus(self) {
        if let Some(field) = self.field.get_untracked() {
            drop(field.focus());
        }
    }

    fn verify(self, typed: String, statement_code: Option<Text<32>>) {
        self.asked.set(typed.clone());
        let today = untrack(|| self.session.today());
        if let Err(error) = CitizenId::parse(&typed, today) {
            return self.not_checked(error);
        }
        let Ok(citizen_id) = Text::new(&typed) else {
            return self.not_checked(CitizenIdError::Characters);
        };
        self.busy.set(true);
        self.typed.set(grouped(&typed));
        self.asked.set(self.typed.get_untracked());
        let request = VerifyEnrolment {
            citizen_id,
            statement_code,
        };
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            self.take(answer);
        });
    }

    fn not_checked(self, error: CitizenIdError) {
        let lang = self.lang.get_untracked();
        self.mistyped.update(|all| {
            all.insert(
                0,
                Mistyped {
                    time: clock::time(),
                    error,
                },
            );
        });
        self.answer.set(Some(Answer::NotChecked(error)));
        self.say((NOT_CHECKED.words)(lang), error.words().get(lang));
        self.focus();
    }

    fn take(self, answer: Result<Verification, Failure>) {
        let lang = self.lang.get_untracked();
        match answer {
            Ok(verification) => {
                let outcome = (of_verification(&verification).words)(lang);
                self.say(outcome, verification.words.get(lang));
                self.looks_left.try_set(Some(verification.looks_left));
                let answer = Answer::Verified(Box::new(verification));
                self.answer.try_set(Some(answer));
                self.record.again();
            }
            Err(failure) => {
                self.said.say(failure.words(lang));
                self.answer.try_set(Some(Answer::Failed(failure)));
            }
        }
        self.focus();
    }

    fn say(self, outcome: &str, sentence: &str) {
        self.said
            .say(words::said(self.lang.get_untracked(), outcome, sentence));
    }
}

/// 330211 19900307 0010: the groups an eye compares with a card.
fn grouped(typed: &str) -> String {
    let plain: Vec<char> = typed
        .chars()
        .map(crate::ui::ascii)
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let mut groups = String::new();
    for (place, c) in plain.into_iter().enumerate() {
        if place == 6 || place == 14 {
            groups.push(' ');
        }
        groups.push(c);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn an_id_is_shown_in_the_groups_of_a_card() {
        assert_eq!(grouped("33021119900307001x"), "330211 19900307 001X");
        assert_eq!(grouped(" ３３0211-19900307-0010 "), "330211 19900307 0010");
    }
}
