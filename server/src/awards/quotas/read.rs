//! Read an organisation's quota of a year with a page of its statement.

use actix_web::web::Data;
use shared::api::{List, page_size};
use shared::awards::api::{EntryKind, QuotaEntry, QuotaRow, QuotaView, ReadQuota};
use shared::awards::{QuotaAccount, TransferKind};
use shared::base::TransferId;

use crate::State;
use crate::awards::quotas::{Entry, accounts, heads, row, store};
use crate::awards::{Setting, org_within};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Tagged, TaggedReply, bad_cursor, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadQuota>,
    state: Data<State>,
) -> TaggedReply<QuotaView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    // A ledger only grows, and no row leaves the sums as they were: an allocation and a void add to
    // theirs for good, and a grant to what its void takes over. So they guard every page.
    let answer = answer.await?;
    Tagged::by_part(answer, |view| &view.quota)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadQuota>,
    request: &ReadQuota,
) -> Result<QuotaView> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    // The sums come first: what is entered between the two is on the page, under a tag that is
    // no longer so.
    let quota = sums(conn, setting, &org, request.year)?;
    let year = (org.id, request.year);
    let after: Option<TransferId> = cursor_id(request.cursor.as_ref())?;
    let after = after
        .map(|id| store::place(conn, year, id)?.ok_or_else(bad_cursor))
        .transpose()?;
    let size = page_size(request.limit);
    let entries = store::page(conn, year, after, size + 1)?;
    let (entries, next) = page(entries, size, |entry: &Entry| entry.transfer.id);
    Ok(QuotaView {
        quota,
        entries: List {
            items: entries.into_iter().map(view).collect(),
            next,
            total: Some(store::count(conn, year)?),
        },
    })
}

/// The sums of a year as they read at this moment.
pub(super) fn sums(conn: &mut Conn, setting: &Setting, org: &Org, year: i32) -> Result<QuotaRow> {
    let account = accounts(conn, &[org.id], year, setting.today())?;
    let account = account.get(&org.id).copied();
    let account = account.unwrap_or_else(|| QuotaAccount::empty(year));
    let guides = heads::guides(conn, setting, std::slice::from_ref(org))?;
    Ok(row::row(org, &account, guides.get(&org.id)))
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
