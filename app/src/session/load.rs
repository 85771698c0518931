//! Answers of the server as pages show them: asked for, dimmed while asked again, or not to be had.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Endpoint;

use super::use_session;
use crate::api::{Failure, Remote};
use crate::texts::{session as words, t, use_lang};
use crate::ui::{Empty, Failure as FailureState, Loading};

/// An answer that is asked for again whenever its request changes.
pub struct Loaded<T: Send + Sync + 'static> {
    content: RwSignal<Remote<T>>,
    busy: RwSignal<bool>,
    round: RwSignal<u32>,
    asked: StoredValue<u32>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loaded<T> {}

/// An answer on its way.
type Asked<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// Asks the server; the request follows the signals it is made from, and `None` asks nothing.
pub fn use_load<E>(request: impl Fn() -> Option<E> + Send + Sync + 'static) -> Loaded<E::Response>
where
    E: Endpoint,
    E::Response: Send + Sync,
{
    let session = use_session();
    use_fetch(move || {
        let request = request()?;
        let asked: Asked<E::Response> = Box::pin(async move { session.call(&request).await });
        Some(asked)
    })
}

/// The same for an answer that takes more than one request.
pub fn use_fetch<T: Send + Sync + 'static>(
    ask: impl Fn() -> Option<Asked<T>> + Send + Sync + 'static,
) -> Loaded<T> {
    let loaded = Loaded {
        content: RwSignal::new(Remote::Loading),
        busy: RwSignal::new(false),
        round: RwSignal::new(0),
        asked: StoredValue::new(0),
    };
    Effect::new(move || {
        loaded.round.track();
        let Some(asked) = ask() else { return };
        let number = loaded.begin();
        spawn_local(async move { loaded.take(number, asked.await) });
    });
    loaded
}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Asks the same again.
    pub fn again(self) {
        self.round.update(|round| *round += 1);
    }

    /// The content, followed.
    pub fn with<U>(self, read: impl FnOnce(&Remote<T>) -> U) -> U {
        self.content.with(read)
    }

    /// What is there, if it is.
    pub fn ready<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.content.with(|content| match content {
            Remote::Ready(there) => Some(read(there)),
            Remote::Loading | Remote::Failed(_) => None,
        })
    }

    /// Puts in its place what another answer has told.
    pub fn set(self, content: T) {
        self.content.try_set(Remote::Ready(content));
    }

    fn begin(self) -> u32 {
        self.busy.set(true);
        self.asked.update_value(|asked| *asked += 1);
        self.asked.get_value()
    }

    /// Keeps the answer unless something newer has been asked since.
    fn take(self, number: u32, answer: Result<T, Failure>) {
        if self.asked.try_get_value() == Some(number) {
            self.content.try_set(answer.into());
            self.busy.try_set(false);
        }
    }

    /// Shows it: a skeleton, the content, or why there is none.
    pub fn view(
        self,
        rows: u32,
        render: impl Fn(&T) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        self.frame(move || {
            self.content.with(|content| match content {
                Remote::Ready(there) => render(there),
                Remote::Loading | Remote::Failed(_) => self.missing(rows, content),
            })
        })
    }

    /// Shows a form about it, which stays with all that was typed however often the content is
    /// asked for again, until another `subject` is what it is about.
    pub fn form<K: PartialEq + Clone + Send + Sync + 'static>(
        self,
        rows: u32,
        subject: impl Fn(&T) -> K + Send + Sync + 'static,
        render: impl Fn(&T) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let subject = Memo::new(move |before: Option<&Option<K>>| {
            let before = || before.cloned().flatten();
            self.ready(&subject).or_else(before)
        });
        self.frame(move || {
            if subject.with(Option::is_some) {
                let form = untrack(|| self.ready(&render));
                return form.unwrap_or_else(|| ().into_any());
            }
            self.content.with(|content| self.missing(rows, content))
        })
    }

    /// What stands in its place until it is there.
    fn missing(self, rows: u32, content: &Remote<T>) -> AnyView {
        match content {
            Remote::Failed(failure) => {
                let again = Callback::new(move |()| self.again());
                failure_view(failure.clone(), Some(again))
            }
            Remote::Loading | Remote::Ready(_) => view! { <Loading rows /> }.into_any(),
        }
    }

    fn frame(self, body: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
        let busy = move || if self.busy.get() { "true" } else { "false" };
        view! {
            <div class="loaded" aria-busy=busy>
                {body}
            </div>
        }
        .into_any()
    }
}

/// Why something is not there. A refusal is said in the server's words and is not asked again;
/// everything else can be tried once more.
pub fn failure_view(failure: Failure, again: Option<Callback<()>>) -> AnyView {
    let lang = use_lang();
    let why = {
        let failure = failure.clone();
        move || failure.words(lang.get())
    };
    match (failure.code(), again) {
        (Some("not_allowed" | "not_found"), _) => {
            view! { <Empty title=why note=t(words::not_within) /> }.into_any()
        }
        (_, Some(again)) => view! { <FailureState why on_retry=again /> }.into_any(),
        (_, None) => view! { <FailureState why /> }.into_any(),
    }
}
