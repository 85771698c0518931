//! Allocating points to an awarder: the page names the bound and the effect, and asks on what
//! basis.

use leptos::prelude::*;
use shared::awards::api::{AllocateQuota, QuotaRow, QuotaView, ReadQuota};
use shared::base::Points;

use super::amount::{Amount, Filled};
use super::detail::way_back;
use super::formula::said;
use super::{Place, use_place};
use crate::session::{Loaded, use_load};
use crate::texts::{Words, awards as words, t, use_lang};
use crate::ui::{LinkButton, PageHeading};

/// The page.
#[component]
pub fn AllocatePage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded: Loaded<QuotaView> =
        use_load(move || Some(ReadQuota::of(place.org()?, place.year())));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::allocate_title(lang, view.quota.org_name.get(lang)))
            .unwrap_or_else(|| words::allocate(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_quotas, "/desk/quotas".to_owned())}
            <PageHeading title />
            {loaded.form(
                4,
                |view| (view.quota.org, view.quota.year),
                move |view| form(place, view.quota.clone()),
            )}
        </div>
    }
    .into_any()
}

fn form(place: Place, quota: QuotaRow) -> AnyView {
    let amount = Amount::new();
    let (org, year) = (quota.org, quota.year);
    let request = move |filled: Filled| {
        Some(AllocateQuota {
            org,
            year,
            transfer: filled.ids.0,
            points: filled.points,
            note: filled.note,
        })
    };
    let above = formula(amount, &quota).into_any();
    let told = move |lang, points: Points| {
        let org = quota.org_name.get(lang);
        let (now, then) = (quota.allocated, quota.allocated + points);
        let effect = words::allocate_effect(lang, &points.brief(1), org, quota.year);
        format!(
            "{effect} {}",
            words::allocate_total(lang, &now.brief(1), &then.brief(1))
        )
    };
    let below = amount.effect(told, t(words::allocate_down));
    let act: (Words, Words) = (words::allocate, words::allocate_points);
    amount.form((above, below), act, request, place.path(""))
}

/// What the formula gives, and a press to fill up to it.
fn formula(amount: Amount, quota: &QuotaRow) -> Option<AnyView> {
    let lang = use_lang();
    let formula = quota.formula?;
    let missing = formula.points - quota.allocated;
    let take = (missing > Points::ZERO).then(|| {
        let words = move || words::formula_take(lang.get(), &missing.brief(1));
        let on_press = move |()| amount.points.set(missing.display(1));
        view! { <LinkButton words on_press /> }
    });
    Some(
        view! {
            <div class="aside">
                <p>{move || said(lang.get(), &formula)}</p>
                {take}
            </div>
        }
        .into_any(),
    )
}
