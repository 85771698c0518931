//! Moving unused quota to another awarder of the same town.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::LIMIT_MAX;
use shared::awards::api::{ListQuotas, ListTownQuotas, MoveQuota, QuotaRow, QuotaView, ReadQuota};
use shared::base::{OrgId, Points};
use shared::orgs::OrgKind;

use super::amount::{Amount, Filled};
use super::detail::way_back;
use super::give_back::statement_of;
use super::{Place, use_place};
use crate::api::Failure;
use crate::session::use_fetch;
use crate::texts::{Words, awards as words, t, use_lang};
use crate::ui::{PageHeading, SelectInput};

/// The page.
#[component]
pub fn MovePage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded = use_fetch(move || {
        let asked = ReadQuota::of(place.org()?, place.year());
        Some(Box::pin(load(place, asked)))
    });
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|(view, _)| words::move_title(lang, view.quota.org_name.get(lang)))
            .unwrap_or_else(|| words::move_quota(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_statement, statement_of(place))}
            <PageHeading title />
            {loaded.form(
                4,
                |(view, _)| (view.quota.org, view.quota.year),
                move |(view, others)| form(place, &view.quota, others.clone()),
            )}
        </div>
    }
    .into_any()
}

/// The quota it leaves, and those it may reach: the town's own, or all enterprises and villages
/// for the office, whom the server tells if they are not of one town.
async fn load(place: Place, asked: ReadQuota) -> Result<(QuotaView, Vec<QuotaRow>), Failure> {
    let session = place.session();
    let view = session.call(&asked).await?;
    let own = untrack(|| session.org()).filter(|_| !untrack(|| session.may(Action::QuotaFund)));
    let mut rows = Vec::new();
    let mut cursor = None;
    loop {
        let page = if let Some(town) = own {
            let list = ListTownQuotas {
                org: town,
                year: asked.year,
                cursor,
                limit: Some(LIMIT_MAX),
            };
            session.call(&list).await?
        } else {
            let list = ListQuotas {
                year: asked.year,
                kind: None,
                cursor,
                limit: Some(LIMIT_MAX),
            };
            session.call(&list).await?
        };
        rows.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let moves = |row: &QuotaRow| matches!(row.org_kind, OrgKind::Enterprise | OrgKind::Village);
    rows.retain(|row| moves(row) && row.org != asked.org);
    Ok((view, rows))
}

fn form(place: Place, quota: &QuotaRow, others: Vec<QuotaRow>) -> AnyView {
    let lang = use_lang();
    let amount = Amount::new();
    let to = RwSignal::new(String::new());
    let (org, year, left) = (quota.org, quota.year, quota.left);
    let request = move |filled: Filled| {
        let to: OrgId = to.get_untracked().parse().ok()?;
        Some(MoveQuota {
            org,
            year,
            to,
            transfer: filled.ids.0,
            arrival: filled.ids.1,
            points: filled.points,
            note: filled.note,
        })
    };
    let options = Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::move_to_choose(lang).to_owned());
        let rest = others.iter().map(|row| {
            let room = row.formula.map(|formula| formula.points - row.allocated);
            let room = room.unwrap_or(Points::ZERO).max(Points::ZERO);
            let name = row.org_name.get(lang);
            (
                row.org.to_string(),
                words::move_to_room(lang, name, &room.brief(1)),
            )
        });
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let above = view! {
        <p class="aside">{move || words::unused_is(lang.get(), &left.brief(1))}</p>
        <SelectInput
            id="to"
            label=t(words::move_to)
            options
            value=to
            error=amount.whom_error()
        />
    };
    let told = move |lang, points: Points| {
        words::move_effect(lang, &points.brief(1), &(left - points).brief(1))
    };
    let below = amount.effect(told, t(words::entry_stays));
    let act: (Words, Words) = (words::move_quota, words::move_points);
    amount.form((above.into_any(), below), act, request, statement_of(place))
}
