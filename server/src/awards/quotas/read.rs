//! Read an organisation's quota of a year with its statement.

use actix_web::web::Data;
use shared::awards::TransferKind;
use shared::awards::api::{EntryKind, QuotaEntry, QuotaView, ReadQuota};

use crate::State;
use crate::awards::quotas::{Entry, account, heads, row, transfers};
use crate::awards::{Setting, org_within};
use crate::db::Conn;
use crate::error::Result;
use crate::orgs::Org;
use crate::web::{Authorized, Permit, Tagged, TaggedReply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadQuota>,
    state: Data<State>,
) -> TaggedReply<QuotaView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Tagged)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadQuota>,
    request: &ReadQuota,
) -> Result<QuotaView> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    shown(conn, setting, &org, request.year)
}

/// The quota of a year as it reads at this moment.
pub(super) fn shown(conn: &mut Conn, setting: &Setting, org: &Org, year: i32) -> Result<QuotaView> {
    let entries = transfers(conn, org.id, year)?;
    let guides = heads::guides(conn, setting, std::slice::from_ref(org))?;
    let guide = guides.get(&org.id);
    let account = account(conn, org.id, year, setting.today())?;
    Ok(QuotaView {
        quota: row::row(org, &account, guide),
        entries: entries.into_iter().rev().map(view).collect(),
    })
}

fn view(entry: Entry) -> QuotaEntry {
    let (kind, award) = match entry.transfer.kind {
        TransferKind::Allocation => (EntryKind::Allocation, None),
        TransferKind::Grant(award) => (EntryKind::Grant, Some(award)),
        TransferKind::Void(award) => (EntryKind::Void, Some(award)),
    };
    QuotaEntry {
        id: entry.transfer.id,
        kind,
        points: entry.transfer.points,
        effective_on: entry.transfer.effective_on,
        award,
        note: Some(entry.note).filter(|note| !note.is_empty()),
    }
}
