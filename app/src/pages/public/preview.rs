//! The pages of the preview that need the program.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::api::Remote;
use crate::later::use_rest;
use crate::scoring::{
    AnswerList, EditForm, Preview, QuestionForm, ResultView, fetch, step_path, use_source,
};
use crate::texts::{Words, scoring as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Empty, Failure, Loading, PageHeading, after_paint};

/// Leads to the question that comes next, or to the result.
#[component]
pub fn NextPage() -> impl IntoView {
    let navigate = use_navigate();
    with_preview(move |preview| {
        let navigate = navigate.clone();
        // To find and build a question takes long, so the touch that leads to it is shown first;
        // who has left meanwhile stays where they went.
        let still_here = StoredValue::new(());
        after_paint(move || {
            if still_here.try_get_value().is_some() {
                let path = step_path(&untrack(|| preview.next()));
                let here = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                navigate(&path, here);
            }
        });
        waiting(words::loading_title)
    })
}

/// One question.
#[component]
pub fn QuestionPage() -> impl IntoView {
    let params = use_params_map();
    let rest = use_rest();
    with_preview(move |preview| {
        // Whoever answers goes on, even if the network does not.
        Effect::new(move || rest.fetch());
        let id = params.read().get("question").unwrap_or_default();
        let question = preview.program().question(&id).cloned();
        match question.zip(untrack(|| preview.ask(&id))) {
            Some((question, ask)) => view! { <QuestionForm preview question ask /> }.into_any(),
            None => missing(),
        }
    })
}

/// The facts behind one indicator.
#[component]
pub fn EditPage() -> impl IntoView {
    let params = use_params_map();
    with_preview(move |preview| {
        let id = params.read().get("indicator").unwrap_or_default();
        match preview.indicator(&id).cloned() {
            Some(indicator) => view! { <EditForm preview indicator /> }.into_any(),
            None => missing(),
        }
    })
}

/// Every answer.
#[component]
pub fn AnswersPage() -> impl IntoView {
    with_preview(|preview| view! { <AnswerList preview /> }.into_any())
}

/// The result.
#[component]
pub fn ResultPage() -> impl IntoView {
    with_preview(|preview| view! { <ResultView preview /> }.into_any())
}

/// The page once the program is there; until then its place, or why it is not to be had.
fn with_preview(page: impl Fn(Preview) -> AnyView + Send + Sync + 'static) -> AnyView {
    let source = use_source();
    let lang = use_lang();
    let page: Arc<dyn Fn(Preview) -> AnyView + Send + Sync> = Arc::new(page);
    let content = move || match source.get() {
        Remote::Loading => waiting(words::loading_title),
        Remote::Failed(failure) => {
            let retry = move |()| {
                source.set(Remote::Loading);
                fetch(source);
            };
            view! {
                <PageHeading title=t(words::no_program) />
                <Failure why=failure.words(lang.get()) on_retry=retry />
            }
            .into_any()
        }
        Remote::Ready(source) => page(Preview::new(source)),
    };
    view! { {content} }.into_any()
}

fn waiting(title: Words) -> AnyView {
    view! {
        <div class="stack narrow">
            <PageHeading title=t(title) />
            <Loading rows=5 />
        </div>
    }
    .into_any()
}

fn missing() -> AnyView {
    view! {
        <PageHeading title=t(words::no_such_question) />
        <Empty title=t(words::no_such_question) note=t(words::answers_lead)>
            <ButtonLink words=t(words::resume) href="/preview" kind=ButtonKind::Main />
        </Empty>
    }
    .into_any()
}
