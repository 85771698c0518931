//! Pictures in a row: each is fetched and drawn when it is asked for.

use std::pin::Pin;

use leptos::html::Canvas;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::evidence::api::{PictureFile, PictureRow};

use super::canvas::draw;
use crate::api::Failure;
use crate::session::failure_view;
use crate::texts::{evidence as words, t, use_lang};
use crate::ui::LinkButton;

/// A picture on its way.
type Asked = Pin<Box<dyn Future<Output = Result<PictureFile, Failure>>>>;

/// How a picture is fetched, and how it is taken away where that may be.
#[derive(Clone, Copy)]
pub struct Show {
    /// Fetches it.
    pub fetch: Callback<PictureRow, Asked>,
    /// Takes it away.
    pub remove: Option<Callback<PictureRow>>,
}

/// The pictures.
pub fn shown(pictures: &[PictureRow], show: Show) -> AnyView {
    let all = (1_usize..).zip(pictures.iter().cloned());
    let all = all.map(|(number, row)| one(number, row, show));
    view! { <ul class="evidence">{all.collect_view()}</ul> }.into_any()
}

fn one(number: usize, row: PictureRow, show: Show) -> AnyView {
    let lang = use_lang();
    let canvas = NodeRef::<Canvas>::new();
    let open = RwSignal::new(false);
    let failed: RwSignal<Option<Failure>> = RwSignal::new(None);
    let named = move || words::picture(lang.get(), number);
    let asked = row.clone();
    let press = move |()| {
        if open.get_untracked() {
            return open.set(false);
        }
        failed.set(None);
        open.set(true);
        let fetching = show.fetch.run(asked.clone());
        spawn_local(async move {
            match fetching.await {
                Ok(file) => {
                    if let Some(canvas) = canvas.try_get_untracked().flatten() {
                        let _drawn = draw(&canvas, &file.content).await;
                    }
                }
                Err(failure) => {
                    open.try_set(false);
                    failed.try_set(Some(failure));
                }
            }
        });
    };
    let said = move || {
        let lang = lang.get();
        let words = if open.get() { words::hide } else { words::see };
        words(lang)
    };
    let (by, on) = (row.added_by.clone(), row.added_on);
    let remove = show.remove.map(|remove| {
        let row = row.clone();
        let press = move |()| remove.run(row.clone());
        view! { <LinkButton words=t(words::remove) about=named on_press=press /> }
    });
    let (width, height) = (row.width, row.height);
    let drawn = move || {
        open.get().then(|| {
            view! {
                <canvas
                    class="evidence-picture"
                    node_ref=canvas
                    width=width
                    height=height
                    role="img"
                    aria-label=named
                ></canvas>
            }
        })
    };
    view! {
        <li>
            <span class="evidence-row">
                <span>{named}</span>
                <span class="note">{move || words::added(lang.get(), &by, &on.to_string())}</span>
                <LinkButton words=said about=named on_press=press />
                {remove}
            </span>
            {drawn}
            {move || failed.get().map(|failure| failure_view(failure, None))}
        </li>
    }
    .into_any()
}
