//! The rights of a proxy: to be chosen, and in words.

use leptos::prelude::*;
use shared::access::ProxyRight;

use crate::session::TextForm;
use crate::texts::{Words, t, use_lang};
use crate::ui::{CheckList, Choice, Icon, IconName};

/// Those that are chosen.
pub(super) fn chosen(values: RwSignal<Vec<String>>) -> Vec<ProxyRight> {
    let all = values.get_untracked();
    all.iter()
        .filter_map(|one| ProxyRight::from_code(one))
        .collect()
}

/// The list to choose from under its question.
pub(super) fn choose(question: Words, values: RwSignal<Vec<String>>, form: TextForm) -> AnyView {
    let lang = use_lang();
    let choices = Signal::derive(move || {
        let lang = lang.get();
        let choice = |right: &ProxyRight| Choice {
            value: right.code().to_owned(),
            words: right.words().get(lang).to_owned(),
            ..Choice::default()
        };
        ProxyRight::ALL.iter().map(choice).collect()
    });
    view! {
        <div class="field">
            <p class="field-label" id="rights-label">{t(question)}</p>
            {wrong("rights", form)}
            <CheckList
                name="rights"
                choices
                values
                labelled_by="rights-label"
                described_by=described("rights", form)
            />
        </div>
    }
    .into_any()
}

/// What is wrong with a list of choices.
pub(super) fn wrong(id: &'static str, form: TextForm) -> AnyView {
    let error = form.error(id);
    let words = move || {
        error.get().map(|wrong| {
            view! {
                <Icon name=IconName::Warning />
                {wrong}
            }
        })
    };
    view! {
        <p class="field-error" id=format!("{id}-error")>
            {words}
        </p>
    }
    .into_any()
}

/// The id of the words that say what is wrong, while something is.
pub(super) fn described(id: &'static str, form: TextForm) -> Signal<Option<String>> {
    let error = form.error(id);
    Signal::derive(move || error.get().map(|_| format!("{id}-error")))
}

/// Rights in words, one a line.
pub(super) fn told(rights: &[ProxyRight]) -> AnyView {
    let lang = use_lang();
    let rows = rights.iter().map(|right| {
        let words = right.words();
        view! { <li>{move || words.get(lang.get()).to_owned()}</li> }
    });
    view! { <ul class="proxy-rights">{rows.collect_view()}</ul> }.into_any()
}
