//! Read a town's pool of a year with a page of its rows, now or on a past day.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::awards::api::{PoolEntry, PoolView, ReadPool};
use shared::awards::{LedgerAccount, TransferKind};
use shared::base::{OrgId, TransferId};

use super::{row, sums};
use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::town_of;
use crate::awards::quotas::read::{kind_of, past_day};
use crate::awards::quotas::{Entry, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, of_ids};
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadPool>,
    state: Data<State>,
) -> Reply<PoolView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadPool>,
    request: &ReadPool,
) -> Result<PoolView> {
    let town = town_of(conn, setting, permit, request.org)?;
    let on = past_day(setting, request.on)?;
    let pool = (town.id, request.year);
    let sums = match on {
        Some(day) => {
            let account = store::pool_on(conn, pool, day)?;
            row(conn, setting, &town, &account)?
        }
        None => sums(conn, setting, &town, request.year)?,
    };
    let after: Option<TransferId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let entries = store::pool_page(conn, pool, (on, after), size + 1)?;
    let entries = entries.ok_or_else(bad_cursor)?;
    let (entries, next) = page(entries, size, |entry: &Entry| entry.transfer.id);
    let orgs: Vec<OrgId> = entries.iter().map(|entry| entry.org).collect();
    let orgs = of_ids(conn, &orgs, setting.today())?;
    Ok(PoolView {
        pool: sums,
        entries: List {
            items: entries
                .into_iter()
                .map(|entry| view(entry, &town, &orgs))
                .collect(),
            next,
            total: Some(store::pool_rows(conn, pool, on)?),
        },
    })
}

fn view(entry: Entry, town: &Org, orgs: &BTreeMap<OrgId, Org>) -> PoolEntry {
    let transfer = entry.transfer;
    let of_district = matches!(transfer.kind, TransferKind::Funding | TransferKind::Refund);
    let awarder = orgs.get(&entry.org).filter(|_| !of_district);
    PoolEntry {
        id: transfer.id,
        kind: kind_of(transfer.kind),
        points: transfer.points,
        gained: transfer.credit == LedgerAccount::Pool(town.id, entry.year),
        effective_on: transfer.effective_on,
        awarder: awarder.map(|org| org.name.clone()),
        note: Some(entry.note).filter(|note| !note.is_empty()),
    }
}
