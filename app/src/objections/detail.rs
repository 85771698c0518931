//! One objection: the line, what is said of it, what was done, and what the reader may do.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Role;
use shared::base::ObjectionId;
use shared::calendar::day_words;
use shared::objections::api::{ObjectionStep, ObjectionView, ReadObjection};
use shared::objections::{ObjectionAct, ObjectionState};

use super::act::Deed;
use super::state::{StateWord, due};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{objections as words, publicity, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Fact, Facts, IconName, PageHeading, TextLink};

/// The objection of this page's address.
pub(super) fn objection_of_page() -> Memo<Option<ObjectionId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("objection"))?.parse().ok())
}

/// Asks for it.
pub(super) fn load(id: Memo<Option<ObjectionId>>) -> Loaded<ObjectionView> {
    use_load(move || {
        Some(ReadObjection {
            objection: id.get()?,
        })
    })
}

/// The page.
#[component]
pub fn ObjectionPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let loaded = load(objection_of_page());
    let title = move || {
        let lang = lang.get();
        let named = loaded.ready(|view| {
            let line = &view.row.line;
            words::title_of(lang, &line.name, &line.points.display(1))
        });
        named.unwrap_or_else(|| words::title(lang).to_owned())
    };
    let own = untrack(|| session.role()) == Some(Role::Resident);
    let back = if own { words::to_own } else { words::to_queue };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(back) href="/desk/objections" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.view(6, move |view| content(view, own))}
        </div>
    }
    .into_any()
}

fn content(view: &ObjectionView, own: bool) -> AnyView {
    let steps = view.steps.iter().cloned().map(step).collect_view();
    view! {
        <div class="pair">
            <div class="stack">
                {said(view)} {acts(view)}
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

fn said(view: &ObjectionView) -> AnyView {
    let lang = use_lang();
    let line = view.row.line.clone();
    let (org, clause, desk) = (line.org_name, line.clause_text, view.row.desk.clone());
    let (tail, points) = (line.id_tail, line.points.display(1));
    let (reason, state) = (view.reason.clone(), view.row.state);
    let (due, counts) = (due(&view.row), counts(view));
    let until = day_words(line.notice_until);
    let who = view.objector.clone().map(|who| {
        view! {
            <Fact name=t(words::who)>
                {who.name} <span class="note tail">{who.citizen_id}</span>
                <span class="note tail">{t(words::who_note)}</span>
            </Fact>
        }
    });
    let given_for = view.given_for.clone().map(|given_for| {
        view! { <Fact name=t(words::given_for)>{given_for}</Fact> }
    });
    let evidence = Some(view.evidence.clone()).filter(|said| !said.is_empty());
    let evidence = evidence.map(|said| view! { <Fact name=t(words::evidence)>{said}</Fact> });
    view! {
        <Facts>
            <Fact name=t(words::line)>
                <b lang="zh-CN">{line.name}</b>
                " +"
                {points}
                <span class="note tail">{move || publicity::id_tail(lang.get(), &tail)}</span>
            </Fact> <Fact name=t(words::awarder)>{move || org.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::clause)>{move || clause.get(lang.get()).to_owned()}</Fact>
            {given_for} <Fact name=t(words::reason)>{reason}</Fact> {evidence} {who}
            <Fact name=t(words::desk)>{move || desk.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::state)>
                <StateWord state />
                {due}
            </Fact>
            <Fact name=t(words::notice_until)>{move || until.get(lang.get()).to_owned()}</Fact>
            {counts}
        </Facts>
    }
    .into_any()
}

/// From when the award counts as things stand.
fn counts(view: &ObjectionView) -> AnyView {
    let lang = use_lang();
    let (day, state) = (view.posts_on.map(day_words), view.row.state);
    let said = move || {
        let lang = lang.get();
        match &day {
            Some(day) => words::counts_from(lang, day.get(lang)),
            None if matches!(state, ObjectionState::Upheld | ObjectionState::Moot) => {
                words::void(lang).to_owned()
            }
            None => words::held(lang).to_owned(),
        }
    };
    view! { <Fact name=t(words::counts)>{said}</Fact> }.into_any()
}

/// The ways to what the reader may do.
fn acts(view: &ObjectionView) -> AnyView {
    let id = view.row.id;
    let link = |(place, act): (usize, &ObjectionAct)| {
        let deed = Deed::of(*act, view)?;
        let href = format!("/desk/objections/{id}/{}", act.code());
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

fn step(step: ObjectionStep) -> AnyView {
    let lang = use_lang();
    let (day, act, who) = (day_words(step.on), step.act.words(), step.who);
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
            </span>
        </li>
    }
    .into_any()
}
