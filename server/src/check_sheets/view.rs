//! Sheets and their households as those see them who fill them in.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Actor;
use shared::base::{AccountId, AreaId, CheckLineId, CheckSheetId, OrgId, PersonId};
use shared::check_sheets::SheetStanding;
use shared::check_sheets::api::{CheckLine, CheckSheetRow, CheckStep, DraftedItem};

use crate::accounts::holders;
use crate::check_sheets::store::{self, Sums};
use crate::check_sheets::{Line, Reach, Setting, Sheet};
use crate::clock::{date_of, time_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self, areas_on};
use crate::registers::residents::{Identity, identities, name_of};

/// A sheet as the rules read it, with all of its households.
pub(super) fn standing(sheet: &Sheet, sums: &[Sums]) -> SheetStanding {
    let own = || sums.iter().filter(|sums| sums.sheet == sheet.id);
    SheetStanding {
        state: sheet.state,
        month: sheet.month,
        checked: own().map(|sums| sums.checked).sum(),
        drafted: own().map(|sums| sums.drafted).sum(),
    }
}

/// One sheet as a list shows it.
pub(super) fn row(conn: &mut Conn, sheet: &Sheet, reach: &Reach) -> Result<CheckSheetRow> {
    let rows = rows(conn, std::slice::from_ref(sheet), reach)?;
    let row = rows.into_iter().next();
    row.ok_or_else(|| Error::internal("a check sheet without its row"))
}

/// Sheets as a list shows them, in their order; of each what the reader reaches.
pub(super) fn rows(conn: &mut Conn, found: &[Sheet], reach: &Reach) -> Result<Vec<CheckSheetRow>> {
    let orgs: Vec<OrgId> = found.iter().map(|sheet| sheet.org).collect();
    let names = orgs::names_of(conn, &orgs)?;
    let ids: Vec<CheckSheetId> = found.iter().map(|sheet| sheet.id).collect();
    let sums = store::sums(conn, &ids)?;
    let rows = found.iter().map(|sheet| {
        let seen = || {
            let own = sums.iter().filter(|sums| sums.sheet == sheet.id);
            own.filter(|sums| reach.holds(sums.grid))
        };
        CheckSheetRow {
            id: sheet.id,
            org: sheet.org,
            org_name: names
                .on(sheet.org, sheet.month)
                .cloned()
                .unwrap_or_default(),
            month: sheet.month,
            state: sheet.state,
            households: seen().map(|sums| sums.households).sum(),
            checked: seen().map(|sums| sums.checked).sum(),
            passed: seen().map(|sums| sums.passed).sum(),
            drafted: seen().map(|sums| sums.drafted).sum(),
        }
    });
    Ok(rows.collect())
}

/// Households of a sheet, in their order.
pub(super) fn lines(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    found: &[Line],
) -> Result<Vec<CheckLine>> {
    let heads: Vec<PersonId> = found.iter().map(|line| line.head).collect();
    let known = identities(conn, &setting.keys, &heads)?;
    let grids: BTreeSet<AreaId> = found.iter().filter_map(|line| line.grid).collect();
    let grids: Vec<AreaId> = grids.into_iter().collect();
    let names = areas_on(conn, &grids, setting.now.date)?;
    let last = found.iter().filter_map(|line| line.last.as_ref());
    let accounts: Vec<AccountId> = last.map(|entry| entry.account).collect();
    let holders = holders(conn, &accounts)?;
    let ids: Vec<CheckLineId> = found.iter().map(|line| line.id).collect();
    let mut drafted: BTreeMap<CheckLineId, Vec<DraftedItem>> = BTreeMap::new();
    for (line, item, award) in store::drafted(conn, &ids)? {
        let items = drafted.entry(line).or_default();
        items.push(DraftedItem { item, award });
    }
    let own = match actor.person {
        Some(person) => store::own(conn, &ids, person)?,
        None => BTreeSet::new(),
    };
    let lines = found.iter().map(|line| {
        let identity = known.get(&line.head);
        let last = line.last.as_ref();
        let by = last.and_then(|entry| holders.get(&entry.account));
        CheckLine {
            id: line.id,
            number: line.number,
            grid: line
                .grid
                .and_then(|grid| Some(names.get(&grid)?.name.clone())),
            name: name_of(identity),
            citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
            people: line.people,
            own: own.contains(&line.id),
            entries: line.entries,
            last: last.map(|entry| entry.id),
            findings: line.findings(),
            note: last.map(|entry| entry.note.clone()).unwrap_or_default(),
            checked_on: last.map(|entry| entry.checked_on),
            checked_by: by.map(|holder| holder.name.clone()),
            drafted: drafted.remove(&line.id).unwrap_or_default(),
        }
    });
    Ok(lines.collect())
}

/// What was done about a sheet, the oldest first.
pub(super) fn steps(conn: &mut Conn, sheet: CheckSheetId) -> Result<Vec<CheckStep>> {
    let steps = store::steps(conn, sheet)?;
    let accounts: Vec<AccountId> = steps.iter().map(|step| step.account).collect();
    let holders = holders(conn, &accounts)?;
    let shown = steps.into_iter().map(|step| {
        let who = holders.get(&step.account);
        CheckStep {
            act: step.act,
            on: date_of(step.at),
            time: time_of(step.at),
            who: who.map(|holder| holder.name.clone()).unwrap_or_default(),
        }
    });
    Ok(shown.collect())
}
