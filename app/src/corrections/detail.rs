//! One correction: what is claimed, what was done, and what the reader may do.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Role;
use shared::base::CorrectionId;
use shared::calendar::day_words;
use shared::corrections::CorrectionAct;
use shared::corrections::api::{CorrectionStep, CorrectionView, ReadCorrection};

use super::act::Deed;
use super::list::due;
use super::state::StateWord;
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{corrections as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Fact, Facts, IconName, PageHeading, TextLink};

/// The correction of this page's address.
pub(super) fn correction_of_page() -> Memo<Option<CorrectionId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("correction"))?.parse().ok())
}

/// Asks for it.
pub(super) fn load(id: Memo<Option<CorrectionId>>) -> Loaded<CorrectionView> {
    use_load(move || {
        Some(ReadCorrection {
            correction: id.get()?,
        })
    })
}

/// The page.
#[component]
pub fn CorrectionPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let loaded = load(correction_of_page());
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::title_of(lang, view.row.fact_name.get(lang)))
            .unwrap_or_else(|| words::title(lang).to_owned())
    };
    let own = untrack(|| session.role()) == Some(Role::Resident);
    let back = if own { words::to_own } else { words::to_queue };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(back) href="/desk/corrections" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.view(6, move |view| content(view, own))}
        </div>
    }
    .into_any()
}

fn content(view: &CorrectionView, own: bool) -> AnyView {
    let steps = view.steps.iter().cloned().map(step).collect_view();
    view! {
        <div class="pair">
            <div class="stack">
                {claim(view, own)} {acts(view)}
                {(!own).then(|| view! { <p class="note">{t(words::look_note)}</p> })}
            </div>
            <section class="stack-tight">
                <h2>{t(words::steps)}</h2>
                <ol class="timeline">{steps}</ol>
            </section>
        </div>
    }
    .into_any()
}

fn claim(view: &CorrectionView, own: bool) -> AnyView {
    let lang = use_lang();
    let row = view.row.clone();
    let (reason, proof) = (view.reason.clone(), view.evidence.clone());
    let (claimed, counted, desks) = (row.claimed.clone(), view.counted.clone(), row.desks.clone());
    let who = (!own).then(|| {
        let (name, citizen_id) = (row.name.clone(), row.citizen_id.clone());
        view! {
            <Fact name=t(words::whose)>
                {name} <span class="note tail">{citizen_id}</span>
            </Fact>
        }
    });
    let now = move || match &counted {
        Some(words) => words.get(lang.get()).to_owned(),
        None => words::nothing_counted(lang.get()).to_owned(),
    };
    let by = move || {
        let lang = lang.get();
        let names: Vec<&str> = desks.iter().map(|name| name.get(lang)).collect();
        names.join(words::join(lang))
    };
    view! {
        <Facts>
            {who} <Fact name=t(words::counted)>{now}</Fact>
            <Fact name=t(words::claimed)>
                <b>{move || claimed.get(lang.get()).to_owned()}</b>
            </Fact> <Fact name=t(words::reason)>{reason}</Fact>
            <Fact name=t(words::evidence)>{proof}</Fact>
            <Fact name=t(words::desks)>{by}</Fact>
            <Fact name=t(words::state)>
                <StateWord state=row.state />
                {due(&row)}
            </Fact>
        </Facts>
    }
    .into_any()
}

/// The ways to what the reader may do.
fn acts(view: &CorrectionView) -> AnyView {
    let id = view.row.id;
    let link = |(place, act): (usize, &CorrectionAct)| {
        let deed = Deed::of(*act)?;
        let href = format!("/desk/corrections/{id}/{}", act.code());
        let kind = if place == 0 {
            ButtonKind::Main
        } else {
            ButtonKind::default()
        };
        Some(view! { <ButtonLink words=t(deed.act) href kind /> })
    };
    let links: Vec<_> = view.may.iter().enumerate().filter_map(link).collect();
    view! { <div class="row">{links}</div> }.into_any()
}

fn step(step: CorrectionStep) -> AnyView {
    let lang = use_lang();
    let (day, act, who) = (day_words(step.on), step.act.words(), step.who);
    let due = step.due_on.map(day_words);
    let due = move || {
        let lang = lang.get();
        due.as_ref().map(|day| words::due(lang, day.get(lang)))
    };
    let evidence = step.evidence;
    let evidence = move || {
        let lang = lang.get();
        evidence
            .as_ref()
            .map(|said| words::with_evidence(lang, said))
    };
    view! {
        <li>
            <span></span>
            <span class="timeline-day nowrap">
                {move || day.get(lang.get()).to_owned()} <span class="note tail">{step.time}</span>
            </span>
            <span>
                <b>{move || act.get(lang.get()).to_owned()}</b>
                " "
                <span class="lead">{move || who.get(lang.get()).to_owned()}</span>
                <span class="tail">{step.note}</span>
                <span class="note tail">{evidence}</span>
                <span class="note tail">{due}</span>
            </span>
        </li>
    }
    .into_any()
}
