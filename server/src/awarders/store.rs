//! The tables of acts about awarders.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::awarders::{AwarderAct, AwarderStanding};
use shared::base::{AccountId, AwarderActId, Date, OrgId};

use crate::db::column::{parsed, texts};
use crate::db::schema::{awarder_acts, awarder_people};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

/// How many organisations one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// One act on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ActOnRecord {
    pub(super) id: AwarderActId,
    pub(super) org: OrgId,
    pub(super) number: i32,
    pub(super) act: AwarderAct,
    /// Nobody where it was taken over from before there were applications.
    pub(super) by: Option<AccountId>,
    pub(super) on: Date,
    pub(super) at: i64,
    pub(super) words: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = awarder_acts)]
struct Row {
    id: String,
    org_id: String,
    number: i32,
    act: String,
    acted_by: Option<String>,
    acted_on: Date,
    acted_at: i64,
    words: String,
}

impl Row {
    fn read(self) -> Result<ActOnRecord> {
        Ok(ActOnRecord {
            id: parsed(&self.id)?,
            org: parsed(&self.org_id)?,
            number: self.number,
            act: act(&self.act)?,
            by: self.acted_by.as_deref().map(parsed).transpose()?,
            on: self.acted_on,
            at: self.acted_at,
            words: self.words,
        })
    }
}

fn act(code: &str) -> Result<AwarderAct> {
    AwarderAct::from_code(code).ok_or_else(|| Error::internal("an odd act about an awarder"))
}

/// An act of an id, whosever it is.
pub(super) fn find(conn: &mut Conn, id: AwarderActId) -> Result<Option<ActOnRecord>> {
    let row: Option<Row> = awarder_acts::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The acts about an organisation in their order.
pub(super) fn acts(conn: &mut Conn, org: OrgId) -> Result<Vec<ActOnRecord>> {
    let rows: Vec<Row> = awarder_acts::table
        .filter(awarder_acts::org_id.eq(org.to_string()))
        .order(awarder_acts::number)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Records an act; false if its id or its number is taken.
pub(super) fn insert(conn: &mut Conn, one: &ActOnRecord, people: &[AccountId]) -> Result<bool> {
    let values = (
        awarder_acts::id.eq(one.id.to_string()),
        awarder_acts::org_id.eq(one.org.to_string()),
        awarder_acts::number.eq(one.number),
        awarder_acts::act.eq(one.act.code()),
        awarder_acts::acted_by.eq(one.by.map(|by| by.to_string())),
        awarder_acts::acted_on.eq(one.on),
        awarder_acts::acted_at.eq(one.at),
        awarder_acts::words.eq(one.words.clone()),
    );
    let inserted = either!(conn, conn => diesel::insert_into(awarder_acts::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if inserted == 0 {
        return Ok(false);
    }
    for account in people {
        diesel::insert_into(awarder_people::table)
            .values((
                awarder_people::act_id.eq(one.id.to_string()),
                awarder_people::account_id.eq(account.to_string()),
            ))
            .execute(conn)?;
    }
    Ok(true)
}

/// Whom an application names as responsible.
pub(super) fn people(conn: &mut Conn, act: AwarderActId) -> Result<Vec<AccountId>> {
    let ids: Vec<String> = awarder_people::table
        .filter(awarder_people::act_id.eq(act.to_string()))
        .order(awarder_people::account_id)
        .select(awarder_people::account_id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Whom the last application of each of some organisations names as responsible.
pub fn responsible(conn: &mut Conn, orgs: &[OrgId]) -> Result<BTreeMap<OrgId, Vec<AccountId>>> {
    let rows: Vec<(String, i32, String)> = awarder_acts::table
        .inner_join(awarder_people::table.on(awarder_people::act_id.eq(awarder_acts::id)))
        .filter(awarder_acts::org_id.eq_any(texts(orgs)))
        .filter(awarder_acts::act.eq(AwarderAct::Applied.code()))
        .order((awarder_acts::org_id, awarder_acts::number))
        .select((
            awarder_acts::org_id,
            awarder_acts::number,
            awarder_people::account_id,
        ))
        .load(conn)?;
    let mut last: BTreeMap<OrgId, (i32, Vec<AccountId>)> = BTreeMap::new();
    for (org, number, account) in rows {
        let (known, people) = last.entry(parsed(&org)?).or_default();
        // A later application names everyone anew.
        if *known != number {
            (*known, *people) = (number, Vec::new());
        }
        people.push(parsed(&account)?);
    }
    Ok(last
        .into_iter()
        .map(|(org, (_, people))| (org, people))
        .collect())
}

/// How an organisation stands, and since when.
pub fn standing(conn: &mut Conn, org: OrgId) -> Result<(AwarderStanding, Option<Date>)> {
    let last: Option<(String, Date)> = awarder_acts::table
        .filter(awarder_acts::org_id.eq(org.to_string()))
        .order(awarder_acts::number.desc())
        .select((awarder_acts::act, awarder_acts::acted_on))
        .first(conn)
        .optional()?;
    Ok(match last {
        None => (AwarderStanding::NotApplied, None),
        Some((code, on)) => (AwarderStanding::after(act(&code)?), Some(on)),
    })
}

/// True while an organisation's right to award is suspended.
pub fn suspended(conn: &mut Conn, org: OrgId) -> Result<bool> {
    Ok(standing(conn, org)?.0 == AwarderStanding::Suspended)
}

/// How some organisations stand, and since when; one that never applied is left out.
pub fn standings(
    conn: &mut Conn,
    orgs: &[OrgId],
) -> Result<BTreeMap<OrgId, (AwarderStanding, Date)>> {
    let mut standings = BTreeMap::new();
    for batch in orgs.chunks(BATCH) {
        let rows: Vec<(String, String, Date)> = awarder_acts::table
            .filter(awarder_acts::org_id.among(texts(batch)))
            .order((awarder_acts::org_id, awarder_acts::number))
            .select((
                awarder_acts::org_id,
                awarder_acts::act,
                awarder_acts::acted_on,
            ))
            .load(conn)?;
        // The last act of an organisation comes last and stays.
        for (org, code, on) in rows {
            standings.insert(parsed(&org)?, (AwarderStanding::after(act(&code)?), on));
        }
    }
    Ok(standings)
}
