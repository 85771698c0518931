//! Read an organisation's quota of a year with a page of its statement, now or on a past day.

use std::collections::BTreeMap;

use actix_web::web::Data;
use shared::api::{List, page_size};
use shared::awards::api::{EntryKind, QuotaEntry, QuotaRow, QuotaView, ReadQuota};
use shared::awards::{LedgerAccount, QuotaAccount, TransferKind};
use shared::base::{Bilingual, Date, OrgId, TransferId};

use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::org_of;
use crate::awards::quotas::store::Rows;
use crate::awards::quotas::{Entry, accounts, formula, row, store};
use crate::clock::start_of;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, of_ids};
use crate::web::{Authorized, Permit, Tagged, TaggedReply, bad_cursor, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadQuota>,
    state: Data<State>,
) -> TaggedReply<QuotaView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    // A ledger only grows, so the sums with the number of its rows guard every page.
    let answer = answer.await?;
    let guard = guard(&answer.quota, answer.entries.total);
    Tagged::by(answer, &guard)
}

/// What the tag of a page is made of.
fn guard(quota: &QuotaRow, rows: Option<u32>) -> (QuotaRow, Option<u32>) {
    (quota.clone(), rows)
}

/// What the tag of a year's pages is made of at this moment.
pub(super) fn guarded(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    year: i32,
) -> Result<(QuotaRow, Option<u32>)> {
    let rows = Rows {
        org: org.id,
        year,
        before: None,
    };
    let rows = store::count(conn, rows)?;
    Ok(guard(&sums(conn, setting, org, year)?, Some(rows)))
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadQuota>,
    request: &ReadQuota,
) -> Result<QuotaView> {
    let org = org_of(conn, setting, permit, request.org)?;
    let on = past_day(setting, request.on)?;
    // The sums come first: what is entered between the two is on the page, under a tag that is
    // no longer so.
    let quota = sums_on(conn, setting, (&org, request.year), on)?;
    let year = (org.id, request.year);
    let after: Option<TransferId> = cursor_id(request.cursor.as_ref())?;
    let after = after
        .map(|id| store::place(conn, year, id)?.ok_or_else(bad_cursor))
        .transpose()?;
    let size = page_size(request.limit);
    let rows = Rows {
        org: org.id,
        year: request.year,
        before: on.and_then(|day| day.succ_opt()).map(start_of),
    };
    let entries = store::page(conn, rows, after, size + 1)?;
    let (entries, next) = page(entries, size, |entry: &Entry| entry.transfer.id);
    let others: Vec<OrgId> = entries.iter().filter_map(other).collect();
    let others = of_ids(conn, &others, setting.today())?;
    Ok(QuotaView {
        quota,
        entries: List {
            items: entries
                .into_iter()
                .map(|entry| view(entry, &others))
                .collect(),
            next,
            total: Some(store::count(conn, rows)?),
        },
    })
}

/// The sums of a year as they read at this moment.
pub(super) fn sums(conn: &mut Conn, setting: &Setting, org: &Org, year: i32) -> Result<QuotaRow> {
    sums_on(conn, setting, (org, year), None)
}

fn sums_on(
    conn: &mut Conn,
    setting: &Setting,
    (org, year): (&Org, i32),
    on: Option<Date>,
) -> Result<QuotaRow> {
    let account = if let Some(day) = on {
        store::account_on(conn, (org.id, year), day)?
    } else {
        let found = accounts(conn, &[org.id], year, setting.today())?;
        let found = found.get(&org.id).copied();
        found.unwrap_or_else(|| QuotaAccount::empty(year))
    };
    let formula = formula::formula(conn, setting, org, year)?;
    Ok(row::row(org, &account, formula.as_ref()))
}

/// The day asked for, if it is one that can be told of: what is to come is not known.
pub(super) fn past_day(setting: &Setting, on: Option<Date>) -> Result<Option<Date>> {
    let told = |day: &Date| *day <= setting.today() && formula::is_comparable(*day);
    match on {
        Some(day) if !told(&day) => Err(Error::field(
            "/on",
            Bilingual::new(
                "只能看今天或以前的日子。",
                "Only today and days before it can be looked at.",
            ),
        )),
        on => Ok(on),
    }
}

/// The other organisation of a row: with which quota was moved, or the town it came down from.
fn other(entry: &Entry) -> Option<OrgId> {
    let transfer = &entry.transfer;
    match transfer.kind {
        TransferKind::MovedOut(org) | TransferKind::MovedIn(org) => Some(org),
        _ => [transfer.debit, transfer.credit]
            .into_iter()
            .find_map(|account| match account {
                LedgerAccount::Pool(town, _) => Some(town),
                _ => None,
            }),
    }
}

/// The kind of a row as it is shown.
pub(super) fn kind_of(kind: TransferKind) -> EntryKind {
    match kind {
        TransferKind::Funding => EntryKind::Funding,
        TransferKind::Refund => EntryKind::Refund,
        TransferKind::Allocation => EntryKind::Allocation,
        TransferKind::Return => EntryKind::Return,
        TransferKind::MovedOut(_) => EntryKind::MovedOut,
        TransferKind::MovedIn(_) => EntryKind::MovedIn,
        TransferKind::Grant(_) => EntryKind::Grant,
        TransferKind::Void(_) => EntryKind::Void,
    }
}

fn view(entry: Entry, others: &BTreeMap<OrgId, Org>) -> QuotaEntry {
    let other = other(&entry).and_then(|org| others.get(&org));
    QuotaEntry {
        id: entry.transfer.id,
        kind: kind_of(entry.transfer.kind),
        points: entry.transfer.points,
        effective_on: entry.transfer.effective_on,
        award: match entry.transfer.kind {
            TransferKind::Grant(award) | TransferKind::Void(award) => Some(award),
            _ => None,
        },
        other: other.map(|org| org.name.clone()),
        note: Some(entry.note).filter(|note| !note.is_empty()),
    }
}
