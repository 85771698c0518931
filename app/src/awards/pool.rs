//! What a town hands down: what it has, its awarders, and the entries of the ledger.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::awards::api::{ListTownQuotas, PoolEntry, PoolRow, PoolView, ReadPool};
use shared::base::{Points, Text};

use super::detail::way_back;
use super::past_day::PastDay;
use super::quotas::table;
use super::statement::entry_words;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{awards as words, desk, t, use_lang};
use crate::ui::{
    ButtonKind, ButtonLink, Column, Empty, Fact, Facts, PageHeading, Paging, Table, pager,
};

/// The page.
#[component]
pub fn PoolPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let (paging, below) = (Paging::default(), Paging::default());
    let past = PastDay::new();
    let loaded = use_load(move || {
        Some(ReadPool {
            on: past.on(),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            ..ReadPool::of(place.org()?, place.year())
        })
    });
    let awarders = use_load(move || {
        Some(ListTownQuotas {
            org: place.org()?,
            year: place.year(),
            cursor: below.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let title = move || {
        let lang = lang.get();
        let named =
            |view: &PoolView| words::pool_title(lang, view.pool.org_name.get(lang), view.pool.year);
        loaded
            .ready(named)
            .unwrap_or_else(|| words::pool_of_town(lang).to_owned())
    };
    let back =
        move || (!place.is_own()).then(|| way_back(words::to_quotas, "/desk/quotas".to_owned()));
    view! {
        <div class="stack">
            {back} <PageHeading title lead=t(words::pool_lead) />
            {past.view(move || paging.restart())}
            {loaded.view(3, move |view| sums(place, &view.pool))}
            <section class="stack-tight">
                <h2>{t(words::pool_awarders)}</h2>
                {awarders.view(6, move |list| table(list, below))}
            </section>
            {loaded.view(4, move |view| entries(place, paging, &view.entries))}
        </div>
    }
    .into_any()
}

fn sums(place: Place, pool: &PoolRow) -> AnyView {
    let lang = use_lang();
    let sum = |points: Points| points.brief(1);
    let (funded, handed, left) = (sum(pool.funded), sum(pool.handed), sum(pool.left));
    let (bound, awarders) = (pool.bound, pool.awarders);
    let bound = bound.map(|bound| {
        let said = move || words::pool_bound(lang.get(), &bound.brief(1), awarders);
        view! { <p class="note">{said}</p> }
    });
    let session = place.session();
    let gives = session.may(Action::QuotaFund).then(|| {
        let kind = ButtonKind::Main;
        view! { <ButtonLink words=t(words::fund) href=place.pool("fund") kind /> }
    });
    let back = pool.left.min(pool.funded) > Points::ZERO && session.may(Action::QuotaAllocate);
    let back = back.then(|| {
        view! { <ButtonLink words=t(words::refund) href=place.pool("refund") /> }
    });
    view! {
        <div class="stack-tight">
            <Facts>
                <Fact name=t(words::pool_funded)>{funded}</Fact>
                <Fact name=t(words::pool_handed)>{handed}</Fact>
                <Fact name=t(words::pool_left)>
                    <b>{left}</b>
                </Fact>
            </Facts>
            {bound}
            <div class="row">{gives} {back}</div>
        </div>
    }
    .into_any()
}

fn entries(place: Place, paging: Paging, list: &List<PoolEntry>) -> AnyView {
    if list.items.is_empty() {
        let note = t(words::pool_entries_none_note);
        return view! { <Empty title=t(words::entries_none) note /> }.into_any();
    }
    let columns = vec![
        Column::new("effective_on", t(words::effective_on)),
        Column::new("entry", t(words::entry)),
        Column::new("note", t(words::note)).wide(),
        Column::new("points", t(words::amount)).number(),
    ];
    let rows = list.items.iter().cloned();
    let rows = rows.map(|entry| row(place, entry)).collect_view();
    view! {
        <section class="stack-tight">
            <h2>{t(words::entries)}</h2>
            <Table caption=t(words::pool_entries_caption) columns>
                {rows}
            </Table>
            {pager(paging, list, desk::count_entries)}
        </section>
    }
    .into_any()
}

fn row(place: Place, entry: PoolEntry) -> AnyView {
    let lang = use_lang();
    let (name, _) = entry_words(entry.kind);
    let sign = if entry.gained { "+" } else { "−" };
    let day = place.day(entry.effective_on);
    let awarder = entry.awarder.map(|awarder| {
        let said = move || words::entry_other(lang.get(), awarder.get(lang.get()));
        view! { <span class="note">" " {said}</span> }
    });
    let note = entry.note.unwrap_or_default();
    view! {
        <tr>
            <td class="nowrap">{move || day.get(lang.get()).to_owned()}</td>
            <th scope="row">
                {t(name)} {awarder} <span class="thin-only note">{note.clone()}</span>
            </th>
            <td class="wide-only">{note}</td>
            <td class="number">
                <b>{format!("{sign}{}", entry.points.display(1))}</b>
            </td>
        </tr>
    }
    .into_any()
}
