//! One act on a correction: a page that names the effect and asks for words.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{CorrectionStepId, Text};
use shared::corrections::api::{
    CorrectionView, DecideCorrection, ReviewCorrection, SupplyCorrection, WithdrawCorrection,
};
use shared::corrections::{CorrectionAct, Decision};
use uuid::Uuid;

use super::detail::{correction_of_page, load};
use crate::session::{Reason, ReasonForm, Session, use_reason, use_session};
use crate::texts::{Words, corrections as words, t, use_lang};
use crate::ui::{Empty, IconName, PageHeading, TextInput, TextLink};

/// The words of an act.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    pub(super) act: Words,
    effect: Words,
    label: Words,
    danger: bool,
}

impl Deed {
    /// The words of an act somebody may do; starting has a page of its own.
    pub(super) fn of(act: CorrectionAct) -> Option<Self> {
        let (act, effect, label, danger): (Words, Words, Words, bool) = match act {
            CorrectionAct::Started => return None,
            CorrectionAct::Accepted | CorrectionAct::Overturned => (
                words::accept,
                words::accept_effect,
                words::accept_label,
                false,
            ),
            CorrectionAct::Asked => (words::ask, words::ask_effect, words::ask_label, false),
            CorrectionAct::Rejected => (
                words::reject,
                words::reject_effect,
                words::reject_label,
                true,
            ),
            CorrectionAct::Upheld => (
                words::uphold,
                words::uphold_effect,
                words::reject_label,
                true,
            ),
            CorrectionAct::Supplied => (
                words::supply,
                words::supply_effect,
                words::supply_label,
                false,
            ),
            CorrectionAct::ReviewAsked => (
                words::review,
                words::review_effect,
                words::review_label,
                false,
            ),
            CorrectionAct::Withdrawn => (
                words::withdraw,
                words::withdraw_effect,
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
    let act = act.and_then(|code| CorrectionAct::from_code(&code));
    let loaded = load(correction_of_page());
    let title = move || {
        let lang = lang.get();
        let deed = act.and_then(Deed::of).map(|deed| (deed.act)(lang));
        let named = loaded.ready(|view| {
            let fact = view.row.fact_name.get(lang);
            words::act_title(lang, deed.unwrap_or_default(), fact)
        });
        named.unwrap_or_else(|| deed.unwrap_or_default().to_owned())
    };
    let back = move || {
        loaded.ready(|view| {
            let href = format!("/desk/corrections/{}", view.row.id);
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

fn form(view: &CorrectionView, act: Option<CorrectionAct>) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let act = act.filter(|act| view.may.contains(act));
    let Some((act, deed)) = act.and_then(|act| Some((act, Deed::of(act)?))) else {
        return view! { <Empty title=t(words::not_possible) note=t(words::not_possible_note) /> }
            .into_any();
    };
    let evidence = RwSignal::new(String::new());
    let reason = reason(session, view, act, evidence);
    let claimed = view.row.claimed.clone();
    let claimed = move || words::claims(lang.get(), claimed.get(lang.get()));
    let more = (act == CorrectionAct::Supplied).then(|| {
        view! {
            <TextInput
                id="evidence"
                label=t(words::evidence)
                hint=t(words::evidence_more)
                value=evidence
                length=200
            />
        }
    });
    view! {
        <ReasonForm reason act=t(deed.act) label=t(deed.label) danger=deed.danger>
            <p>{claimed}</p>
            <p>{t(deed.effect)}</p>
            {more}
        </ReasonForm>
    }
    .into_any()
}

/// What is said, for the operation that the act is; one id for this page, so that pressing twice
/// does it once.
fn reason(
    session: Session,
    view: &CorrectionView,
    act: CorrectionAct,
    evidence: RwSignal<String>,
) -> Reason {
    let correction = view.row.id;
    let step = CorrectionStepId(Uuid::now_v7());
    let there = format!("/desk/corrections/{correction}");
    let navigate = use_navigate();
    let done = move || navigate(&there, NavigateOptions::default());
    let decision = match act {
        CorrectionAct::Supplied => {
            let request = move |note| SupplyCorrection {
                correction,
                step,
                note,
                evidence: Text::new(&evidence.get_untracked()).unwrap_or_default(),
            };
            return use_reason(session, request, done);
        }
        CorrectionAct::ReviewAsked => {
            let request = move |note| ReviewCorrection {
                correction,
                step,
                note,
            };
            return use_reason(session, request, done);
        }
        CorrectionAct::Withdrawn => {
            let request = move |note| WithdrawCorrection {
                correction,
                step,
                note,
            };
            return use_reason(session, request, done);
        }
        CorrectionAct::Accepted | CorrectionAct::Overturned => Decision::Accept,
        CorrectionAct::Asked => Decision::Ask,
        CorrectionAct::Rejected | CorrectionAct::Upheld | CorrectionAct::Started => {
            Decision::Reject
        }
    };
    let request = move |note| DecideCorrection {
        correction,
        step,
        decision,
        note,
    };
    use_reason(session, request, done)
}
