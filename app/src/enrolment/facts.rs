//! The few facts a window needs of a household.

use leptos::prelude::*;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::enrolment::api::Shown;
use shared::enrolment::{MemberRole, PermitShown};

use crate::texts::{Words, enrolment as words};
use crate::ui::{IconName, Tone, Verdict};

/// Name, permit, points, date.
pub(super) fn facts(shown: &Shown, lang: Lang) -> AnyView {
    let kin = match shown.kin {
        MemberRole::Child => words::child(lang),
        MemberRole::Father => words::father(lang),
        MemberRole::Mother => words::mother(lang),
        MemberRole::Guardian => words::guardian(lang),
        MemberRole::Spouse => words::spouse(lang),
    };
    let gate = shown.gate.map(|gate| words::gate(lang, &gate.brief(1)));
    let points = match shown.points {
        Some(points) => view! {
            <b class="fact-points">{points.display(1)}</b>
            <span class="lead">{words::highest(lang)}</span>
        }
        .into_any(),
        None => view! { <span class="lead">{words::points_none(lang)}</span> }.into_any(),
    };
    view! {
        <dl class="facts verdict-facts">
            <div>
                <dt>{words::name(lang)}</dt>
                <dd>
                    <b>{shown.name.clone()}</b>
                    <span class="lead">{kin}</span>
                    <span class="note">{tail_words(&shown.id_tail, lang)}</span>
                </dd>
            </div>
            <div>
                <dt>{words::permit(lang)}</dt>
                <dd>{permit(shown.permit, lang)}</dd>
            </div>
            <div>
                <dt>{words::points(lang)}</dt>
                <dd>
                    {points}
                    <span class="note">{gate}</span>
                </dd>
            </div>
            <div>
                <dt>{words::data_date(lang)}</dt>
                <dd>
                    {day_words(shown.data_date).get(lang).to_owned()}
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

fn permit(permit: PermitShown, lang: Lang) -> AnyView {
    let until = |date| words::endorse_by(lang, day_words(date).get(lang));
    let (said, tone, icon, more): (Words, _, _, _) = match permit {
        PermitShown::Valid { endorse_by } => (
            words::permit_valid,
            Tone::Good,
            IconName::Check,
            endorse_by.map(until),
        ),
        PermitShown::Due { endorse_by } => (
            words::permit_due,
            Tone::Good,
            IconName::Clock,
            Some(until(endorse_by)),
        ),
        PermitShown::Suspended => (words::permit_suspended, Tone::Bad, IconName::Pause, None),
        PermitShown::Absent => (words::permit_absent, Tone::Bad, IconName::Cross, None),
    };
    view! {
        <b>
            <Verdict words=said(lang) tone icon />
        </b>
        <span>{more}</span>
    }
    .into_any()
}

/// The end of an ID in words; a list may send the stars before it as well.
pub(super) fn tail_words(tail: &str, lang: Lang) -> String {
    words::tail(lang, tail.trim_start_matches('*'))
}
