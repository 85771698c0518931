//! Ending a membership by a date.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::base::Text;
use shared::households::LeaveReason;
use shared::households::api::{Household, LeaveHousehold};

use super::file::{load_household, person_of_page};
use crate::session::{TextBox, TextForm, use_session};
use crate::texts::{households as words, t, use_lang};
use crate::ui::{DateDraft, DateField, IconName, PageHeading, SelectInput, TextLink, choices};

/// The page.
#[component]
pub fn LeavePage() -> impl IntoView {
    let person = person_of_page();
    let loaded = load_household(person);
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}/household"),
    );
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_household) href=back icon=IconName::Left />
            </p>
            <PageHeading title=t(words::leave_title) />
            {loaded.form(4, |household| household.person, form)}
        </div>
    }
    .into_any()
}

fn form(household: &Household) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let person = household.person;
    let name = household.name.clone();
    let why = RwSignal::new(String::new());
    let on = DateDraft::new(None);
    let evidence = TextBox::new("evidence", words::evidence, words::evidence_missing);
    let form = TextForm::new(vec![evidence]);
    let navigate = use_navigate();
    let send = move || {
        let Some(why) = LeaveReason::from_code(&why.get_untracked()) else {
            return form.miss("why", words::why_missing);
        };
        let on = match on.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("on", move |lang| problem.words(lang)),
        };
        if !form.complete() {
            return;
        }
        let Ok(evidence) = Text::new(&evidence.typed()) else {
            return;
        };
        let request = LeaveHousehold {
            person,
            on,
            why,
            evidence,
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            let there = format!("/desk/residents/{person}/household");
            navigate(&there, NavigateOptions::default());
        });
    };
    let all = LeaveReason::ALL.iter().map(|one| (one.code(), one.words()));
    let fields = view! {
        <SelectInput
            id="why"
            label=t(words::leave_why)
            options=choices(all.collect())
            value=why
            error=form.error("why")
        />
        <DateField id="on" label=t(words::leave_on) value=on error=form.error("on") />
    };
    view! {
        <div class="aside stack-tight">
            <p>{move || words::leave_effect(lang.get(), &name)}</p>
        </div>
        {form.view_below(fields.into_any(), words::leave, send)}
    }
    .into_any()
}
