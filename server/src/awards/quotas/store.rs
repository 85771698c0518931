//! The tables of quotas: the ledger, the balances, the caps per person.

mod ledger;
mod on_day;
mod pools;
mod sums;

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::awards::{LedgerAccount, QuotaAccount, TransferKind};
use shared::base::{AccountId, AwardId, OrgId, PersonId, Points};

use crate::awards::quotas::{CapKey, Entry, kind_code};
use crate::awards::store::hundredths;
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_caps, quotas, transfers};
use crate::db::{AmongTexts, Conn, KeepPrepared};
use crate::either;
use crate::error::{Error, Result};

pub(in crate::awards) use ledger::transfer_of;
pub(super) use ledger::{Rows, count, find_transfer, page, place};
pub(super) use on_day::account_on;
pub(super) use pools::{
    fund, hand_down, pool_of, pool_on, pool_page, pool_rows, refund, take_back,
};
pub(in crate::awards) use sums::accounts;

/// What was allocated and what is reserved.
type Balance = (i64, i64);
/// What was given under an indicator.
type Given = (String, i64);

/// What an organisation's year has left, as its balance stands: what awards took counts as held,
/// because the balance does not know dates.
pub(in crate::awards) fn balance(conn: &mut Conn, org: OrgId, year: i32) -> Result<QuotaAccount> {
    let row: Option<Balance> = quotas::table
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .select((quotas::allocated, quotas::reserved))
        .first(conn)
        .optional()?;
    Ok(as_it_stands(year, row))
}

/// The same together with what the organisation gave a person that year, by indicator. Whoever was
/// given something has it from a quota, so there is nothing to find without one.
pub(in crate::awards) fn room(
    conn: &mut Conn,
    (org, year): (OrgId, i32),
    person: PersonId,
) -> Result<(QuotaAccount, BTreeMap<String, Points>)> {
    let of_person = award_caps::org_id
        .eq(quotas::org_id)
        .and(award_caps::year.eq(quotas::year))
        .and(award_caps::person_id.eq(person.to_string()));
    let rows: Vec<(Balance, Option<Given>)> = quotas::table
        .left_join(award_caps::table.on(of_person))
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .select((
            (quotas::allocated, quotas::reserved),
            (award_caps::indicator, award_caps::given).nullable(),
        ))
        .load(conn)?;
    let account = as_it_stands(year, rows.first().map(|(balance, _)| *balance));
    let given = rows.into_iter().filter_map(|(_, given)| given);
    let given = given.map(|(indicator, given)| (indicator, Points::from_hundredths(given)));
    Ok((account, given.collect()))
}

fn as_it_stands(year: i32, row: Option<Balance>) -> QuotaAccount {
    let (allocated, reserved) = row.unwrap_or_default();
    QuotaAccount {
        allocated: Points::from_hundredths(allocated),
        held: Points::from_hundredths(reserved),
        ..QuotaAccount::empty(year)
    }
}

/// Takes the balance of an organisation's year, which begins with its first allocation, so that
/// nothing else is entered in its ledger until this has been committed.
pub(super) fn take_quota(conn: &mut Conn, district: &str, year: (OrgId, i32)) -> Result<()> {
    begin_quota(conn, district, year)?;
    return_to_quota(conn, year.0, year.1, Points::ZERO)
}

/// Adds points to the balance, which begins with the first, unless it would come to more than the
/// formula gives; the table's CHECK is the second half. The bound is today's, as a cap is.
pub(super) fn add_to_quota(
    conn: &mut Conn,
    district: &str,
    (org, year): (OrgId, i32),
    (points, bound): (Points, Points),
) -> Result<bool> {
    let (amount, bound) = (hundredths(points)?, hundredths(bound)?);
    begin_quota(conn, district, (org, year))?;
    let added = diesel::update(quotas::table)
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .filter((quotas::allocated + amount).le(bound))
        .set((
            quotas::allocated.eq(quotas::allocated + amount),
            quotas::bound.eq(bound),
        ))
        .execute(conn)?;
    Ok(added == 1)
}

