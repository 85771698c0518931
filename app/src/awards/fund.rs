//! Giving a town points to hand down.

use leptos::prelude::*;
use shared::awards::api::{FundTown, PoolRow, ReadPool};
use shared::base::Points;

use super::amount::{Amount, Filled};
use super::detail::way_back;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{Words, awards as words, t, use_lang};
use crate::ui::{LinkButton, PageHeading};

/// The page.
#[component]
pub fn FundPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded = use_load(move || Some(ReadPool::of(place.org()?, place.year())));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::fund_title(lang, view.pool.org_name.get(lang)))
            .unwrap_or_else(|| words::fund(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_pool, place.pool(""))}
            <PageHeading title />
            {loaded.form(
                4,
                |view| (view.pool.org, view.pool.year),
                move |view| form(place, view.pool.clone()),
            )}
        </div>
    }
    .into_any()
}

fn form(place: Place, pool: PoolRow) -> AnyView {
    let amount = Amount::new();
    let (org, year) = (pool.org, pool.year);
    let request = move |filled: Filled| {
        Some(FundTown {
            org,
            year,
            transfer: filled.ids.0,
            points: filled.points,
            note: filled.note,
        })
    };
    let above = bound(amount, &pool).into_any();
    let told = move |lang, points: Points| {
        let (town, left) = (pool.org_name.get(lang), pool.left + points);
        words::fund_effect(lang, &points.brief(1), town, &left.brief(1))
    };
    let below = amount.effect(told, t(words::entry_stays));
    let act: (Words, Words) = (words::fund, words::fund_points);
    amount.form((above, below), act, request, place.pool(""))
}

/// What the formulas of the town's awarders give together, and a press to fill up to it.
fn bound(amount: Amount, pool: &PoolRow) -> Option<AnyView> {
    let lang = use_lang();
    let (bound, awarders) = (pool.bound?, pool.awarders);
    let missing = bound - pool.funded;
    let take = (missing > Points::ZERO).then(|| {
        let words = move || words::formula_take(lang.get(), &missing.brief(1));
        let on_press = move |()| amount.points.set(missing.display(1));
        view! { <LinkButton words on_press /> }
    });
    Some(
        view! {
            <div class="aside">
                <p>{move || words::pool_bound(lang.get(), &bound.brief(1), awarders)}</p>
                {take}
            </div>
        }
        .into_any(),
    )
}
