//! The form by which quota is moved: how many points, on what basis; sent once.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::Endpoint;
use shared::base::{Lang, Points, Text, TransferId};
use uuid::Uuid;

use crate::api::Failure;
use crate::session::{Session, use_session};
use crate::texts::{Words, awards as words, t, use_lang};
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldError, Stepper, TextArea};

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Points,
    Basis,
    Whom,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::Points => ("points", words::allocate_wrong(lang).to_owned()),
            Self::Basis => ("basis", words::basis_missing(lang).to_owned()),
            Self::Whom => ("to", words::move_to_missing(lang).to_owned()),
            Self::Refused(failure) => ("", failure.words(lang)),
        };
        FieldError {
            id: id.to_owned(),
            words,
        }
    }
}

/// What is typed, sent once.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    session: Session,
    pub(super) points: RwSignal<String>,
    basis: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
    ids: StoredValue<(TransferId, TransferId)>,
}

/// A form that is filled in.
pub(super) struct Filled {
    /// The id of the entry, and of the second one where there are two.
    pub(super) ids: (TransferId, TransferId),
    pub(super) points: Points,
    pub(super) note: Text<500>,
}

fn new_ids() -> (TransferId, TransferId) {
    (TransferId(Uuid::now_v7()), TransferId(Uuid::now_v7()))
}

impl Amount {
    pub(super) fn new() -> Self {
        Self {
            session: use_session(),
            points: RwSignal::new(String::new()),
            basis: RwSignal::new(String::new()),
            wrong: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            ids: StoredValue::new(new_ids()),
        }
    }

    /// The points typed, if they can be moved.
    pub(super) fn typed(self) -> Option<Points> {
        let points: Points = self.points.get().trim().parse().ok()?;
        let step = Points::fraction(1, 2)?;
        (points > Points::ZERO && points.is_multiple_of(step)).then_some(points)
    }

    fn filled(self, wrong: &mut Vec<Wrong>) -> Option<Filled> {
        let points = untrack(|| self.typed());
        if points.is_none() {
            wrong.push(Wrong::Points);
        }
        let note = Text::new(&self.basis.get_untracked()).ok();
        let note = note.filter(|note: &Text<500>| !note.is_empty());
        if note.is_none() {
            wrong.push(Wrong::Basis);
        }
        Some(Filled {
            ids: self.ids.get_value(),
            points: points?,
            note: note?,
        })
    }

    /// Sends what is asked, unless something is missing; `request` has nothing to ask for where it
    /// is not said for whom.
    fn send<E: Endpoint + 'static>(
        self,
        request: impl FnOnce(Filled) -> Option<E>,
        done: impl Fn() + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        let mut wrong = Vec::new();
        let filled = self.filled(&mut wrong);
        let asked = filled.map(request);
        if matches!(asked, Some(None)) {
            wrong.push(Wrong::Whom);
        }
        self.wrong.set(wrong);
        let Some(Some(request)) = asked else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => done(),
                Err(failure) => {
                    if failure.is_decided() {
                        self.ids.try_set_value(new_ids());
                    }
                    self.wrong.try_set(vec![Wrong::Refused(failure)]);
                }
            }
        });
    }

    /// What is wrong with the choice of whom it is for.
    pub(super) fn whom_error(self) -> Signal<Option<String>> {
        self.error(Wrong::Whom)
    }

    fn error(self, wanted: Wrong) -> Signal<Option<String>> {
        let lang = use_lang();
        Signal::derive(move || {
            let found = self.wrong.with(|wrong| wrong.contains(&wanted));
            found.then(|| wanted.told(lang.get()).words)
        })
    }

    /// The form with what stands above its fields and below them; when it is done, the page of
    /// `there` follows.
    pub(super) fn form<E: Endpoint + 'static>(
        self,
        (above, below): (AnyView, AnyView),
        (act, label): (Words, Words),
        request: impl Fn(Filled) -> Option<E> + Clone + 'static,
        there: String,
    ) -> AnyView {
        let lang = use_lang();
        let navigate = StoredValue::new_local(use_navigate());
        let submit = move |event: SubmitEvent| {
            event.prevent_default();
            let there = there.clone();
            self.send(request.clone(), move || {
                navigate.with_value(|go| go(&there, NavigateOptions::default()));
            });
        };
        let errors = Signal::derive(move || {
            let lang = lang.get();
            self.wrong
                .with(|wrong| wrong.iter().map(|one| one.told(lang)).collect::<Vec<_>>())
        });
        view! {
            <ErrorSummary errors />
            <form class="stack" novalidate on:submit=submit>
                {above}
                {self.fields(label)}
                {below}
                <div class="row">
                    <Button
                        words=t(act)
                        kind=ButtonKind::Main
                        submit=true
                        disabled=self.busy
                    />
                </div>
            </form>
        }
        .into_any()
    }

    fn fields(self, label: Words) -> AnyView {
        let step = Points::fraction(1, 2).unwrap_or_default();
        view! {
            <Stepper
                id="points"
                label=t(label)
                value=self.points
                step
                least=step
                error=self.error(Wrong::Points)
            />
            <TextArea
                id="basis"
                label=t(words::allocate_basis)
                hint=t(words::allocate_basis_hint)
                value=self.basis
                error=self.error(Wrong::Basis)
            />
        }
        .into_any()
    }

    /// What will come of it, once the points are typed.
    pub(super) fn effect(
        self,
        said: impl Fn(Lang, Points) -> String + Send + Sync + 'static,
        note: impl Into<TextProp>,
    ) -> AnyView {
        let lang = use_lang();
        let note = note.into();
        let told = move || {
            let lang = lang.get();
            match self.typed() {
                Some(points) => view! { <p>{said(lang, points)}</p> }.into_any(),
                None => {
                    view! { <p class="lead">{words::allocate_effect_wait(lang)}</p> }.into_any()
                }
            }
        };
        view! {
            <div class="aside stack-tight" aria-live="polite">
                {told}
                <p class="note">{move || note.get().to_string()}</p>
            </div>
        }
        .into_any()
    }
}
