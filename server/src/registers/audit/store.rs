//! The audit table.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use shared::base::{AccountId, OrgId, PersonId, ProxyId};
use uuid::Uuid;

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::audit;
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::Result;
use crate::registers::audit::Entry;

/// Microseconds of half an hour.
const HALF_HOUR: i64 = 30 * 60 * 1_000_000;

/// One look at a person, as stored.
#[derive(Clone, Debug, Queryable)]
pub struct LookRow {
    /// When, in microseconds.
    pub at: i64,
    /// The event's code.
    pub event: String,
    /// The account that looked.
    pub account_id: Option<String>,
    /// The organisation it looked for.
    pub org_id: Option<String>,
    /// Under which proxy, where it was done on behalf of the person.
    pub proxy_id: Option<String>,
}

/// One row without whom it is about.
#[derive(Clone, Debug)]
pub struct Act {
    /// The row.
    pub id: String,
    /// When, in microseconds.
    pub at: i64,
    /// The event's code.
    pub event: String,
    /// The account that did it.
    pub account: Option<String>,
    /// The thing it was done to.
    pub subject: Option<String>,
    /// What else was kept, as JSON.
    pub detail: String,
}

const LOOK: (
    audit::at,
    audit::event,
    audit::account_id,
    audit::org_id,
    audit::proxy_id,
) = (
    audit::at,
    audit::event,
    audit::account_id,
    audit::org_id,
    audit::proxy_id,
);

#[derive(Insertable)]
#[diesel(table_name = audit)]
struct NewRow {
    id: String,
    district: String,
    at: i64,
    event: &'static str,
    account_id: Option<String>,
    org_id: Option<String>,
    person_id: Option<String>,
    subject: Option<String>,
    detail: String,
    request_id: Option<String>,
    proxy_id: Option<String>,
    for_account_id: Option<String>,
}

impl NewRow {
    fn of(now: Now, entry: Entry) -> Self {
        Self {
            id: Uuid::now_v7().to_string(),
            district: entry.district,
            at: now.micros,
            event: entry.event.code(),
            account_id: entry.account.map(|id| id.to_string()),
            org_id: entry.org.map(|id| id.to_string()),
            person_id: entry.person.map(|id| id.to_string()),
            subject: entry.subject,
            detail: entry.detail.to_string(),
            request_id: Some(entry.request_id),
            proxy_id: entry.proxy.map(|id| id.to_string()),
            for_account_id: entry.for_account.map(|id| id.to_string()),
        }
    }
}

pub(super) fn insert(conn: &mut Conn, now: Now, entry: Entry) -> Result<()> {
    diesel::insert_into(audit::table)
        .values(NewRow::of(now, entry))
        .execute(conn)?;
    Ok(())
}

/// Rows of one statement, within the parameters a database takes.
const BATCH: usize = 500;

pub(super) fn insert_all(conn: &mut Conn, now: Now, entries: Vec<Entry>) -> Result<()> {
    let rows: Vec<NewRow> = entries
        .into_iter()
        .map(|entry| NewRow::of(now, entry))
        .collect();
    for batch in rows.chunks(BATCH) {
        either!(conn, conn => diesel::insert_into(audit::table).values(batch).execute(conn))?;
    }
    Ok(())
}

/// The time of the newest row, in microseconds; zero where there is none.
pub fn newest(conn: &mut Conn) -> Result<i64> {
    let newest: Option<i64> = audit::table
        .order(audit::at.desc())
        .select(audit::at)
        .first(conn)
        .optional()?;
    Ok(newest.unwrap_or(0))
}

/// The newest rows about a person with one of these events.
pub fn looks_at(
    conn: &mut Conn,
    person: PersonId,
    events: &[&str],
    limit: i64,
) -> Result<Vec<LookRow>> {
    let rows = audit::table
        .filter(audit::person_id.eq(person.to_string()))
        .filter(audit::event.eq_any(events.to_vec()))
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select(LOOK)
        .load(conn)?;
    Ok(rows)
}

