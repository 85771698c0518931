//! A report of who leaves, with the last day worked.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::api::{LIMIT_MAX, List};
use shared::base::PersonId;
use shared::employments::api::{ListStaff, ReportLeaver, StaffRow};

use crate::session::{TextForm, use_load, use_session};
use crate::texts::{employments as words, t, use_lang};
use crate::ui::{DateDraft, DateField, Empty, IconName, PageHeading, TextLink, use_announcer};

/// The page.
#[component]
pub fn LeaverPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let org = untrack(|| session.org());
    let params = use_params_map();
    let person: Option<PersonId> =
        untrack(|| params.with(|params| params.get("person"))).and_then(|id| id.parse().ok());
    let loaded = use_load(move || {
        Some(ListStaff {
            org: org?,
            query: None,
            left: None,
            cursor: None,
            limit: Some(LIMIT_MAX),
        })
    });
    let of_page = move |list: &List<StaffRow>| {
        let found = list.items.iter().find(|one| Some(one.person) == person);
        found.cloned()
    };
    let title = move || {
        let lang = lang.get();
        let name = loaded.ready(of_page).flatten().map(|one| one.name);
        name.map_or_else(
            || words::leave_plain(lang).to_owned(),
            |name| words::leave_title(lang, &name),
        )
    };
    let body = move |list: &List<StaffRow>| match of_page(list) {
        Some(one) if one.last_day.is_none() => form(one.person),
        _ => view! { <Empty title=t(words::gone) note=t(words::gone_note) /> }.into_any(),
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_staff) href="/desk/staff" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.form(3, move |_| person, body)}
        </div>
    }
    .into_any()
}

fn form(person: PersonId) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let form = TextForm::new(Vec::new()).beside(&["last_day"]);
    let day = DateDraft::new(None);
    let navigate = use_navigate();
    let send = move || {
        let Some(org) = session.org() else { return };
        let last_day = match day.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("last_day", move |lang| problem.words(lang)),
        };
        if !form.complete() {
            return;
        }
        let request = ReportLeaver {
            org,
            person,
            last_day,
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            said.say(words::has_left(lang.get_untracked()).to_owned());
            navigate("/desk/staff", NavigateOptions::default());
        });
    };
    let above = view! {
        <DateField
            id="last_day"
            label=t(words::last_day)
            hint=None
            value=day
            error=form.error("last_day")
        />
    };
    view! {
        <div class="aside stack-tight">
            <p>{t(words::leave_effect)}</p>
        </div>
        {form.view_below(above.into_any(), words::leave, send)}
    }
    .into_any()
}
