//! The quota statement: the sums drawn, and the entries of the ledger page by page.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::awards::api::{EntryKind, QuotaEntry, QuotaRow, QuotaView, ReadQuota};
use shared::base::{Points, Text};
use shared::orgs::OrgKind;

use super::detail::way_back;
use super::formula::said;
use super::past_day::PastDay;
use super::{Place, QuotaHead, use_place};
use crate::session::{Loaded, use_load};
use crate::texts::{Words, awards as words, desk, t, use_lang};
use crate::ui::{
    ButtonKind, ButtonLink, Column, Empty, PageHeading, Paging, Table, TextLink, pager,
};

/// The page.
#[component]
pub fn StatementPage() -> impl IntoView {
    let place = use_place();
    let paging = Paging::default();
    let past = PastDay::new();
    let loaded = use_load(move || {
        Some(ReadQuota {
            on: past.on(),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            ..ReadQuota::of(place.org()?, place.year())
        })
    });
    view! {
        <div class="stack">
            {head(place, loaded)} {past.view(move || paging.restart())}
            {loaded.view(8, move |view| {
                view! {
                    <div class="stack stack-wide">
                        <div class="stack-tight">
                            <QuotaHead quota=view.quota.clone() /> {by_formula(&view.quota)}
                        </div>
                        {acts(place, &view.quota)} {entries(place, paging, &view.entries)}
                    </div>
                }
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

/// What the formula gives, and how that was reached.
fn by_formula(quota: &QuotaRow) -> Option<AnyView> {
    let lang = use_lang();
    let formula = quota.formula?;
    Some(view! { <p class="note">{move || said(lang.get(), &formula)}</p> }.into_any())
}

fn head(place: Place, loaded: Loaded<QuotaView>) -> AnyView {
    let lang = use_lang();
    let title = move || {
        let lang = lang.get();
        let name = loaded.ready(|view| view.quota.org_name.get(lang).to_owned());
        match name.filter(|_| !place.is_own()) {
            Some(name) => words::statement_title_of(lang, &name),
            None => words::statement_title(lang).to_owned(),
        }
    };
    let back =
        move || (!place.is_own()).then(|| way_back(words::to_quotas, "/desk/quotas".to_owned()));
    view! {
        {back}
        <PageHeading title />
    }
    .into_any()
}

/// What can be done from here: by the office, by the town, by the head of the own organisation.
fn acts(place: Place, quota: &QuotaRow) -> Option<AnyView> {
    let may = |action| place.session().may(action);
    if place.is_own() {
        let back = may(Action::QuotaReturn) && quota.left > Points::ZERO;
        return back.then(|| {
            let href = "/desk/quota/return";
            view! {
                <div class="row">
                    <ButtonLink words=t(words::return_quota) href />
                </div>
            }
            .into_any()
        });
    }
    may(Action::QuotaAllocate).then(|| {
        let kind = ButtonKind::Main;
        let of_town = matches!(quota.org_kind, OrgKind::Enterprise | OrgKind::Village);
        let unused = quota.left > Points::ZERO;
        let link = |words, page| {
            let href = place.path(page);
            view! { <ButtonLink words=t(words) href /> }
        };
        let crosses = (unused && of_town).then(|| link(words::move_quota, "move"));
        let goes_back = unused.then(|| link(words::return_quota, "return"));
        let awards = may(Action::AwardList).then(|| link(words::see_awards, "awards"));
        view! {
            <div class="row">
                <ButtonLink words=t(words::allocate) href=place.path("allocate") kind />
                {crosses} {goes_back} {awards}
                <TextLink words=t(words::see_rules) href=place.path("rules") />
            </div>
        }
        .into_any()
    })
}

fn entries(place: Place, paging: Paging, list: &List<QuotaEntry>) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::entries_none) note=t(words::entries_none_note) /> }
            .into_any();
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
            <Table caption=t(words::entries_caption) columns>
                {rows}
            </Table>
            {pager(paging, list, desk::count_entries)}
        </section>
    }
    .into_any()
}

/// What an entry is called, and whether the organisation gains by it.
pub(super) fn entry_words(kind: EntryKind) -> (Words, &'static str) {
    match kind {
        EntryKind::Funding => (words::funding, "+"),
        EntryKind::Refund => (words::refund_entry, "−"),
        EntryKind::Allocation => (words::allocation, "+"),
        EntryKind::Return => (words::return_entry, "−"),
        EntryKind::MovedOut => (words::moved_out, "−"),
        EntryKind::MovedIn => (words::moved_in, "+"),
        EntryKind::Grant => (words::grant, "−"),
        EntryKind::Void => (words::void_entry, "+"),
    }
}

fn row(place: Place, entry: QuotaEntry) -> AnyView {
    let lang = use_lang();
    let (name, sign) = entry_words(entry.kind);
    let day = place.day(entry.effective_on);
    let reads = place.session().may(Action::AwardRead);
    let title = match entry.award.filter(|_| reads) {
        Some(award) => {
            let href = place.path(&format!("awards/{award}"));
            view! { <TextLink words=t(name) href /> }.into_any()
        }
        None => t(name).into_any(),
    };
    let other = entry.other.map(|other| {
        let said = move || words::entry_other(lang.get(), other.get(lang.get()));
        view! { <span class="note">" " {said}</span> }
    });
    let note = entry.note.unwrap_or_default();
    view! {
        <tr>
            <td class="nowrap">{move || day.get(lang.get()).to_owned()}</td>
            <th scope="row">
                {title} {other}
                <span class="thin-only note">{note.clone()}</span>
            </th>
            <td class="wide-only">{note}</td>
            <td class="number">
                <b>{format!("{sign}{}", entry.points.display(1))}</b>
            </td>
        </tr>
    }
    .into_any()
}
