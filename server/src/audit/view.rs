//! Rows in words: who, for whom, about whom (masked), what else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use shared::audit::api::{AuditDetail, AuditRow};
use shared::base::{AccountId, Bilingual, OrgId, PersonId};

use crate::accounts::{Holder, holders};
use crate::clock::{date_of, moment_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::Event;
use crate::registers::audit::Row;
use crate::registers::{orgs, residents};

/// What the rows of a page name.
struct Named {
    holders: BTreeMap<AccountId, Holder>,
    orgs: orgs::Names,
    people: BTreeMap<PersonId, residents::Identity>,
}

/// The rows in words.
pub(super) fn views(conn: &mut Conn, keys: &Keys, rows: Vec<Row>) -> Result<Vec<AuditRow>> {
    let accounts = rows
        .iter()
        .flat_map(|row| [&row.account, &row.for_account, &row.subject])
        .map(Option::as_ref);
    let named = Named {
        holders: holders(conn, &ids(accounts))?,
        orgs: orgs::names_of(conn, &ids::<OrgId>(rows.iter().map(|row| row.org.as_ref())))?,
        people: residents::identities(
            conn,
            keys,
            &ids(rows.iter().map(|row| row.person.as_ref())),
        )?,
    };
    Ok(rows.into_iter().map(|row| view(row, &named)).collect())
}

/// The ids among some texts, each once.
fn ids<'a, I: std::str::FromStr + Ord>(texts: impl Iterator<Item = Option<&'a String>>) -> Vec<I> {
    let found: BTreeSet<I> = texts.flatten().filter_map(|id| id.parse().ok()).collect();
    found.into_iter().collect()
}

fn view(row: Row, named: &Named) -> AuditRow {
    let holder = |id: &String| named.holders.get(&id.parse().ok()?);
    let account = row.account.as_ref().and_then(holder);
    let detail = serde_json::from_str(&row.detail).unwrap_or_default();
    let person = row.person.as_ref().and_then(|id| id.parse().ok());
    let identity = person.and_then(|person| named.people.get(&person));
    let org = row
        .org
        .as_ref()
        .and_then(|id| named.orgs.on(id.parse().ok()?, date_of(row.at)));
    let subject = row.subject.as_ref().and_then(holder);
    let event = Event::from_code(&row.event);
    AuditRow {
        id: row.id,
        at: moment_of(row.at),
        what: event.map_or_else(
            || Bilingual::new(row.event.clone(), row.event.clone()),
            Event::words,
        ),
        event: row.event,
        who: in_place_of(
            who(account, &detail),
            row.for_account.as_ref().and_then(holder),
        ),
        account: account.map(|holder| holder.login.clone()),
        org: org.cloned(),
        person,
        person_name: person.map(|_| residents::name_of(identity)),
        subject: subject.map(|holder| holder.login.clone()).or(row.subject),
        details: details(&detail),
    }
}

fn who(account: Option<&Holder>, detail: &Value) -> Bilingual {
    match account {
        Some(Holder { login, name, .. }) if name.is_empty() => {
            Bilingual::new(login.clone(), login.clone())
        }
        Some(Holder { login, name, .. }) => {
            Bilingual::new(format!("{name}（{login}）"), format!("{name} ({login})"))
        }
        None if detail["by"] == "command_line" => Bilingual::new("命令行", "The command line"),
        None => Bilingual::new("未登录的人", "Someone not signed in"),
    }
}

/// Someone who stood in for another.
fn in_place_of(who: Bilingual, holder: Option<&Holder>) -> Bilingual {
    let Some(holder) = holder else { return who };
    let Bilingual { zh, en } = self::who(Some(holder), &Value::Null);
    Bilingual::new(
        format!("{} 代 {zh}", who.zh),
        format!("{} for {en}", who.en),
    )
}

/// The names of what the rows keep; another name stands as it is.
fn name(key: &str) -> Bilingual {
    let (zh, en) = match key {
        "reason" => ("理由", "Reason"),
        "found" | "rows" | "shown" => ("找到", "Found"),
        "session" => ("登录编号", "Session"),
        "year" => ("年份", "Year"),
        "points" => ("分数", "Points"),
        "outcome" => ("结果", "Outcome"),
        "login_hash" => ("账号名（已加密）", "Name (hashed)"),
        "by" => ("途径", "By"),
        "from" => ("起", "From"),
        "until" => ("止", "Until"),
        "event" => ("事件", "Event"),
        "looks" => ("只看查看", "Looks only"),
        "account" => ("账号编号", "Account"),
        "subject" => ("对象", "Thing"),
        "into" => ("并入", "Into"),
        "added" => ("新增", "Added"),
        "changed" => ("变更", "Changed"),
        "code" => ("代码", "Code"),
        "last_day" => ("最后工作日", "Last day"),
        "late" => ("迟报", "Late"),
        "calendar" => ("日历版本", "Calendar"),
        other => (other, other),
    };
    Bilingual::new(zh, en)
}

fn details(detail: &Value) -> Vec<AuditDetail> {
    let fields = detail.as_object().into_iter().flatten();
    let told = fields.filter(|(_, value)| !value.is_null());
    told.map(|(key, value)| AuditDetail {
        name: name(key),
        value: match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        },
    })
    .collect()
}
