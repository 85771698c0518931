//! Pressing a button that asks the server: once at a time, with the refusal told on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Endpoint;

use crate::api::Failure;
use crate::session::{Session, failure_view};

/// What is under way, and what was refused.
#[derive(Clone, Copy)]
pub(super) struct Doing {
    pub(super) busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
}

impl Doing {
    pub(super) fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// Asks, unless something is under way, and goes on with the answer.
    pub(super) fn ask<E: Endpoint + 'static>(
        self,
        session: Session,
        request: E,
        done: impl FnOnce(E::Response) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(failure) => drop(self.failed.try_set(Some(failure))),
            }
        });
    }

    /// Why it was refused.
    pub(super) fn refusal(self) -> AnyView {
        let shown = move || self.failed.get().map(|failure| failure_view(failure, None));
        view! { {shown} }.into_any()
    }
}
