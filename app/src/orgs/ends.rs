//! Closing an organisation, or recording that it goes into another.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::base::{Date, OrgId, Text};
use shared::orgs::OrgKind;
use shared::orgs::api::{CloseOrg, ListOrgs, MergeOrg, OrgDetail};

use super::detail::{load_org, org_of_page, to_org};
use crate::session::{Session, TextBox, TextForm, use_session};
use crate::texts::{Words, orgs as words, t, use_lang};
use crate::ui::{DateDraft, DateField, PageHeading};

/// The page that closes.
#[component]
pub fn ClosePage() -> impl IntoView {
    let org = org_of_page();
    let loaded = load_org(org);
    view! {
        <div class="narrow stack">
            {to_org(org)} <PageHeading title=t(words::close_title) />
            {loaded.form(4, |detail| detail.org.id, close)}
        </div>
    }
    .into_any()
}

/// The page that merges.
#[component]
pub fn MergePage() -> impl IntoView {
    let org = org_of_page();
    let loaded = load_org(org);
    view! {
        <div class="narrow stack">
            {to_org(org)} <PageHeading title=t(words::merge_title) />
            {loaded.form(4, |detail| detail.org.id, merge)}
        </div>
    }
    .into_any()
}

fn reason() -> TextBox {
    TextBox::new("reason", words::reason, words::reason_missing).length(500)
}

/// The day and the reason, if both are there.
fn day(form: TextForm, from: DateDraft, reason: TextBox) -> Option<(Date, Text<500>)> {
    let from = match from.read() {
        Ok(day) => day,
        Err(problem) => {
            form.miss("from", move |lang| problem.words(lang));
            return None;
        }
    };
    if !form.complete() {
        return None;
    }
    Some((from, Text::new(&reason.typed()).ok()?))
}

/// What will happen, the day, the boxes, and the act.
fn view(
    form: TextForm,
    from: DateDraft,
    effect: impl Fn() -> String + Send + 'static,
    (act, send): (Words, impl Fn() + 'static),
) -> AnyView {
    let above = view! {
        <DateField
            id="from"
            label=t(words::effective)
            hint=None
            value=from
            error=form.error("from")
        />
    };
    view! {
        <div class="aside stack-tight">
            <p>{effect}</p>
        </div>
        {form.view_below(above.into_any(), act, send)}
    }
    .into_any()
}

fn close(detail: &OrgDetail) -> AnyView {
    let (lang, session) = (use_lang(), use_session());
    let (org, drafts, people) = (detail.org.id, detail.open_drafts, detail.people);
    let (reason, from) = (reason(), DateDraft::new(None));
    let form = TextForm::new(vec![reason]).beside(&["from"]);
    let navigate = use_navigate();
    let send = move || {
        let Some((from, reason)) = day(form, from, reason) else {
            return;
        };
        let request = CloseOrg { org, from, reason };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            navigate(&format!("/desk/orgs/{org}"), NavigateOptions::default());
        });
    };
    let effect = move || words::close_effect(lang.get(), drafts, people);
    view(form, from, effect, (words::close, send))
}

/// The one organisation of a kind that is meant, or what to say instead.
async fn meant(session: Session, kind: OrgKind, typed: &str) -> Result<OrgId, Option<Words>> {
    let request = ListOrgs {
        kind: Some(kind),
        query: Text::new(typed).ok(),
        ..ListOrgs::default()
    };
    let found = session.call(&request).await.map_err(|_failure| None)?.items;
    let exact = |typed: &str| {
        let same = |name: &str| name == typed;
        let mut all = found.iter().filter(|org| {
            same(&org.name.zh) || same(&org.name.en) || org.uscc.as_deref() == Some(typed)
        });
        all.next()
            .filter(|_| all.next().is_none())
            .map(|org| org.id)
    };
    match (exact(typed.trim()), found.as_slice()) {
        (Some(org), _) => Ok(org),
        (None, [only]) => Ok(only.id),
        (None, []) => Err(Some(words::into_none)),
        (None, _) => Err(Some(words::into_many)),
    }
}

fn merge(detail: &OrgDetail) -> AnyView {
    let (lang, session) = (use_lang(), use_session());
    let (org, kind) = (detail.org.id, detail.org.kind);
    let (reason, from) = (reason(), DateDraft::new(None));
    let into = TextBox::new("into", words::into, words::into_missing)
        .hint(words::into_hint)
        .length(100);
    let form = TextForm::new(vec![into, reason]).beside(&["from"]);
    let navigate = use_navigate();
    let send = move || {
        let Some((from, reason)) = day(form, from, reason) else {
            return;
        };
        let typed = into.typed();
        let navigate = navigate.clone();
        let asked = async move { Ok(meant(session, kind, &typed).await) };
        form.send(asked, move |found| match found {
            Err(None) => form.miss("into", words::into_none),
            Err(Some(told)) => form.miss("into", told),
            Ok(into) => {
                let request = MergeOrg {
                    org,
                    into,
                    from,
                    reason,
                };
                let asked = async move { session.call(&request).await };
                form.send(asked, move |_| {
                    navigate(&format!("/desk/orgs/{org}"), NavigateOptions::default());
                });
            }
        });
    };
    let effect = move || words::merge_effect(lang.get()).to_owned();
    view(form, from, effect, (words::merge, send))
}
