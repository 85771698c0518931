//! A permit as it is shown.

use std::collections::BTreeMap;

use shared::base::{OrgId, PersonId};
use shared::permits::api::{PermitEntry, PermitFile};
use shared::permits::{Act, CardKind, EntryAct, PermitKind, PermitState, Register};

use crate::clock::{Now, date_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::permits::store::{self, Row};
use crate::registers::{orgs, residents};

/// State, stretches and entries of a person.
pub(super) fn file(conn: &mut Conn, now: Now, keys: &Keys, person: PersonId) -> Result<PermitFile> {
    let identity = residents::identity(conn, keys, person)?;
    let rows = store::rows_of(conn, person)?;
    let register = Register::new(rows.iter().map(|row| row.entry.clone()).collect());
    let permit = register.permit();
    let state = permit.state_on(now.date);
    let window = permit.next_endorsement(now.date);
    let named: Vec<OrgId> = rows.iter().filter_map(|row| row.org).collect();
    let named = orgs::of_ids(conn, &named, now.date)?;
    let mut entries: Vec<PermitEntry> = rows
        .iter()
        .map(|row| entry(row, &register, &named))
        .collect();
    // Newest first by the day it is about; of one day, the one recorded last.
    entries.reverse();
    entries.sort_by_key(|one| std::cmp::Reverse(one.on));
    Ok(PermitFile {
        person,
        name: identity.masked_name(),
        today: now.date,
        state,
        since: permit.since(now.date),
        registered_on: permit.registered_on,
        apply_from: permit
            .apply_from()
            .filter(|_| state == PermitState::Registered),
        window_from: window.map(|window| window.opens_on),
        window_until: window.map(|window| window.due_on),
        full_years: permit.full_years(now.date),
        stretches: permit.stretches(now.date),
        entries,
    })
}

fn entry(
    row: &Row,
    register: &Register<String>,
    named: &BTreeMap<OrgId, orgs::Org>,
) -> PermitEntry {
    let (kind, valid_to) = match row.entry.act {
        Act::Issued(CardKind::ResidencePermit) => (Some(PermitKind::ResidencePermit), None),
        Act::Issued(CardKind::TemporaryPermit { valid_to }) => {
            (Some(PermitKind::TemporaryPermit), Some(valid_to))
        }
        _ => (None, None),
    };
    let revokes = match &row.entry.act {
        Act::Revoked(of) => Some(of.clone()),
        _ => None,
    };
    PermitEntry {
        id: row.entry.id.clone(),
        act: act(&row.entry.act),
        on: row.entry.on,
        kind,
        valid_to,
        reference: row.reference.clone(),
        point: row.point.clone(),
        revokes,
        by: row
            .org
            .and_then(|org| named.get(&org))
            .map(|org| org.name.clone()),
        recorded_on: row.at.map(date_of),
        revoked: register.is_revoked(&row.entry.id),
    }
}

/// The word for what an entry says.
fn act(act: &Act<String>) -> EntryAct {
    match act {
        Act::Slip => EntryAct::Slip,
        Act::Issued(_) => EntryAct::Issued,
        Act::Endorsed(_) => EntryAct::Endorsed,
        Act::Ended(_) => EntryAct::Ended,
        Act::Revoked(_) => EntryAct::Revoked,
    }
}
