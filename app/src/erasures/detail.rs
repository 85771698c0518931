//! One request: what to look at, what was done, and what the officer may do now.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use shared::base::{ErasureId, ErasureStepId};
use shared::calendar::day_words;
use shared::erasures::api::{ConfirmErasure, DecideErasure, ErasureView, ReadErasure};
use shared::erasures::{ErasureAct, ErasureDecision, ErasureGround, ErasureState, ErasureVerdict};
use uuid::Uuid;

use super::steps::{due, state, steps};
use crate::api::Failure;
use crate::session::{Loaded, TextForm, failure_view, use_load, use_session};
use crate::texts::{Words, erasures as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, Fact, Facts, IconName, PageHeading, SelectInput, TextLink,
    choices, use_announcer,
};

/// The page.
#[component]
pub fn ErasurePage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let id: Memo<Option<ErasureId>> =
        Memo::new(move |_| params.with(|params| params.get("erasure"))?.parse().ok());
    let loaded = use_load(move || Some(ReadErasure { erasure: id.get()? }));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::title_of(lang, &view.row.name))
            .unwrap_or_else(|| words::queue_title(lang).to_owned())
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_queue) href="/desk/erasures" icon=IconName::Left />
            </p>
            <PageHeading title lead=t(words::look_note) />
            {loaded.view(6, move |view| content(loaded, view))}
        </div>
    }
    .into_any()
}

fn content(loaded: Loaded<ErasureView>, view: &ErasureView) -> AnyView {
    let acts = acts(loaded, view);
    view! {
        <div class="pair">
            <div class="stack">{facts(view)} {obstacles(view)} {acts}</div>
            <section class="stack-tight">
                <h2>{t(words::steps)}</h2>
                {steps(&view.steps)}
            </section>
        </div>
    }
    .into_any()
}

fn facts(view: &ErasureView) -> AnyView {
    let lang = use_lang();
    let row = view.row.clone();
    let (name, id, reason) = (row.name.clone(), row.citizen_id.clone(), row.reason.words());
    let (asked, calendar, standing) = (day_words(row.asked_on), view.calendar.clone(), row.state);
    view! {
        <Facts>
            <Fact name=t(words::who)>
                {name} <span class="note tail">{id}</span>
            </Fact>
            <Fact name=t(words::reason)>{move || reason.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::asked_on)>{move || asked.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::deadline)>
                {move || due(&row, lang.get())}
                <span class="note tail">{move || words::calendar(lang.get(), &calendar)}</span>
            </Fact>
            <Fact name=t(words::state)>{state(standing)}</Fact>
        </Facts>
    }
    .into_any()
}

/// What has to be looked at before anything is decided.
fn obstacles(view: &ErasureView) -> Option<AnyView> {
    let lang = use_lang();
    if !view.row.state.is_open() {
        return None;
    }
    if view.obstacles.is_empty() {
        return Some(view! { <p class="lead">{t(words::no_obstacle)}</p> }.into_any());
    }
    let rows = view.obstacles.iter().map(|one| {
        let told = one.words();
        view! { <li>{move || told.get(lang.get()).to_owned()}</li> }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <Callout title=t(words::obstacles)>
                <ul class="bullets">{rows}</ul>
            </Callout>
        }
        .into_any(),
    )
}

/// The forms of what may be done now.
fn acts(loaded: Loaded<ErasureView>, view: &ErasureView) -> AnyView {
    let erasure = view.row.id;
    let may = |act: ErasureAct| view.may.contains(&act);
    match view.row.state {
        ErasureState::Asked => {
            let grants = may(ErasureAct::GrantProposed);
            let refuses = may(ErasureAct::RefusalProposed);
            propose(loaded, erasure, grants, refuses)
        }
        ErasureState::Granting | ErasureState::Refusing => {
            let confirms = may(ErasureAct::Granted) || may(ErasureAct::Refused);
            if may(ErasureAct::Returned) {
                confirm(loaded, erasure, view.row.state, confirms)
            } else {
                view! { <p class="lead">{t(words::not_yours)}</p> }.into_any()
            }
        }
        _ => ().into_any(),
    }
}

