//! What is wrong with a form, on top of it, after it was sent.

use leptos::html::Div;
use leptos::prelude::*;
use shared::base::Lang;

use super::{Icon, IconName};
use crate::texts::{t, ui as words, use_lang};

/// One thing to change: the id of its control and the words beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the control; empty for something that belongs to no control.
    pub id: String,
    /// What is wrong.
    pub words: String,
}

/// The words beside one control, while one of the errors belongs to it.
pub fn error_beside(errors: Signal<Vec<FieldError>>, id: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        errors.with(|errors| {
            let here = errors.iter().find(|error| error.id == id);
            here.map(|error| error.words.clone())
        })
    })
}

/// Takes the focus when errors appear and leads to each of them.
#[component]
pub fn ErrorSummary(
    /// What is wrong, in the order of the form; empty for nothing.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let lang = use_lang();
    let wrong = Memo::new(move |_| errors.with(|errors| !errors.is_empty()));
    Effect::new(move |before: Option<Lang>| {
        errors.track();
        let now = lang.get_untracked();
        // The same said in the other language is nothing new; the focus stays where it is.
        let new = before.is_none_or(|before| before == now);
        if let Some(frame) = frame.get()
            && wrong.get()
            && new
        {
            drop(frame.focus());
        }
        now
    });
    let list = move || errors.get().into_iter().map(entry).collect_view();
    let body = move || {
        wrong.get().then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" node_ref=frame>
                    <h2>{t(words::error_summary)}</h2>
                    <ul>{list}</ul>
                </div>
            }
        })
    };
    view! { {body} }.into_any()
}

fn entry(error: FieldError) -> AnyView {
    if error.id.is_empty() {
        return view! {
            <li class="field-error">
                <Icon name=IconName::Warning />
                {error.words}
            </li>
        }
        .into_any();
    }
    let target = error.id.clone();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus_on(&target);
    };
    view! {
        <li>
            <a href=format!("#{}", error.id) on:click=go>
                {error.words}
            </a>
        </li>
    }
    .into_any()
}

/// Puts the focus on a control, or on the first control of a group, and brings it into sight.
pub fn focus_on(id: &str) {
    let first = |selector: String| document().query_selector(&selector).ok().flatten();
    let element = first(format!("[id='{id}'] input"))
        .or_else(|| document().get_element_by_id(id))
        .or_else(|| first(format!("[id^='{id}-']")));
    let element = element.map(leptos::wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>);
    if let Some(Ok(element)) = element {
        element.scroll_into_view();
        drop(element.focus());
    }
}
