//! Entering an organisation.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::base::OrgId;
use shared::orgs::OrgKind;
use shared::orgs::api::CreateOrg;
use uuid::Uuid;

use super::fields::Fields;
use crate::session::use_session;
use crate::texts::{orgs as words, t, use_lang};
use crate::ui::{IconName, PageHeading, SelectInput, TextLink};

/// The page.
#[component]
pub fn CreatePage() -> impl IntoView {
    let (lang, session) = (use_lang(), use_session());
    let kind = RwSignal::new(String::new());
    let chosen = Signal::derive(move || kind.with(|kind| OrgKind::from_code(kind)));
    let fields = Fields::new(None, &[]);
    let form = fields.form;
    // One id for this page: pressing twice enters one organisation.
    let org = OrgId(Uuid::now_v7());
    let navigate = use_navigate();
    let send = move || {
        let Some(kind) = chosen.get_untracked() else {
            return form.miss("kind", words::kind_missing);
        };
        let Some(typed) = fields.read() else { return };
        let request = CreateOrg {
            org,
            kind,
            name_zh: typed.name_zh,
            name_en: typed.name_en,
            uscc: typed.uscc,
            area: typed.area,
            school_area: typed.school_area.filter(|_| kind == OrgKind::School),
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            navigate(&format!("/desk/orgs/{org}"), NavigateOptions::default());
        });
    };
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::choose(lang).to_owned());
        let named = |kind: &OrgKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        let named = OrgKind::ALL.iter().map(named);
        std::iter::once(first).chain(named).collect::<Vec<_>>()
    });
    let above = view! {
        <SelectInput
            id="kind"
            label=t(words::kind)
            options=kinds
            value=kind
            error=form.error("kind")
        />
        {fields.view(chosen)}
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/orgs" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::create_title) lead=t(words::create_lead) />
            {form.view_below(above.into_any(), words::save, send)}
        </div>
    }
    .into_any()
}
