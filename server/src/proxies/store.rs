//! The tables of proxies: rows are only ever added, but for the use of a code.

mod forget;

use diesel::prelude::*;
use shared::access::ProxyRight;
use shared::base::{AccountId, CodeId, PersonId, ProxyId};
use shared::proxies::{ProxyKind, ProxyProof, ProxySpan};

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{proxies, proxy_codes, proxy_words};
use crate::either;
use crate::error::{Error, Result};
use crate::proxies::proxy::Proxy;

pub use forget::forget;

/// How many proxies of one person are shown.
const SHOWN_MAX: i64 = 50;

#[derive(Queryable, Selectable)]
#[diesel(table_name = proxies)]
struct Row {
    id: String,
    district: String,
    kind: String,
    person_id: String,
    helper_account: String,
    helper_person: Option<String>,
    org_id: Option<String>,
    rights: String,
    proof: String,
    paper: Option<String>,
    notice_version: i32,
    begins_at: i64,
    ends_at: i64,
}

fn read(row: Row, words: &[(String, String)]) -> Result<Proxy> {
    let odd = || Error::internal("a proxy of an odd kind");
    let said = |word: &str| words.iter().any(|(id, one)| *id == row.id && one == word);
    let kind = ProxyKind::from_code(&row.kind).ok_or_else(odd)?;
    let rights = row.rights.split_whitespace().map(ProxyRight::from_code);
    Ok(Proxy {
        id: parsed(&row.id)?,
        kind,
        person: parsed(&row.person_id)?,
        account: parsed(&row.helper_account)?,
        helper: row.helper_person.as_deref().map(parsed).transpose()?,
        org: row.org_id.as_deref().map(parsed).transpose()?,
        rights: rights.collect::<Option<_>>().ok_or_else(odd)?,
        proof: ProxyProof::from_code(&row.proof).ok_or_else(odd)?,
        notice: u32::try_from(row.notice_version).map_err(Error::internal)?,
        span: ProxySpan {
            from: row.begins_at,
            until: row.ends_at,
        },
        accepted: kind == ProxyKind::Window || said("accepted"),
        ended: said("ended"),
        district: row.district,
        paper: row.paper,
    })
}

/// With what was said about each.
fn whole(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Proxy>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let words: Vec<(String, String)> = proxy_words::table
        .filter(proxy_words::proxy_id.eq_any(ids))
        .select((proxy_words::proxy_id, proxy_words::word))
        .load(conn)?;
    rows.into_iter().map(|row| read(row, &words)).collect()
}

/// The proxy of an id, if it is known.
pub(super) fn find(conn: &mut Conn, id: ProxyId) -> Result<Option<Proxy>> {
    let row: Option<Row> = proxies::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    Ok(whole(conn, row.into_iter().collect())?.pop())
}

/// The proxies of a person, newest first.
pub(super) fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Proxy>> {
    let rows: Vec<Row> = proxies::table
        .filter(proxies::person_id.eq(person.to_string()))
        .order((proxies::begins_at.desc(), proxies::id.desc()))
        .limit(SHOWN_MAX)
        .select(Row::as_select())
        .load(conn)?;
    whole(conn, rows)
}

/// The proxies an account holds whose time is not over, newest first.
pub(super) fn held_by(conn: &mut Conn, account: AccountId, now: Now) -> Result<Vec<Proxy>> {
    let rows: Vec<Row> = proxies::table
        .filter(proxies::helper_account.eq(account.to_string()))
        .filter(proxies::ends_at.gt(now.micros))
        .order((proxies::begins_at.desc(), proxies::id.desc()))
        .limit(SHOWN_MAX)
        .select(Row::as_select())
        .load(conn)?;
    let all = whole(conn, rows)?;
    Ok(all.into_iter().filter(|one| !one.ended).collect())
}

/// What an account has open at the window.
pub(super) fn open_windows(conn: &mut Conn, account: AccountId, now: Now) -> Result<Vec<Proxy>> {
    let held = held_by(conn, account, now)?.into_iter();
    Ok(held.filter(|one| one.kind == ProxyKind::Window).collect())
}

