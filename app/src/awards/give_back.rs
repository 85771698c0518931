//! Giving back what is not used: an awarder's quota, or what a town has not handed down.

use leptos::prelude::*;
use shared::awards::api::{PoolRow, QuotaRow, ReadPool, ReadQuota, RefundPool, ReturnQuota};
use shared::base::Points;

use super::amount::{Amount, Filled};
use super::detail::way_back;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{Words, awards as words, t, use_lang};
use crate::ui::PageHeading;

/// Giving back an awarder's unused quota.
#[component]
pub fn ReturnPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded = use_load(move || Some(ReadQuota::of(place.org()?, place.year())));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::return_title_of(lang, view.quota.org_name.get(lang)))
            .unwrap_or_else(|| words::return_quota(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_statement, statement_of(place))}
            <PageHeading title />
            {loaded.form(
                4,
                |view| (view.quota.org, view.quota.year),
                move |view| form(place, &view.quota),
            )}
        </div>
    }
    .into_any()
}

/// Where the statement of the page's organisation stands.
pub(super) fn statement_of(place: Place) -> String {
    if place.is_own() {
        "/desk/quota".to_owned()
    } else {
        place.path("")
    }
}

fn form(place: Place, quota: &QuotaRow) -> AnyView {
    let lang = use_lang();
    let amount = Amount::new();
    let (org, year, left) = (quota.org, quota.year, quota.left);
    let request = move |filled: Filled| {
        Some(ReturnQuota {
            org,
            year,
            transfer: filled.ids.0,
            points: filled.points,
            note: filled.note,
        })
    };
    let above = view! {
        <p class="aside">{move || words::unused_is(lang.get(), &left.brief(1))}</p>
    };
    let told = move |lang, points: Points| {
        words::return_effect(lang, &points.brief(1), &(left - points).brief(1))
    };
    let below = amount.effect(told, t(words::return_up));
    let act: (Words, Words) = (words::return_quota, words::return_points);
    let there = statement_of(place);
    amount.form((above.into_any(), below), act, request, there)
}

/// Giving back to the district what the town has not handed down.
#[component]
pub fn RefundPage() -> impl IntoView {
    let place = use_place();
    let loaded = use_load(move || Some(ReadPool::of(place.org()?, place.year())));
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_pool, place.pool(""))}
            <PageHeading title=t(words::refund_title) />
            {loaded.form(
                4,
                |view| (view.pool.org, view.pool.year),
                move |view| refund(place, &view.pool),
            )}
        </div>
    }
    .into_any()
}

fn refund(place: Place, pool: &PoolRow) -> AnyView {
    let lang = use_lang();
    let amount = Amount::new();
    let (org, year, left) = (pool.org, pool.year, pool.left.min(pool.funded));
    let request = move |filled: Filled| {
        Some(RefundPool {
            org,
            year,
            transfer: filled.ids.0,
            points: filled.points,
            note: filled.note,
        })
    };
    let above = view! {
        <p class="aside">{move || words::pool_left_is(lang.get(), &left.brief(1))}</p>
    };
    let told = move |lang, points: Points| {
        words::refund_effect(lang, &points.brief(1), &(left - points).brief(1))
    };
    let below = amount.effect(told, t(words::entry_stays));
    let act: (Words, Words) = (words::refund, words::refund_points);
    amount.form((above.into_any(), below), act, request, place.pool(""))
}