/// A button that does one thing and reads the request again.
fn act_button(
    loaded: Loaded<ErasureView>,
    (label, kind): (Words, ButtonKind),
    request: impl Fn() -> Sent + Send + Sync + 'static,
) -> AnyView {
    let session = use_session();
    let (lang, said) = (use_lang(), use_announcer());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let request = request();
        spawn_local(async move {
            let answer = match request {
                Sent::Decide(one) => session.call(&one).await,
                Sent::Confirm(one) => session.call(&one).await,
            };
            busy.try_set(false);
            match answer {
                Ok(view) => {
                    said.say(words::done(lang.get_untracked()).to_owned());
                    loaded.set(view);
                }
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    view! {
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <Button words=t(label) kind disabled=busy on_press=press />
    }
    .into_any()
}

/// What a button sends.
enum Sent {
    Decide(DecideErasure),
    Confirm(ConfirmErasure),
}

fn propose(
    loaded: Loaded<ErasureView>,
    erasure: ErasureId,
    grants: bool,
    refuses: bool,
) -> AnyView {
    // One id for each act on this page: pressing twice does it once.
    let step = ErasureStepId(Uuid::now_v7());
    let grant = grants.then(|| {
        let request = move || {
            Sent::Decide(DecideErasure {
                erasure,
                step,
                decision: ErasureDecision::Grant,
                ground: None,
            })
        };
        act_button(loaded, (words::grant, ButtonKind::Main), request)
    });
    view! {
        <section class="stack">
            <h2>{t(words::propose)}</h2>
            <p>{t(words::propose_note)}</p>
            <div class="row">{grant}</div>
            {refuses.then(|| refuse(loaded, erasure))}
        </section>
    }
    .into_any()
}

fn refuse(loaded: Loaded<ErasureView>, erasure: ErasureId) -> AnyView {
    let session = use_session();
    let ground = RwSignal::new(String::new());
    let step = ErasureStepId(Uuid::now_v7());
    let form = TextForm::new(Vec::new());
    let send = move || {
        let Some(why) = ErasureGround::from_code(&ground.get_untracked()) else {
            return form.miss("ground", words::ground_missing);
        };
        if !form.complete() {
            return;
        }
        let request = DecideErasure {
            erasure,
            step,
            decision: ErasureDecision::Refuse,
            ground: Some(why),
        };
        let asked = async move { session.call(&request).await };
        form.send(asked, move |view| loaded.set(view));
    };
    let all = ErasureGround::ALL.iter();
    let all = all.map(|ground| (ground.code(), ground.words())).collect();
    let fields = view! {
        <SelectInput
            id="ground"
            label=t(words::refuse_ground)
            options=choices(all)
            value=ground
            error=form.error("ground")
        />
    };
    form.view_below(fields.into_any(), words::refuse, send)
}

fn confirm(
    loaded: Loaded<ErasureView>,
    erasure: ErasureId,
    state: ErasureState,
    confirms: bool,
) -> AnyView {
    let grants = state == ErasureState::Granting;
    let (effect, label, kind): (Words, Words, ButtonKind) = if grants {
        (
            words::confirm_grant_effect,
            words::confirm_grant,
            ButtonKind::Danger,
        )
    } else {
        (
            words::confirm_refuse_effect,
            words::confirm_refuse,
            ButtonKind::Main,
        )
    };
    let (first, second) = (ErasureStepId(Uuid::now_v7()), ErasureStepId(Uuid::now_v7()));
    let says = |step, verdict| {
        move || {
            Sent::Confirm(ConfirmErasure {
                erasure,
                step,
                verdict,
            })
        }
    };
    let yes =
        confirms.then(|| act_button(loaded, (label, kind), says(first, ErasureVerdict::Confirm)));
    let back = act_button(
        loaded,
        (words::give_back, ButtonKind::Plain),
        says(second, ErasureVerdict::Return),
    );
    view! {
        <section class="stack">
            <h2>{t(words::confirm_title)}</h2>
            <p>{t(effect)}</p>
            <div class="row">{yes} {back}</div>
        </section>
    }
    .into_any()
}