/// The newest rows of what was done under these proxies.
pub fn done_under(conn: &mut Conn, proxies: &[ProxyId], limit: i64) -> Result<Vec<LookRow>> {
    let rows = audit::table
        .filter(audit::proxy_id.eq_any(texts(proxies).into_iter().map(Some)))
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select(LOOK)
        .load(conn)?;
    Ok(rows)
}

/// One row, as stored.
#[derive(Clone, Debug, Queryable)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) at: i64,
    pub(crate) event: String,
    pub(crate) account: Option<String>,
    pub(crate) org: Option<String>,
    pub(crate) person: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) detail: String,
    pub(crate) for_account: Option<String>,
}

const ROW: (
    audit::id,
    audit::at,
    audit::event,
    audit::account_id,
    audit::org_id,
    audit::person_id,
    audit::subject,
    audit::detail,
    audit::for_account_id,
) = (
    audit::id,
    audit::at,
    audit::event,
    audit::account_id,
    audit::org_id,
    audit::person_id,
    audit::subject,
    audit::detail,
    audit::for_account_id,
);

/// Which rows of the table.
#[derive(Clone, Debug)]
pub(crate) struct Which {
    pub(crate) district: String,
    pub(crate) events: Option<Vec<&'static str>>,
    pub(crate) account: Option<AccountId>,
    pub(crate) orgs: Option<Vec<OrgId>>,
    pub(crate) person: Option<PersonId>,
    pub(crate) subject: Option<String>,
    /// The first microsecond, and the first one behind.
    pub(crate) span: (i64, i64),
}

type Rows = audit::BoxedQuery<'static, <Conn as Connection>::Backend>;

/// The rows that are meant.
fn meant(which: &Which) -> Rows {
    let (first, behind) = which.span;
    let mut query = audit::table
        .filter(audit::district.eq(which.district.clone()))
        .filter(audit::at.ge(first))
        .filter(audit::at.lt(behind))
        .into_boxed();
    if let Some(events) = &which.events {
        query = query.filter(audit::event.eq_any(events.clone()));
    }
    if let Some(account) = which.account {
        query = query.filter(audit::account_id.eq(account.to_string()));
    }
    if let Some(orgs) = &which.orgs {
        query = query.filter(audit::org_id.among(texts(orgs)));
    }
    if let Some(person) = which.person {
        query = query.filter(audit::person_id.eq(person.to_string()));
    }
    if let Some(subject) = &which.subject {
        query = query.filter(audit::subject.eq(subject.clone()));
    }
    query
}

/// The newest rows that are meant, from behind `before`.
pub(crate) fn page(
    conn: &mut Conn,
    which: &Which,
    before: Option<(i64, Uuid)>,
    limit: i64,
) -> Result<Vec<Row>> {
    let mut query = meant(which);
    if let Some((at, id)) = before {
        let earlier = audit::at.lt(at).or(audit::id.lt(id.to_string()));
        query = query.filter(audit::at.le(at)).filter(earlier);
    }
    let rows = query
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select(ROW)
        .load(conn)?;
    Ok(rows)
}

/// The ids of rows that are meant.
pub(crate) fn ids(conn: &mut Conn, which: &Which, limit: i64) -> Result<Vec<String>> {
    let ids = meant(which).select(audit::id).limit(limit).load(conn)?;
    Ok(ids)
}

/// The rows of some ids, the newest first.
pub(crate) fn of_ids(conn: &mut Conn, ids: &[String]) -> Result<Vec<Row>> {
    let rows = audit::table
        .filter(audit::id.among(ids.to_vec()))
        .order((audit::at.desc(), audit::id.desc()))
        .select(ROW)
        .load(conn)?;
    Ok(rows)
}

