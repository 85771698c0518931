//! Enter an area below another.

use actix_web::web::{Data, Json};
use shared::api::{Endpoint, FieldProblem};
use shared::base::{Bilingual, Date};
use shared::orgs::api::{AreaVersion, AreaView, CreateArea};
use shared::orgs::{AreaKind, EffectiveDay, OrgRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::areas::{store, view};
use crate::orgs::store::take_register;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::areas::{self as register, AreaOnRecord};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::orgs) async fn handler(
    Authorized { request, permit }: Authorized<CreateArea>,
    state: Data<State>,
) -> Reply<AreaView> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| create(conn, now, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn create(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<CreateArea>,
    request: &CreateArea,
) -> Result<AreaView> {
    let parent = view::within(conn, now.date, permit, request.parent)?;
    let version = AreaVersion {
        code: request.code.to_string(),
        name: named(&request.name_zh, &request.name_en)?,
        from: request.from,
        to: None,
    };
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    take_register(conn, &permit.actor.district)?;
    let area = AreaOnRecord {
        id: request.area,
        kind: request.kind,
        parent: Some(parent.id),
    };
    if let Some(known) = register::find(conn, request.area)? {
        let first = register::versions(conn, &[known.id])?.remove(&known.id);
        let first = first.and_then(|all| all.into_iter().next());
        let same =
            known == area && first.is_some_and(|one| AreaVersion { to: None, ..one } == version);
        if !same {
            return Err(Error::refused(&OrgRefusal::IdReused));
        }
        return view::view(conn, &known);
    }
    if register::ending(conn, parent.id)?.is_some() {
        return Err(Error::refused(&OrgRefusal::IntoEnded));
    }
    check_code(conn, &area, (&version.code, request.from))?;
    refuse_taken(conn, &area, (&version.code, request.from))?;
    store::insert(conn, &area)?;
    store::open_code(conn, area.id, &version)?;
    let told = serde_json::json!({ "code": version.code, "from": request.from });
    record(conn, now, permit, (Event::AreaCreated, &area), told)?;
    view::view(conn, &area)
}

/// The name of an area; the Chinese one stands for the English one where there is none.
pub(super) fn named(zh: &str, en: &str) -> Result<Bilingual> {
    if zh.is_empty() {
        let words = Bilingual::new("请填写名称。", "Enter the name.");
        return Err(Error::field("/name_zh", words));
    }
    Ok(Bilingual::new(zh, if en.is_empty() { zh } else { en }))
}

/// Refuses a code that has not the form of its kind below its parent's code.
pub(super) fn check_code(
    conn: &mut Conn,
    area: &AreaOnRecord,
    (code, from): (&str, Date),
) -> Result<()> {
    let parent = match area.parent {
        None => None,
        Some(parent) => register::find(conn, parent)?,
    };
    let parent_code = match &parent {
        None => None,
        Some(parent) => register::codes_on(conn, &[parent.id], from)?.pop(),
    };
    let parent_code = parent_code.map(|(_, area)| area.code).unwrap_or_default();
    let mut problems = Vec::new();
    if parent.map(|parent| parent.kind) != area.kind.parent() {
        let above = area
            .kind
            .parent()
            .map_or_else(Bilingual::default, AreaKind::words);
        problems.push(FieldProblem {
            pointer: "/parent".to_owned(),
            zh: format!("{}要属于一个{}。", area.kind.words().zh, above.zh),
            en: format!("{}: it lies in a {}.", area.kind.words().en, above.en),
        });
    } else if !area.kind.fits(code, &parent_code) {
        problems.push(FieldProblem {
            pointer: "/code".to_owned(),
            zh: format!("代码要以上级代码 {parent_code} 开头，再加本级数字。"),
            en: format!("The code is {parent_code} followed by the area's own digits."),
        });
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::invalid(problems))
    }
}

/// Refuses a code that another area holds.
pub(super) fn refuse_taken(
    conn: &mut Conn,
    area: &AreaOnRecord,
    (code, from): (&str, Date),
) -> Result<()> {
    if store::holder_of(conn, code, (area.id, from))?.is_some() {
        return Err(Error::refused(&OrgRefusal::CodeTaken));
    }
    Ok(())
}

/// The audit row of a change of an area.
pub(super) fn record<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    (event, area): (Event, &AreaOnRecord),
    detail: serde_json::Value,
) -> Result<()> {
    let entry = Entry::by(&permit.actor, &permit.request_id, event);
    audit::record(conn, now, entry.subject(area.id).detail(detail))
}
