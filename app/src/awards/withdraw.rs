//! Taking or sending back a draft: a page that names the effect and asks for the reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::awards::AwardState;
use shared::awards::api::{AwardView, WithdrawAward};

use super::detail::{award_of_page, load_award, way_back};
use super::{Place, use_place};
use crate::session::{ReasonForm, use_reason};
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{Empty, PageHeading};

/// The page.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let award = award_of_page();
    let loaded = load_award(place, award);
    let title = move || {
        let lang = lang.get();
        let told = loaded.ready(|award| {
            if award.drafted_by_me {
                words::take_back_title(lang, &award.name)
            } else {
                words::send_back_title(lang, &award.name)
            }
        });
        told.unwrap_or_else(|| words::send_back(lang).to_owned())
    };
    let back = move || {
        let id = award.get().map(|id| id.to_string()).unwrap_or_default();
        way_back(words::back_to_award, place.path(&format!("awards/{id}")))
    };
    view! {
        <div class="narrow stack">
            {back} <PageHeading title />
            {loaded.form(
                3,
                |award| (award.id, award.state),
                move |award| form(place, award.clone()),
            )}
        </div>
    }
    .into_any()
}

fn form(place: Place, award: AwardView) -> AnyView {
    let lang = use_lang();
    if award.state != AwardState::Drafted {
        return not_possible(&award);
    }
    let there = place.path(&format!("awards/{}", award.id));
    let navigate = use_navigate();
    let done = move || navigate(&there, NavigateOptions::default());
    let (org, id, points) = (award.org, award.id, award.points);
    let reason = use_reason(
        place.session(),
        move |reason| WithdrawAward {
            org,
            award: id,
            reason,
        },
        done,
    );
    let (act, label) = if award.drafted_by_me {
        (t(words::take_back), t(words::take_back_reason))
    } else {
        (t(words::send_back), t(words::send_back_reason))
    };
    view! {
        <ReasonForm reason act label>
            <p>{move || words::withdraw_effect(lang.get(), &points.brief(1))}</p>
        </ReasonForm>
    }
    .into_any()
}

/// Its state no longer allows it.
pub(super) fn not_possible(award: &AwardView) -> AnyView {
    let lang = use_lang();
    let state = award.state.words();
    let note = move || {
        let lang = lang.get();
        words::not_possible_note(lang, state.get(lang))
    };
    view! { <Empty title=t(words::not_possible) note /> }.into_any()
}
