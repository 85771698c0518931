//! The own requests, and asking: the page names what an erasure means before it offers one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::List;
use shared::base::{ErasureId, ErasureStepId};
use shared::erasures::api::{AskErasure, ErasureView, ReadMyErasures, WithdrawErasure};
use shared::erasures::{ErasureAct, ErasureReason};
use uuid::Uuid;

use super::steps::{due, state, steps};
use crate::api::Failure;
use crate::session::{Loaded, TextForm, failure_view, use_load, use_session};
use crate::texts::{erasures as words, t, use_lang};
use crate::ui::{IconName, LinkButton, PageHeading, SelectInput, TextLink, choices, use_announcer};

/// The page.
#[component]
pub fn OwnErasurePage() -> impl IntoView {
    let loaded = use_load(|| Some(ReadMyErasures {}));
    view! {
        <div class="narrow stack stack-wide">
            <p>
                <TextLink words=t(words::to_data) href="/desk/data" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {loaded.view(4, move |list| content(loaded, list))}
        </div>
    }
    .into_any()
}

fn content(loaded: Loaded<List<ErasureView>>, list: &List<ErasureView>) -> AnyView {
    let open = list.items.iter().any(|one| one.row.state.is_open());
    let requests = (!list.items.is_empty()).then(|| {
        let rows = list.items.iter().map(|one| request(loaded, one));
        let rows = rows.collect_view();
        view! {
            <section class="stack">
                <h2>{t(words::own_requests)}</h2>
                {rows}
            </section>
        }
    });
    view! {
        {requests}
        {(!open).then(|| ask(loaded))}
    }
    .into_any()
}

fn request(loaded: Loaded<List<ErasureView>>, one: &ErasureView) -> AnyView {
    let lang = use_lang();
    let (reason, row) = (one.row.reason.words(), one.row.clone());
    let may = one.may.contains(&ErasureAct::Withdrawn);
    let erasure = one.row.id;
    view! {
        <div class="stack-tight">
            <p>
                {state(one.row.state)}
                <span class="note tail">{move || reason.get(lang.get()).to_owned()}</span>
                <span class="note tail">{move || due(&row, lang.get())}</span>
            </p>
            {steps(&one.steps)}
            {may.then(|| withdraw(loaded, erasure))}
        </div>
    }
    .into_any()
}

fn withdraw(loaded: Loaded<List<ErasureView>>, erasure: ErasureId) -> AnyView {
    let session = use_session();
    let (lang, said) = (use_lang(), use_announcer());
    let failed = RwSignal::new(None::<Failure>);
    // One id for this request as it stands: pressing twice is one act.
    let step = ErasureStepId(Uuid::now_v7());
    let press = move |()| {
        spawn_local(async move {
            match session.call(&WithdrawErasure { erasure, step }).await {
                Ok(_) => said.say(words::withdrawn(lang.get_untracked()).to_owned()),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
            loaded.again();
        });
    };
    view! {
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <p>
            <LinkButton words=t(words::withdraw) on_press=press />
        </p>
    }
    .into_any()
}

/// What it means, and the form.
fn ask(loaded: Loaded<List<ErasureView>>) -> AnyView {
    let session = use_session();
    let (lang, said) = (use_lang(), use_announcer());
    let reason = RwSignal::new(String::new());
    let erasure = ErasureId(Uuid::now_v7());
    let form = TextForm::new(Vec::new());
    let send = move || {
        let Some(why) = ErasureReason::from_code(&reason.get_untracked()) else {
            return form.miss("reason", words::reason_missing);
        };
        if !form.complete() {
            return;
        }
        let request = AskErasure {
            erasure,
            reason: why,
        };
        let asked = async move { session.call(&request).await };
        form.send(asked, move |_| {
            said.say(words::asked(lang.get_untracked()).to_owned());
            loaded.again();
        });
    };
    let all = ErasureReason::ALL.iter();
    let all = all.map(|reason| (reason.code(), reason.words())).collect();
    let fields = view! {
        <SelectInput
            id="reason"
            label=t(words::reason)
            options=choices(all)
            value=reason
            error=form.error("reason")
        />
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::effect_title)}</h2>
            <ul class="bullets">
                <li>{t(words::effect_gone)}</li>
                <li>{t(words::effect_account)}</li>
                <li>{t(words::effect_kept)}</li>
                <li>{t(words::effect_points)}</li>
                <li>{t(words::effect_data)}</li>
            </ul>
        </section>
        <section class="stack-tight">
            <h2>{t(words::ask_title)}</h2>
            {form.view_below(fields.into_any(), words::ask, send)}
        </section>
    }
    .into_any()
}
