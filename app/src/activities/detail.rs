//! One activity of the own organisation: what it is, who comes, what was done, what can be done.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::activities::api::{ActivityStep, ActivityView, ReadActivity};
use shared::activities::{ActivityAct, ActivityState};
use shared::base::ActivityId;
use shared::calendar::day_words;

use super::act::Deed;
use super::people::people;
use super::row::facts;
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{activities as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Callout, IconName, PageHeading, TextLink, Tone};

/// The activity of this page's address.
pub(super) fn activity_of_page() -> Memo<Option<ActivityId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("activity"))?.parse().ok())
}

/// Asks for it.
pub(super) fn load(id: Memo<Option<ActivityId>>) -> Loaded<ActivityView> {
    let session = use_session();
    use_load(move || {
        Some(ReadActivity {
            org: session.org()?,
            activity: id.get()?,
        })
    })
}

/// The page.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = load(activity_of_page());
    let title = move || {
        let named = loaded.ready(|view| view.row.title.clone());
        named.unwrap_or_else(|| words::title(lang.get()).to_owned())
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/activities" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded
                .view(
                    8,
                    move |view| {
                        view! {
                            <div class="stack">
                                {facts(&view.row, &view.note)} {four_eyes(view)} {ways(view)}
                                {people(loaded, view)} {steps(view)}
                            </div>
                        }
                            .into_any()
                    },
                )}
        </div>
    }
    .into_any()
}

/// Says why a head who reads a list that waits cannot confirm it.
fn four_eyes(view: &ActivityView) -> Option<AnyView> {
    let waits = view.row.state == ActivityState::HandedIn;
    let bars =
        view.may.contains(&ActivityAct::SentBack) && !view.may.contains(&ActivityAct::Confirmed);
    (waits && bars)
        .then(|| view! { <Callout title=t(words::four_eyes) tone=Tone::Bad /> }.into_any())
}

/// The ways to what the reader may do; revoking stands beside the person.
fn ways(view: &ActivityView) -> Option<AnyView> {
    let id = view.row.id;
    let code = view.may_show_code.then(|| {
        let href = format!("/desk/activities/{id}/code");
        let kind = ButtonKind::Main;
        view! { <ButtonLink words=t(words::show_code) href kind /> }
    });
    let acts = view.may.iter().filter_map(|act| {
        let deed = Deed::of(*act)?;
        let href = format!("/desk/activities/{id}/{}", act.code());
        let main = matches!(act, ActivityAct::Confirmed | ActivityAct::HandedIn);
        let kind = if main && !view.may_show_code {
            ButtonKind::Main
        } else {
            ButtonKind::Plain
        };
        Some(view! { <ButtonLink words=t(deed.act) href kind /> })
    });
    let acts: Vec<_> = acts.collect();
    let any = code.is_some() || !acts.is_empty();
    any.then(|| view! { <div class="row">{code} {acts}</div> }.into_any())
}

fn steps(view: &ActivityView) -> AnyView {
    let steps = view.steps.iter().cloned().map(step).collect_view();
    view! {
        <section class="stack">
            <h2>{t(words::steps)}</h2>
            <ol class="timeline">{steps}</ol>
        </section>
    }
    .into_any()
}

fn step(step: ActivityStep) -> AnyView {
    let lang = use_lang();
    let (day, act, about) = (day_words(step.on), step.act.words(), step.about);
    let about = move || about.as_ref().map(|name| words::about(lang.get(), name));
    view! {
        <li>
            <span></span>
            <span class="timeline-day nowrap">
                {move || day.get(lang.get()).to_owned()} <span class="note tail">{step.time}</span>
            </span>
            <span>
                <b>{move || act.get(lang.get()).to_owned()}</b>
                {about}
                " "
                <span class="lead" lang="zh-CN">
                    {step.who}
                </span>
                <span class="tail">{step.note}</span>
            </span>
        </li>
    }
    .into_any()
}
