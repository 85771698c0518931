//! What an auditor asks for, as rows of the table; and the row that the question itself leaves.

use chrono::Days;
use serde_json::{Value, json};
use shared::access::Target;
use shared::api::Endpoint;
use shared::audit::api::AuditFilter;
use shared::base::{Bilingual, Date, OrgId};
use shared::identity::CitizenId;
use shared::orgs::OrgKind;
use uuid::Uuid;

use crate::accounts;
use crate::clock::{Now, start_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{Entry, Event, Which};
use crate::registers::{orgs, residents};
use crate::web::Permit;

/// Refuses whoever may not ask about the own district.
pub(super) fn allowed<E: Endpoint>(permit: &Permit<E>) -> Result<()> {
    let target = Target {
        district: permit.actor.district.clone(),
        ..Target::default()
    };
    permit.within(&target).map(|_grant| ())
}

/// The rows a filter means; nothing where no row can fit. Whether a citizen ID is on file does
/// not show.
pub(super) fn resolve(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    district: &str,
    filter: &AuditFilter,
) -> Result<Option<Which>> {
    let (events, span) = (events(filter)?, span(now, filter)?);
    let typed_id = filter
        .citizen_id
        .as_deref()
        .filter(|typed| !typed.is_empty());
    let typed_id = typed_id
        .map(|typed| CitizenId::parse(typed, now.date))
        .transpose()
        .map_err(|error| Error::field("/filter/citizen_id", error.words()))?;
    let of_id = match &typed_id {
        Some(id) => residents::person_of(conn, keys, id)?,
        None => None,
    };
    let contradict = filter.person.is_some() && of_id.is_some() && filter.person != of_id;
    if contradict || (typed_id.is_some() && of_id.is_none()) {
        return Ok(None);
    }
    let account = match typed(filter.account.as_deref()) {
        None => None,
        Some(name) => match accounts::account_called(conn, district, name)? {
            Some(account) => Some(account),
            None => return Ok(None),
        },
    };
    let subject = match typed(filter.subject.as_deref()) {
        None => None,
        Some(text) => {
            let account = accounts::account_called(conn, district, text)?;
            Some(account.map_or_else(|| text.to_owned(), |account| account.to_string()))
        }
    };
    Ok(Some(Which {
        district: district.to_owned(),
        events,
        account,
        orgs: match typed(filter.org.as_deref()) {
            None => None,
            Some(name) => Some(orgs_called(conn, (district, now.date), name)?),
        },
        person: filter.person.or(of_id),
        subject,
        span,
    }))
}

fn typed(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

/// The codes asked for; those of looks where only looks are.
fn events(filter: &AuditFilter) -> Result<Option<Vec<&'static str>>> {
    let of_looks = filter.looks.then(|| Event::LOOKS.to_vec());
    let Some(code) = typed(filter.event.as_deref()) else {
        return Ok(of_looks);
    };
    let unknown = || Bilingual::new("没有这种事件。", "There is no such event.");
    let event = Event::from_code(code).ok_or_else(|| Error::field("/filter/event", unknown()))?;
    let fits = |codes: &Vec<&str>| codes.contains(&event.code());
    let fits = of_looks.as_ref().is_none_or(fits);
    Ok(Some(if fits { vec![event.code()] } else { Vec::new() }))
}

fn span(now: Now, filter: &AuditFilter) -> Result<(i64, i64)> {
    if let (Some(from), Some(until)) = (filter.from, filter.until)
        && until < from
    {
        let words = Bilingual::new(
            "最后一天不能早于第一天。",
            "The last day is not before the first.",
        );
        return Err(Error::field("/filter/until", words));
    }
    // A demo stands on its day while its clock runs on: today has no end.
    let until = filter.until.filter(|until| *until < now.date);
    let behind = until.and_then(|until| until.checked_add_days(Days::new(1)));
    Ok((
        filter.from.map_or(i64::MIN, start_of),
        behind.map_or(i64::MAX, start_of),
    ))
}

fn orgs_called(conn: &mut Conn, (district, today): (&str, Date), name: &str) -> Result<Vec<OrgId>> {
    let name = name.to_lowercase();
    let (all, _) = orgs::of_kinds(conn, (district, today), OrgKind::ALL, None, u32::MAX)?;
    let all: Vec<OrgId> = all.iter().map(|org| org.id).collect();
    let names = orgs::names_of(conn, &all)?;
    // Whatever it was called in its time.
    let called = |org: &OrgId| {
        let holds = |one: &Bilingual| {
            one.zh.to_lowercase().contains(&name) || one.en.to_lowercase().contains(&name)
        };
        names.all(*org).any(holds)
    };
    Ok(all.into_iter().filter(called).collect())
}

/// The row of a question: what was asked, as ids and codes, never as typed.
pub(super) fn entry<E: Endpoint>(
    permit: &Permit<E>,
    event: Event,
    (filter, which): (&AuditFilter, Option<&Which>),
    rows: usize,
) -> Entry {
    let mut detail = json!({ "rows": rows });
    let mut tell = |name: &str, value: Option<Value>| {
        if let (Some(value), Some(fields)) = (value, detail.as_object_mut()) {
            fields.insert(name.to_owned(), value);
        }
    };
    tell("from", filter.from.map(|day| json!(day)));
    tell("until", filter.until.map(|day| json!(day)));
    let code = filter.event.as_deref().and_then(Event::from_code);
    tell("event", code.map(|event| json!(event.code())));
    tell("looks", filter.looks.then_some(json!(true)));
    let account = which.and_then(|which| which.account);
    tell("account", account.map(|account| json!(account)));
    let thing = which.and_then(|which| which.subject.as_ref());
    let thing = thing.and_then(|text| Uuid::parse_str(text).ok());
    tell("subject", thing.map(|thing| json!(thing)));
    let entry = Entry::by(&permit.actor, &permit.request_id, event).detail(detail);
    match which.and_then(|which| which.person) {
        Some(person) => entry.about(person),
        None => entry,
    }
}
