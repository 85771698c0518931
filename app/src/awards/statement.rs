//! The quota statement: the sums drawn, and the entries of the ledger page by page.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::awards::api::{EntryKind, QuotaEntry, QuotaView, ReadQuota};
use shared::base::Text;

use super::detail::way_back;
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
    let loaded = use_load(move || {
        Some(ReadQuota {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            ..ReadQuota::of(place.org()?, place.year())
        })
    });
    view! {
        <div class="stack">
            {head(place, loaded)}
            {loaded.view(8, move |view| {
                view! {
                    <div class="stack stack-wide">
                        <QuotaHead quota=view.quota.clone() /> {office_acts(place)}
                        {entries(place, paging, &view.entries)}
                    </div>
                }
                    .into_any()
            })}
        </div>
    }
    .into_any()
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

/// What the office can do from here.
fn office_acts(place: Place) -> Option<AnyView> {
    (!place.is_own() && place.session().may(Action::QuotaAllocate)).then(|| {
        let kind = ButtonKind::Main;
        view! {
            <div class="row">
                <ButtonLink words=t(words::allocate) href=place.path("allocate") kind />
                <ButtonLink words=t(words::see_awards) href=place.path("awards") />
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

fn row(place: Place, entry: QuotaEntry) -> AnyView {
    let lang = use_lang();
    let (name, sign): (Words, _) = match entry.kind {
        EntryKind::Allocation => (words::allocation, "+"),
        EntryKind::Grant => (words::grant, "−"),
        EntryKind::Void => (words::void_entry, "+"),
    };
    let day = place.day(entry.effective_on);
    let title = match entry.award {
        Some(award) => {
            let href = place.path(&format!("awards/{award}"));
            view! { <TextLink words=t(name) href /> }.into_any()
        }
        None => t(name).into_any(),
    };
    let note = entry.note.unwrap_or_default();
    view! {
        <tr>
            <td class="nowrap">{move || day.get(lang.get()).to_owned()}</td>
            <th scope="row">
                {title}
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