/// What a person has given this account as kin and nobody has ended.
pub(super) fn between(
    conn: &mut Conn,
    person: PersonId,
    account: AccountId,
    now: Now,
) -> Result<Vec<Proxy>> {
    let held = held_by(conn, account, now)?.into_iter();
    let given = held.filter(|one| one.kind == ProxyKind::Kin && one.person == person);
    Ok(given.collect())
}

/// Files a proxy; false if its id is taken.
pub(super) fn insert(conn: &mut Conn, proxy: &Proxy) -> Result<bool> {
    let rights: Vec<&str> = proxy.rights.iter().map(|right| right.code()).collect();
    let row = (
        proxies::id.eq(proxy.id.to_string()),
        proxies::district.eq(proxy.district.clone()),
        proxies::kind.eq(proxy.kind.code()),
        proxies::person_id.eq(proxy.person.to_string()),
        proxies::helper_account.eq(proxy.account.to_string()),
        proxies::helper_person.eq(proxy.helper.map(|id| id.to_string())),
        proxies::org_id.eq(proxy.org.map(|id| id.to_string())),
        proxies::rights.eq(rights.join(" ")),
        proxies::proof.eq(proxy.proof.code()),
        proxies::paper.eq(proxy.paper.clone()),
        proxies::notice_version.eq(i32::try_from(proxy.notice).map_err(Error::internal)?),
        proxies::begins_at.eq(proxy.span.from),
        proxies::ends_at.eq(proxy.span.until),
    );
    let inserted = either!(conn, inner => diesel::insert_into(proxies::table)
        .values(row)
        .on_conflict(proxies::id)
        .do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// Files a word about a proxy; false if it was said before.
pub(super) fn say(
    conn: &mut Conn,
    id: ProxyId,
    word: &'static str,
    account: AccountId,
    now: Now,
) -> Result<bool> {
    let row = (
        proxy_words::proxy_id.eq(id.to_string()),
        proxy_words::word.eq(word),
        proxy_words::account_id.eq(account.to_string()),
        proxy_words::at.eq(now.micros),
    );
    let inserted = either!(conn, inner => diesel::insert_into(proxy_words::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// Whose code an id is and until when, if it is known.
pub(super) fn known_code(conn: &mut Conn, id: CodeId) -> Result<Option<(PersonId, i64)>> {
    let row: Option<(String, i64)> = proxy_codes::table
        .find(id.to_string())
        .select((proxy_codes::person_id, proxy_codes::expires_at))
        .first(conn)
        .optional()?;
    row.map(|(person, expires_at)| Ok((parsed(&person)?, expires_at)))
        .transpose()
}

/// Files a code; those of the same person that were not used are void from now.
pub(super) fn insert_code(
    conn: &mut Conn,
    id: CodeId,
    (person, hash): (PersonId, &str),
    expires_at: i64,
    now: Now,
) -> Result<()> {
    let unused = proxy_codes::table
        .filter(proxy_codes::person_id.eq(person.to_string()))
        .filter(proxy_codes::used_at.is_null());
    diesel::update(unused)
        .set(proxy_codes::used_at.eq(Some(now.micros)))
        .execute(conn)?;
    let row = (
        proxy_codes::id.eq(id.to_string()),
        proxy_codes::person_id.eq(person.to_string()),
        proxy_codes::hash.eq(hash.to_owned()),
        proxy_codes::expires_at.eq(expires_at),
        proxy_codes::used_at.eq(None::<i64>),
    );
    // Sent twice at the same moment, the same code is filed once.
    either!(conn, inner => diesel::insert_into(proxy_codes::table)
        .values(row)
        .on_conflict(proxy_codes::id)
        .do_nothing()
        .execute(inner))?;
    Ok(())
}

/// Uses a person's code; false if it is none, was used, or is too old. One statement decides, so
/// that of two who use it at once only one does.
pub(super) fn use_code(conn: &mut Conn, person: PersonId, hash: &str, now: Now) -> Result<bool> {
    let code = proxy_codes::table
        .filter(proxy_codes::person_id.eq(person.to_string()))
        .filter(proxy_codes::hash.eq(hash.to_owned()))
        .filter(proxy_codes::used_at.is_null())
        .filter(proxy_codes::expires_at.gt(now.micros));
    let used = diesel::update(code)
        .set(proxy_codes::used_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(used > 0)
}
