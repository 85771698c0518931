//! One act about an activity: a page that names the effect, and asks for words where they are
//! needed.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::activities::api::{
    ActivityView, CallOffActivity, DecideAttendance, HandInAttendance, RevokeAttendance,
};
use shared::activities::{ActivityAct, AttendanceFinding};
use shared::base::{ActivityStepId, Lang, PersonId, Text};
use uuid::Uuid;

use super::detail::{activity_of_page, load};
use super::doing::Doing;
use crate::session::{Loaded, Reason, ReasonForm, Session, use_reason, use_session};
use crate::texts::{Words, activities as words, t, use_lang};
use crate::ui::{Confirm, Empty, IconName, PageHeading, TextLink};

/// The words of an act.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    pub(super) act: Words,
    label: Option<Words>,
    danger: bool,
}

impl Deed {
    /// The words of an act somebody may do from a page of its own.
    pub(super) fn of(act: ActivityAct) -> Option<Self> {
        let (act, label, danger): (Words, Option<Words>, bool) = match act {
            ActivityAct::Announced | ActivityAct::Revoked => return None,
            ActivityAct::CalledOff => (words::call_off, Some(words::call_off_label), true),
            ActivityAct::HandedIn => (words::hand_in, None, false),
            ActivityAct::SentBack => (words::send_back, Some(words::send_back_label), true),
            ActivityAct::Confirmed => (words::confirm, None, false),
        };
        Some(Self { act, label, danger })
    }

    /// What it does.
    fn effect(act: ActivityAct, view: &ActivityView, lang: Lang) -> String {
        let present = view.people.iter().filter(|one| one.present.is_some());
        match act {
            ActivityAct::CalledOff => words::call_off_effect(lang).to_owned(),
            ActivityAct::HandedIn => words::hand_in_effect(lang).to_owned(),
            ActivityAct::SentBack => words::send_back_effect(lang).to_owned(),
            ActivityAct::Confirmed => words::confirm_effect(lang, present.count()),
            ActivityAct::Announced | ActivityAct::Revoked => String::new(),
        }
    }
}

/// The page of an act about the whole.
#[component]
pub fn ActPage() -> impl IntoView {
    let params = use_params_map();
    let act = params.with_untracked(|params| params.get("act"));
    let act = act.and_then(|code| ActivityAct::from_code(&code));
    let title: Words = act.and_then(Deed::of).map_or(words::title, |deed| deed.act);
    frame(title, move |view| form(view, act))
}

/// The page that revokes what was confirmed of one person.
#[component]
pub fn RevokePage() -> impl IntoView {
    let params = use_params_map();
    let person = params.with_untracked(|params| params.get("person"));
    let person: Option<PersonId> = person.and_then(|id| id.parse().ok());
    frame(words::revoke_title, move |view| revoke(view, person))
}

fn frame(title: Words, body: impl Fn(&ActivityView) -> AnyView + Send + Sync + 'static) -> AnyView {
    let loaded: Loaded<ActivityView> = load(activity_of_page());
    let back = move || {
        loaded.ready(|view| {
            let href = format!("/desk/activities/{}", view.row.id);
            view! { <TextLink words=t(words::back) href icon=IconName::Left /> }
        })
    };
    let about = move || loaded.ready(|view| view.row.title.clone());
    view! {
        <div class="narrow stack">
            <p>{back}</p>
            <PageHeading title=t(title) />
            <p lang="zh-CN">{about}</p>
            {loaded.form(3, |view| (view.row.id, view.row.state), body)}
        </div>
    }
    .into_any()
}

fn not_possible() -> AnyView {
    view! { <Empty title=t(words::not_possible) note=t(words::not_possible_note) /> }.into_any()
}

fn form(view: &ActivityView, act: Option<ActivityAct>) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let act = act.filter(|act| view.may.contains(act));
    let Some((act, deed)) = act.and_then(|act| Some((act, Deed::of(act)?))) else {
        return not_possible();
    };
    let shown = view.clone();
    let effect = move || Deed::effect(act, &shown, lang.get());
    let Some(label) = deed.label else {
        return without_words(session, view, (act, deed), effect);
    };
    let reason = reason(session, view, act);
    view! {
        <ReasonForm reason act=t(deed.act) label=t(label) danger=deed.danger>
            <p>{effect}</p>
        </ReasonForm>
    }
    .into_any()
}

/// Where an act leads back to.
fn there(view: &ActivityView) -> impl Fn() + Clone + use<> + 'static {
    let navigate = use_navigate();
    let there = format!("/desk/activities/{}", view.row.id);
    move || navigate(&there, NavigateOptions::default())
}

/// Handing in and confirming need no words; one id for this page, so that pressing twice does it
/// once.
fn without_words(
    session: Session,
    view: &ActivityView,
    (act, deed): (ActivityAct, Deed),
    effect: impl Fn() -> String + Send + 'static,
) -> AnyView {
    let (org, activity) = (view.row.org, view.row.id);
    let step = ActivityStepId(Uuid::now_v7());
    let doing = Doing::new();
    let done = StoredValue::new_local(there(view));
    let on_confirm = move |()| {
        let done = move |_view: ActivityView| {
            if let Some(done) = done.try_get_value() {
                done();
            }
        };
        if act == ActivityAct::HandedIn {
            let request = HandInAttendance {
                org,
                activity,
                step,
            };
            return doing.ask(session, request, done);
        }
        let request = DecideAttendance {
            org,
            activity,
            step,
            finding: AttendanceFinding::Confirm,
            note: Text::default(),
        };
        doing.ask(session, request, done);
    };
    let on_cancel = StoredValue::new_local(there(view));
    let on_cancel = move |()| {
        if let Some(back) = on_cancel.try_get_value() {
            back();
        }
    };
    view! {
        {doing.refusal()}
        <Confirm act=t(deed.act) busy=doing.busy on_confirm on_cancel>
            <p>{effect}</p>
        </Confirm>
    }
    .into_any()
}

/// What is said, for the operation that the act is.
fn reason(session: Session, view: &ActivityView, act: ActivityAct) -> Reason {
    let (org, activity) = (view.row.org, view.row.id);
    let step = ActivityStepId(Uuid::now_v7());
    let done = there(view);
    if act == ActivityAct::CalledOff {
        let request = move |note| CallOffActivity {
            org,
            activity,
            step,
            note,
        };
        return use_reason(session, request, done);
    }
    let request = move |note| DecideAttendance {
        org,
        activity,
        step,
        finding: AttendanceFinding::SendBack,
        note,
    };
    use_reason(session, request, done)
}

fn revoke(view: &ActivityView, person: Option<PersonId>) -> AnyView {
    let session = use_session();
    let mut people = view.people.iter();
    let found = people.find(|one| Some(one.person) == person);
    let revocable = view.may.contains(&ActivityAct::Revoked);
    let found = found.filter(|one| revocable && one.present.is_some() && one.revoked.is_none());
    let Some(one) = found else {
        return not_possible();
    };
    let (org, activity, person) = (view.row.org, view.row.id, one.person);
    let step = ActivityStepId(Uuid::now_v7());
    let request = move |note| RevokeAttendance {
        org,
        activity,
        step,
        person,
        note,
    };
    let reason = use_reason(session, request, there(view));
    let name = one.name.clone();
    view! {
        <ReasonForm reason act=t(words::revoke) label=t(words::revoke_label) danger=true>
            <p>
                <b lang="zh-CN">{name}</b>
            </p>
            <p>{t(words::revoke_effect)}</p>
        </ReasonForm>
    }
    .into_any()
}
