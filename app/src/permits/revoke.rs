//! Revoking a mistaken entry.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{PermitEntryId, PersonId, Text};
use shared::permits::api::RevokeEntry;
use uuid::Uuid;

use super::file::person_of_page;
use crate::api::Failure;
use crate::session::{TextBox, TextForm, use_session};
use crate::texts::{permits as words, t};
use crate::ui::{IconName, PageHeading, TextLink};

/// The page.
#[component]
pub fn RevokePage() -> impl IntoView {
    let person = person_of_page();
    let params = use_params_map();
    let revokes = untrack(|| params.with(|params| params.get("entry")));
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}/permit"),
    );
    let body = person
        .zip(revokes)
        .map(|(person, revokes)| form(person, revokes));
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_permit) href=back icon=IconName::Left />
            </p>
            <PageHeading title=t(words::revoke_title) lead=t(words::revoke_lead) />
            {body}
        </div>
    }
    .into_any()
}

fn form(person: PersonId, revokes: String) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let entry = RwSignal::new(PermitEntryId(Uuid::now_v7()));
    let reason = TextBox::new("reason", words::reason, words::reason_missing);
    let form = TextForm::new(vec![reason]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let (Ok(revokes), Ok(reason)) = (Text::new(&revokes), Text::new(&reason.typed())) else {
            return;
        };
        let request = RevokeEntry {
            person,
            entry: entry.get_untracked(),
            revokes,
            reason,
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(Failure::is_decided) {
                entry.try_set(PermitEntryId(Uuid::now_v7()));
            }
            answer
        };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            let there = format!("/desk/residents/{person}/permit");
            navigate(&there, NavigateOptions::default());
        });
    };
    form.view(words::revoke_act, send)
}
