//! What the public program fetches later: everything but the start and the questions.
//!
//! The first visit downloads no more than it takes to ask. The rest is one file more, which `xtask`
//! cuts off the program at the one function that builds it; it is fetched once the first question
//! stands, or when somebody goes there before.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::scoring::Fact;

use crate::pages::public::{AnswersPage, EditPage, Elsewhere, ResultPage};
use crate::policies::Terms;
use crate::publicity::Notices;
use crate::scoring::fields::{FieldDraft, Label, Problems, list_field};
use crate::scoring::{DiscardPage, Preview};
use crate::texts::{scoring as words, t, ui as ui_words, use_lang};
use crate::ui::{Failure, Loading, PageHeading};

/// What is built by code that comes later.
pub enum Later {
    /// The result of the preview.
    Result,
    /// The facts behind one indicator.
    Edit,
    /// Every answer.
    Answers,
    /// Clearing the device.
    Discard,
    /// The notices.
    Notices,
    /// The policies.
    Policies,
    /// What has no route of its own.
    Elsewhere,
    /// The control of a fact that is a list.
    Field(Box<FieldPart>),
}

/// All that the control of a fact is made of.
#[derive(Clone)]
pub struct FieldPart {
    /// The preview it stands in.
    pub preview: Preview,
    /// The fact.
    pub fact: Fact,
    /// What is typed.
    pub draft: FieldDraft,
    /// Its words.
    pub label: Label,
    /// The problems of the form.
    pub problems: Problems,
}

/// Builds a part. Nothing but the function at which the program is cut may call it.
pub fn build(later: Later) -> AnyView {
    match later {
        Later::Result => view! { <ResultPage /> }.into_any(),
        Later::Edit => view! { <EditPage /> }.into_any(),
        Later::Answers => view! { <AnswersPage /> }.into_any(),
        Later::Discard => view! { <DiscardPage /> }.into_any(),
        Later::Notices => view! { <Notices /> }.into_any(),
        Later::Policies => view! { <Terms /> }.into_any(),
        Later::Elsewhere => view! { <Elsewhere /> }.into_any(),
        Later::Field(part) => list_field(*part),
    }
}

/// Fetches the code; true once it is there.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = bool>>>;
/// Builds a part with the code that was fetched; none while it is not there.
pub type Build = fn(Later) -> Option<AnyView>;

/// The outcome of a future that has nothing to wait for.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Absent,
    Loading,
    Failed,
    Ready,
}

/// The code that comes later, in the context of the program.
#[derive(Clone, Copy)]
pub struct Rest {
    fetch: Fetch,
    build: Build,
    state: RwSignal<State>,
}

/// Puts the way to the rest of the code into the context.
pub fn provide_rest(fetch: Fetch, build: Build) {
    provide_context(Rest {
        fetch,
        build,
        state: RwSignal::new(State::Absent),
    });
}

/// The rest of this program's code.
pub fn use_rest() -> Rest {
    expect_context()
}

impl Rest {
    /// Fetches the code unless it is there or on its way.
    pub fn fetch(self) {
        if matches!(self.state.get_untracked(), State::Loading | State::Ready) {
            return;
        }
        self.state.set(State::Loading);
        spawn_local(async move {
            let there = (self.fetch)().await;
            self.state
                .set(if there { State::Ready } else { State::Failed });
        });
    }

    /// A whole page.
    pub fn page(self, part: fn() -> Later) -> AnyView {
        self.show(part, || {
            view! {
                <div class="stack narrow">
                    <PageHeading title=t(words::loading_title) />
                    <Loading rows=5 />
                </div>
            }
            .into_any()
        })
    }

    /// A part of a page.
    pub fn part(self, part: impl Fn() -> Later + Send + Sync + 'static) -> AnyView {
        self.show(part, || view! { <Loading rows=2 /> }.into_any())
    }

    fn show(
        self,
        part: impl Fn() -> Later + Send + Sync + 'static,
        waiting: fn() -> AnyView,
    ) -> AnyView {
        self.fetch();
        let lang = use_lang();
        let shown = move || match self.state.get() {
            State::Absent | State::Loading => waiting(),
            State::Ready => untrack(|| (self.build)(part())).unwrap_or_else(waiting),
            State::Failed => {
                let retry = move |()| self.fetch();
                view! { <Failure why=ui_words::offline(lang.get()) on_retry=retry /> }.into_any()
            }
        };
        view! { {shown} }.into_any()
    }
}