/// In whose place some things were done, by thing and event.
pub fn stood_in(
    conn: &mut Conn,
    subjects: &[String],
) -> Result<BTreeMap<(String, String), AccountId>> {
    if subjects.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(Option<String>, String, Option<String>)> = audit::table
        .filter(audit::subject.among(subjects.to_vec()))
        .filter(audit::for_account_id.is_not_null())
        .select((audit::subject, audit::event, audit::for_account_id))
        .load(conn)?;
    let told = rows
        .into_iter()
        .filter_map(|(subject, event, account)| Some(((subject?, event), account?)));
    told.map(|(key, account)| Ok((key, parsed(&account)?)))
        .collect()
}

/// What some accounts did: the newest rows of these events within a span, of one account or all.
pub fn acts(
    conn: &mut Conn,
    (district, account): (&str, Option<AccountId>),
    events: &[&'static str],
    span: (i64, i64),
    limit: i64,
) -> Result<Vec<Act>> {
    let which = Which {
        district: district.to_owned(),
        events: Some(events.to_vec()),
        account,
        orgs: None,
        person: None,
        subject: None,
        span,
    };
    let rows = page(conn, &which, None, limit)?;
    let act = |row: Row| Act {
        id: row.id,
        at: row.at,
        event: row.event,
        account: row.account,
        subject: row.subject,
        detail: row.detail,
    };
    Ok(rows.into_iter().map(act).collect())
}

/// How often an account did one thing within a span of time.
#[derive(Debug, QueryableByName)]
pub struct Times {
    /// The account that did it.
    #[diesel(sql_type = Text)]
    pub account: String,
    /// The event's code.
    #[diesel(sql_type = Text)]
    pub event: String,
    /// The start of the half hour in which it was done, in microseconds.
    #[diesel(sql_type = BigInt)]
    pub at: i64,
    /// Whether what was kept of it holds what was looked for.
    #[diesel(sql_type = Bool)]
    pub holds: bool,
    /// How often.
    #[diesel(sql_type = BigInt)]
    pub times: i64,
}

/// How often the accounts of a district did these things since a moment, by half hours, told apart
/// by whether what was kept of it holds a text, in which `_` stands for any letter. The rows are
/// counted where they stand.
pub fn times(
    conn: &mut Conn,
    district: &str,
    events: &[&'static str],
    since: i64,
    text: &str,
) -> Result<Vec<Times>> {
    let events: Vec<String> = events.iter().map(|event| format!("'{event}'")).collect();
    let sql = format!(
        "SELECT account_id AS account, event, at / {HALF_HOUR} * {HALF_HOUR} AS at, \
         detail LIKE $1 AS holds, COUNT(*) AS times FROM audit \
         WHERE event IN ({}) AND district = $2 AND at >= $3 AND account_id IS NOT NULL \
         GROUP BY account_id, event, at / {HALF_HOUR}, detail LIKE $1",
        events.join(", ")
    );
    Ok(either!(conn, conn => diesel::sql_query(sql)
        .bind::<Text, _>(format!("%{text}%"))
        .bind::<Text, _>(district)
        .bind::<BigInt, _>(since)
        .load(conn))?)
}

/// How many rows are meant.
pub(crate) fn count(conn: &mut Conn, which: &Which) -> Result<i64> {
    Ok(meant(which).count().get_result(conn)?)
}

/// When a row of the district was written.
pub(crate) fn at(conn: &mut Conn, district: &str, id: Uuid) -> Result<Option<i64>> {
    let at = audit::table
        .find(id.to_string())
        .filter(audit::district.eq(district))
        .select(audit::at)
        .first(conn)
        .optional()?;
    Ok(at)
}

/// When the newest row of an event was written.
pub(crate) fn newest_of(conn: &mut Conn, district: &str, event: &str) -> Result<Option<i64>> {
    let at = audit::table
        .filter(audit::district.eq(district))
        .filter(audit::event.eq(event))
        .order((audit::at.desc(), audit::id.desc()))
        .select(audit::at)
        .first(conn)
        .optional()?;
    Ok(at)
}