/// Takes points out of the balance that no award has taken; the table's CHECK is the second half.
pub(super) fn take_unused(
    conn: &mut Conn,
    (org, year): (OrgId, i32),
    points: Points,
) -> Result<bool> {
    let amount = hundredths(points)?;
    let taken = diesel::update(quotas::table)
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .filter(quotas::reserved.le(quotas::allocated - amount))
        .set(quotas::allocated.eq(quotas::allocated - amount))
        .execute(conn)?;
    Ok(taken == 1)
}

fn begin_quota(conn: &mut Conn, district: &str, (org, year): (OrgId, i32)) -> Result<()> {
    let values = (
        quotas::org_id.eq(org.to_string()),
        quotas::year.eq(year),
        quotas::district.eq(district),
        quotas::allocated.eq(0_i64),
        quotas::reserved.eq(0_i64),
    );
    either!(conn, conn => diesel::insert_into(quotas::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Takes points from the balance if it holds them; the table's CHECK is the second half.
pub(in crate::awards) fn take_from_quota(
    conn: &mut Conn,
    org: OrgId,
    year: i32,
    points: Points,
) -> Result<bool> {
    let amount = hundredths(points)?;
    let taken = diesel::update(quotas::table)
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .filter((quotas::reserved + amount).le(quotas::allocated))
        .set(quotas::reserved.eq(quotas::reserved + amount))
        .kept()
        .execute(conn)?;
    Ok(taken == 1)
}

/// Gives points of a voided award back to the balance.
pub(in crate::awards) fn return_to_quota(
    conn: &mut Conn,
    org: OrgId,
    year: i32,
    points: Points,
) -> Result<()> {
    let amount = hundredths(points)?;
    diesel::update(quotas::table)
        .filter(quotas::org_id.eq(org.to_string()))
        .filter(quotas::year.eq(year))
        .set(quotas::reserved.eq(quotas::reserved - amount))
        .execute(conn)?;
    Ok(())
}

/// Uses a cap per person if it has room; the table's CHECK is the second half. The cap is today's:
/// a scheme that raises it in mid-year raises it for those who have received something, too.
pub(in crate::awards) fn take_from_cap(
    conn: &mut Conn,
    key: &CapKey,
    points: Points,
    cap: Points,
) -> Result<bool> {
    let (amount, cap) = (hundredths(points)?, hundredths(cap)?);
    if amount > cap {
        return Ok(false);
    }
    let values = (
        award_caps::org_id.eq(key.org.to_string()),
        award_caps::person_id.eq(key.person.to_string()),
        award_caps::indicator.eq(key.indicator.clone()),
        award_caps::year.eq(key.year),
        award_caps::given.eq(amount),
        award_caps::cap.eq(cap),
    );
    let used = (
        award_caps::given.eq(award_caps::given + amount),
        award_caps::cap.eq(cap),
    );
    let has_room = (award_caps::given + amount).le(cap);
    let taken = either!(conn, conn => {
        let used = diesel::insert_into(award_caps::table)
            .values(values)
            .on_conflict(award_caps::table.primary_key())
            .do_update()
            .set(used);
        let used = diesel::query_dsl::methods::FilterDsl::filter(used, has_room);
        used.kept().execute(conn)
    })?;
    Ok(taken == 1)
}

/// Gives points of a voided award back to the cap.
pub(in crate::awards) fn return_to_cap(
    conn: &mut Conn,
    key: &CapKey,
    points: Points,
) -> Result<()> {
    let amount = hundredths(points)?;
    diesel::update(award_caps::table)
        .filter(award_caps::org_id.eq(key.org.to_string()))
        .filter(award_caps::person_id.eq(key.person.to_string()))
        .filter(award_caps::indicator.eq(key.indicator.clone()))
        .filter(award_caps::year.eq(key.year))
        .set(award_caps::given.eq(award_caps::given - amount))
        .execute(conn)?;
    Ok(())
}

/// What an organisation gave a person under an indicator in a year.
pub(in crate::awards) fn given(conn: &mut Conn, key: &CapKey) -> Result<Points> {
    let given: Option<i64> = award_caps::table
        .filter(award_caps::org_id.eq(key.org.to_string()))
        .filter(award_caps::person_id.eq(key.person.to_string()))
        .filter(award_caps::indicator.eq(key.indicator.clone()))
        .filter(award_caps::year.eq(key.year))
        .select(award_caps::given)
        .first(conn)
        .optional()?;
    Ok(Points::from_hundredths(given.unwrap_or(0)))
}

/// What an organisation gave some persons in a year, by person and indicator.
pub(in crate::awards) fn given_by_person(
    conn: &mut Conn,
    org: OrgId,
    year: i32,
    persons: &[PersonId],
) -> Result<BTreeMap<(PersonId, String), Points>> {
    let rows: Vec<(String, String, i64)> = award_caps::table
        .filter(award_caps::org_id.eq(org.to_string()))
        .filter(award_caps::year.eq(year))
        .filter(award_caps::person_id.among(texts(persons)))
        .select((
            award_caps::person_id,
            award_caps::indicator,
            award_caps::given,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(person, indicator, given)| {
            Ok((
                (parsed(&person)?, indicator),
                Points::from_hundredths(given),
            ))
        })
        .collect()
}

/// Writes a ledger row; false if its id is taken.
pub(in crate::awards) fn record_transfer(
    conn: &mut Conn,
    now: Now,
    (district, by): (&str, AccountId),
    entry: &Entry,
) -> Result<bool> {
    let transfer = &entry.transfer;
    let values = (
        transfers::id.eq(transfer.id.to_string()),
        transfers::district.eq(district),
        transfers::org_id.eq(entry.org.to_string()),
        transfers::year.eq(entry.year),
        transfers::kind.eq(kind_code(transfer.kind)),
        transfers::debit.eq(account_name(transfer.debit, district)),
        transfers::credit.eq(account_name(transfer.credit, district)),
        transfers::amount.eq(hundredths(transfer.points)?),
        transfers::award_id.eq(award_of(transfer.kind).map(|id| id.to_string())),
        transfers::effective_on.eq(transfer.effective_on),
        transfers::recorded_at.eq(now.micros),
        transfers::recorded_by.eq(by.to_string()),
        transfers::note.eq(entry.note.clone()),
        transfers::other_org_id.eq(other_of(transfer.kind).map(|id| id.to_string())),
    );
    let inserted = either!(conn, conn => diesel::insert_into(transfers::table)
        .values(values)
        .on_conflict(transfers::id)
        .do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

fn award_of(kind: TransferKind) -> Option<AwardId> {
    match kind {
        TransferKind::Grant(award) | TransferKind::Void(award) => Some(award),
        _ => None,
    }
}

fn other_of(kind: TransferKind) -> Option<OrgId> {
    match kind {
        TransferKind::MovedOut(org) | TransferKind::MovedIn(org) => Some(org),
        _ => None,
    }
}

/// An account of the ledger as the table names it.
fn account_name(account: LedgerAccount, district: &str) -> String {
    match account {
        LedgerAccount::District(year) => format!("district:{district}:{year}"),
        LedgerAccount::Pool(org, year) => format!("pool:{org}:{year}"),
        LedgerAccount::Quota(org, year) => format!("quota:{org}:{year}"),
        LedgerAccount::Granted(org, year) => format!("granted:{org}:{year}"),
    }
}

/// The account of such a name; the district is the row's own.
fn account_named(name: &str) -> Result<LedgerAccount> {
    let mut parts = name.split(':');
    let (kind, of, year) = (parts.next(), parts.next(), parts.next());
    let year = parsed(year.unwrap_or_default())?;
    match (kind, of) {
        (Some("district"), Some(_)) => Ok(LedgerAccount::District(year)),
        (Some("pool"), Some(org)) => Ok(LedgerAccount::Pool(parsed(org)?, year)),
        (Some("quota"), Some(org)) => Ok(LedgerAccount::Quota(parsed(org)?, year)),
        (Some("granted"), Some(org)) => Ok(LedgerAccount::Granted(parsed(org)?, year)),
        _ => Err(Error::internal("a ledger account of an odd name")),
    }
}
