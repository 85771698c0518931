//! Voiding a signed award: a page that names the effect and asks for the reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::awards::AwardState;
use shared::awards::api::{AwardView, VoidAward};

use super::detail::{award_of_page, load_award, way_back};
use super::withdraw::not_possible;
use super::{Place, use_place};
use crate::session::{ReasonForm, use_reason};
use crate::texts::{awards as words, t, use_lang};
use crate::ui::PageHeading;

/// The page.
#[component]
pub fn VoidPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let award = award_of_page();
    let loaded = load_award(place, award);
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|award| words::void_title(lang, &award.name, &award.points.display(1)))
            .unwrap_or_else(|| words::void(lang).to_owned())
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
    let voidable = [AwardState::Noticed, AwardState::Held, AwardState::Posted];
    if !voidable.contains(&award.state) {
        return not_possible(&award);
    }
    let there = place.path(&format!("awards/{}", award.id));
    let navigate = use_navigate();
    let done = move || navigate(&there, NavigateOptions::default());
    let (org, id) = (award.org, award.id);
    let request = move |reason| VoidAward {
        org,
        award: id,
        reason,
    };
    let reason = use_reason(place.session(), request, done);
    let effect = move || {
        let lang = lang.get();
        words::void_effect(lang, &award.points.brief(1), award.org_name.get(lang))
    };
    view! {
        <ReasonForm reason act=t(words::void) label=t(words::void_reason) danger=true>
            <p>{effect}</p>
            <p>{t(words::void_effect_final)}</p>
        </ReasonForm>
    }
    .into_any()
}
