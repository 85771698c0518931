//! Binding the own account: until then nothing on file is shown.

use leptos::prelude::*;
use shared::accounts::api::BindAccount;
use shared::base::Text;

use crate::session::{TextBox, TextForm, use_session};
use crate::texts::{accounts as words, session as session_words, t};
use crate::ui::{PageHeading, TextLink, use_announcer};

/// The page of a resident whose account is not bound.
#[component]
pub fn BindPage() -> impl IntoView {
    let session = use_session();
    let said = use_announcer();
    let lang = crate::texts::use_lang();
    let code = code_box();
    let form = TextForm::new(vec![code]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let Ok(typed) = Text::new(&code.typed()) else {
            return;
        };
        let asked = async move { session.renewed_by(&BindAccount { code: typed }).await };
        form.send(asked, move |()| {
            said.say(words::bound(lang.get_untracked()).to_owned());
        });
    };
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::bind_title) lead=t(words::bind_lead) />
            {form.view(words::bind, send)}
            <div class="aside stack-tight">
                <h2 class="aside-title">{t(words::bind_where)}</h2>
                <p>{t(words::bind_where_note)}</p>
                <p>
                    {t(session_words::no_account)} " "
                    <TextLink words=t(session_words::to_preview) href="/" external=true />
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// The box for a code of a slip.
pub(super) fn code_box() -> TextBox {
    TextBox::new("code", words::code, words::code_missing).hint(words::code_hint)
}
