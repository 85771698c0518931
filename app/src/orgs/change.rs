//! Renaming or moving an organisation from a day.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::base::Text;
use shared::orgs::api::{ChangeOrg, OrgDetail};

use super::detail::{load_org, org_of_page, to_org};
use super::fields::Fields;
use crate::session::{TextBox, use_session};
use crate::texts::{orgs as words, t};
use crate::ui::{DateDraft, DateField, PageHeading};

/// The page.
#[component]
pub fn ChangePage() -> impl IntoView {
    let org = org_of_page();
    let loaded = load_org(org);
    view! {
        <div class="narrow stack">
            {to_org(org)}
            <PageHeading title=t(words::change_title) lead=t(words::change_effect) />
            {loaded.form(6, |detail| detail.org.id, form)}
        </div>
    }
    .into_any()
}

fn form(detail: &OrgDetail) -> AnyView {
    let session = use_session();
    let (org, kind) = (detail.org.id, detail.org.kind);
    let reason = TextBox::new("reason", words::reason, words::reason_missing).length(500);
    let fields = Fields::new(Some(&detail.org), &[reason]);
    let from = DateDraft::new(None);
    let form = fields.form;
    let navigate = use_navigate();
    let send = move || {
        let from = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("from", move |lang| problem.words(lang)),
        };
        let Some(typed) = fields.read() else { return };
        let Ok(reason) = Text::new(&reason.typed()) else {
            return;
        };
        let request = ChangeOrg {
            org,
            from,
            name_zh: typed.name_zh,
            name_en: typed.name_en,
            uscc: typed.uscc,
            area: typed.area,
            school_area: typed.school_area,
            reason,
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            navigate(&format!("/desk/orgs/{org}"), NavigateOptions::default());
        });
    };
    let above = view! {
        <DateField
            id="from"
            label=t(words::effective)
            hint=None
            value=from
            error=form.error("from")
        />
        {fields.view(Signal::derive(move || Some(kind)))}
    };
    form.view_below(above.into_any(), words::record, send)
}
