//! A result that someone else has handed on: only to look at.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use serde_json::Value;
use shared::base::Text;
use shared::schemes::SchemeName;
use shared::schemes::api::ReadProgram;
use shared::scoring::{Program, ShareProblem, Shared};

use super::told::told;
use crate::api::{Failure, Remote, call};
use crate::scoring::source::use_source;
use crate::texts::{Words, scoring, share as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Empty, Loading, PageHeading};

/// The page; another link on the same page is another result.
#[component]
pub fn SharedPage() -> impl IntoView {
    let hash = use_location().hash;
    view! {
        {move || {
            let text = hash.get();
            match Shared::decode(text.strip_prefix('#').unwrap_or(&text)) {
                Ok(shared) => whole(Arc::new(shared)),
                Err(problem) => broken(problem),
            }
        }}
    }
    .into_any()
}

/// Waits for the version of the scheme the link names: that of today is here already.
fn whole(shared: Arc<Shared>) -> AnyView {
    let source = use_source();
    let other: RwSignal<Remote<Arc<Program>>> = RwSignal::new(Remote::Loading);
    let asked = StoredValue::new(false);
    let named = shared.clone();
    let of_today = move || match source.get() {
        Remote::Ready(today) => {
            let program = &today.program;
            (program.id == named.scheme && program.version == named.version)
                .then(|| Arc::new(program.clone()))
        }
        Remote::Loading | Remote::Failed(_) => None,
    };
    view! {
        {move || {
            if let Some(program) = of_today() {
                return result(&shared, &program);
            }
            if matches!(source.get(), Remote::Loading) {
                return waiting();
            }
            if !asked.get_value() {
                asked.set_value(true);
                read(shared.clone(), other);
            }
            match other.get() {
                Remote::Loading => waiting(),
                Remote::Ready(program) => result(&shared, &program),
                Remote::Failed(failure) if failure.is_decided() => unreadable(words::scheme_gone),
                Remote::Failed(_) => unreadable(words::scheme_offline),
            }
        }}
    }
    .into_any()
}

fn read(shared: Arc<Shared>, into: RwSignal<Remote<Arc<Program>>>) {
    spawn_local(async move {
        let read = async {
            let name = SchemeName::exactly(&shared.scheme, shared.version).to_string();
            let scheme = Text::new(&name).map_err(|_err| Failure::Unreadable)?;
            let program: Value = call(&ReadProgram { scheme }).await?;
            let program = serde_json::from_value(program).map_err(|_err| Failure::Unreadable)?;
            Ok(Arc::new(program))
        };
        let read: Result<Arc<Program>, Failure> = read.await;
        into.try_set(read.into());
    });
}

fn result(shared: &Shared, program: &Arc<Program>) -> AnyView {
    match shared.score(program) {
        Ok(score) => told(shared, program, score),
        Err(problem) => broken(problem),
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="stack narrow">
            <PageHeading title=t(scoring::loading_title) />
            <Loading rows=5 />
        </div>
    }
    .into_any()
}

fn broken(problem: ShareProblem) -> AnyView {
    let lang = use_lang();
    explained(move || problem.words().get(lang.get()).to_owned())
}

fn unreadable(why: Words) -> AnyView {
    let lang = use_lang();
    explained(move || why(lang.get()).to_owned())
}

fn explained(why: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let why = Signal::derive(why);
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::broken) />
            <Empty title=why note=t(words::broken_next)>
                <ButtonLink words=t(words::own) href="/" kind=ButtonKind::Main />
            </Empty>
        </div>
    }
    .into_any()
}
