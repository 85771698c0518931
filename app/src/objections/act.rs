//! One act on an objection: a page that names the effect and asks for words.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{Bilingual, Lang, ObjectionStepId};
use shared::objections::api::{AnswerObjection, ObjectionView, ReviewObjection, WithdrawObjection};
use shared::objections::{Finding, ObjectionAct};
use uuid::Uuid;

use super::detail::{load, objection_of_page};
use crate::session::{Reason, ReasonForm, Session, use_reason, use_session};
use crate::texts::{Words, objections as words, t, use_lang};
use crate::ui::{Empty, IconName, PageHeading, TextLink};

/// The words of an act.
#[derive(Clone)]
pub(super) struct Deed {
    pub(super) act: Words,
    effect: Bilingual,
    label: Words,
    danger: bool,
}

impl Deed {
    /// The words of an act somebody may do; filing has a page of its own.
    pub(super) fn of(act: ObjectionAct, view: &ObjectionView) -> Option<Self> {
        let both = |words: Words| Bilingual::new(words(Lang::Zh), words(Lang::En));
        let line = &view.row.line;
        let void = |lang| {
            let org = line.org_name.get(lang);
            words::uphold_effect(lang, &line.points.brief(1), org)
        };
        let (act, effect, label, danger): (Words, Bilingual, Words, bool) = match act {
            ObjectionAct::Filed => return None,
            ObjectionAct::Upheld | ObjectionAct::Overturned => (
                words::uphold,
                Bilingual::new(void(Lang::Zh), void(Lang::En)),
                words::uphold_label,
                true,
            ),
            ObjectionAct::Rejected => (
                words::reject,
                both(words::reject_effect),
                words::reject_label,
                true,
            ),
            ObjectionAct::Confirmed => (
                words::reject,
                both(words::confirm_effect),
                words::reject_label,
                true,
            ),
            ObjectionAct::ReviewAsked => (
                words::review,
                both(words::review_effect),
                words::review_label,
                false,
            ),
            ObjectionAct::Withdrawn => (
                words::withdraw,
                both(words::withdraw_effect),
                words::withdraw_label,
                true,
            ),
        };
        Some(Self {
            act,
            effect,
            label,
            danger,
        })
    }
}

/// The page.
#[component]
pub fn ActPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let act = params.with_untracked(|params| params.get("act"));
    let act = act.and_then(|code| ObjectionAct::from_code(&code));
    let loaded = load(objection_of_page());
    let title = move || {
        let lang = lang.get();
        let named = loaded.ready(|view| {
            let deed = Deed::of(act?, view)?;
            let line = &view.row.line;
            let points = line.points.display(1);
            Some(words::act_title(
                lang,
                (deed.act)(lang),
                &line.name,
                &points,
            ))
        });
        named
            .flatten()
            .unwrap_or_else(|| words::title(lang).to_owned())
    };
    let back = move || {
        loaded.ready(|view| {
            let href = format!("/desk/objections/{}", view.row.id);
            view! { <TextLink words=t(words::back) href icon=IconName::Left /> }
        })
    };
    view! {
        <div class="narrow stack">
            <p>{back}</p>
            <PageHeading title />
            {loaded.form(
                3,
                |view| (view.row.id, view.row.state),
                move |view| form(view, act),
            )}
        </div>
    }
    .into_any()
}

fn form(view: &ObjectionView, act: Option<ObjectionAct>) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let act = act.filter(|act| view.may.contains(act));
    let Some((act, deed)) = act.and_then(|act| Some((act, Deed::of(act, view)?))) else {
        return view! { <Empty title=t(words::not_possible) note=t(words::not_possible_note) /> }
            .into_any();
    };
    let reason = reason(session, view, act);
    let (said, effect) = (view.reason.clone(), deed.effect);
    view! {
        <ReasonForm reason act=t(deed.act) label=t(deed.label) danger=deed.danger>
            <p>{said}</p>
            <p>{move || effect.get(lang.get()).to_owned()}</p>
        </ReasonForm>
    }
    .into_any()
}

/// What is said, for the operation that the act is; one id for this page, so that pressing twice
/// does it once.
fn reason(session: Session, view: &ObjectionView, act: ObjectionAct) -> Reason {
    let objection = view.row.id;
    let step = ObjectionStepId(Uuid::now_v7());
    let there = format!("/desk/objections/{objection}");
    let navigate = use_navigate();
    let done = move || navigate(&there, NavigateOptions::default());
    let finding = match act {
        ObjectionAct::ReviewAsked => {
            let request = move |note| ReviewObjection {
                objection,
                step,
                note,
            };
            return use_reason(session, request, done);
        }
        ObjectionAct::Withdrawn => {
            let request = move |note| WithdrawObjection {
                objection,
                step,
                note,
            };
            return use_reason(session, request, done);
        }
        ObjectionAct::Upheld | ObjectionAct::Overturned => Finding::Uphold,
        ObjectionAct::Rejected | ObjectionAct::Confirmed | ObjectionAct::Filed => Finding::Reject,
    };
    let request = move |note| AnswerObjection {
        objection,
        step,
        finding,
        note,
    };
    use_reason(session, request, done)
}
