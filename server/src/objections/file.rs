//! Object to a line in public notice, in the own name.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::{ObjectionStepId, OrgId, PersonId};
use shared::objections::api::{FileObjection, ObjectionView};
use shared::objections::{Line, ObjectionAct, ObjectionRefusal, admit};
use shared::orgs::OrgKind;
use uuid::Uuid;

use crate::State;
use crate::accounts::holders;
use crate::awards::{ObjectedAward, hold_row, objected};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::objections::act::{due, needs_words, record};
use crate::objections::{Objection, Setting, StepOnRecord, refused, store, view};
use crate::registers::{orgs, residents};
use crate::web::{Authorized, By, Permit, Reply};

/// The departments of a scheme that the office above an awarder is.
const TOWN: &str = "town";
const OFFICE: &str = "mo";

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<FileObjection>,
    state: Data<State>,
) -> Reply<ObjectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| file(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn file(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<FileObjection>,
    request: &FileObjection,
) -> Result<ObjectionView> {
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    residents::reached(conn, setting.now, permit, person)?;
    // The row of the award is taken before anything is judged: the award is not voided meanwhile,
    // and the same sent at the same moment waits here until it is known.
    hold_row(conn, request.award)?;
    if let Some(known) = store::find(conn, request.objection)? {
        return again(conn, setting, permit, request, &known);
    }
    needs_words("/reason", &request.reason)?;
    let (line, desk) = admitted(conn, setting, (&permit.actor.district, person), request)?;
    let due = due(setting, ObjectionAct::Filed.leads_to());
    let objection = Objection {
        id: request.objection,
        district: line.district,
        award: line.id,
        org: line.org,
        person,
        desk,
        reason: request.reason.to_string(),
        evidence: request.evidence.to_string(),
        filed_at: setting.now.micros,
        filed_on: setting.now.date,
        notice_until: line.notice_until,
        state: ObjectionAct::Filed.leads_to(),
        turn: 1,
        due_on: due.as_ref().map(|due| due.on),
        holds: None,
    };
    if !store::insert(conn, &objection)? {
        // The id was taken at the same moment for another line, or the person was quicker.
        return match store::find(conn, request.objection)? {
            Some(known) => again(conn, setting, permit, request, &known),
            None => Err(refused(ObjectionRefusal::AlreadyYours)),
        };
    }
    let first = StepOnRecord {
        id: ObjectionStepId(Uuid::now_v7()),
        objection: objection.id,
        number: objection.turn,
        act: ObjectionAct::Filed,
        account: permit.actor.account,
        org: None,
        at: setting.now.micros,
        note: objection.reason.clone(),
        due: due.map(|due| (due.on, due.calendar)),
    };
    if !store::insert_step(conn, &first)? {
        return Err(Error::internal("the first step of an objection is taken"));
    }
    let by = By::of(permit, None);
    record(conn, setting, &by, &objection, ObjectionAct::Filed)?;
    view::own(conn, setting, permit, objection.id)
}

/// The answer to an id that is known: the same content gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<FileObjection>,
    request: &FileObjection,
    known: &Objection,
) -> Result<ObjectionView> {
    let same = Some(known.person) == permit.actor.person
        && known.award == request.award
        && known.reason == *request.reason
        && known.evidence == *request.evidence;
    if !same {
        return Err(refused(ObjectionRefusal::IdReused));
    }
    view::own(conn, setting, permit, known.id)
}

/// The line and the office that answers, unless the rules refuse.
fn admitted(
    conn: &mut Conn,
    setting: &Setting,
    (district, person): (&str, PersonId),
    request: &FileObjection,
) -> Result<(ObjectedAward, OrgId)> {
    let today = setting.now.date;
    // A line of another district is none of this one.
    let line = objected(conn, &[request.award])?.remove(&request.award);
    let line = line.filter(|line| line.district == district);
    let Some(line) = line else {
        return Err(admit(None, today).err().map_or_else(
            || Error::internal("a line that is not there was admitted"),
            refused,
        ));
    };
    let given = holders(conn, &line.hands)?;
    let desk = desk(conn, setting, &line)?;
    let judged = Line {
        stands: line.stands,
        notice_until: line.notice_until,
        given_by_them: given.values().any(|holder| holder.person == Some(person)),
        objected_before: store::objected_before(conn, line.id, person)?,
        answered_for: desk.is_some(),
    };
    admit(Some(judged), today).map_err(refused)?;
    let desk = desk.ok_or_else(|| refused(ObjectionRefusal::NobodyAnswers))?;
    Ok((line, desk))
}

/// The office above the awarder: its town's, and for what towns and departments award the migrant
/// office.
fn desk(conn: &mut Conn, setting: &Setting, line: &ObjectedAward) -> Result<Option<OrgId>> {
    let today = setting.now.date;
    let awarder = orgs::find(conn, line.org, today)?;
    let above = match awarder.kind {
        OrgKind::Town | OrgKind::Department => OFFICE,
        _ => TOWN,
    };
    let on = (awarder.district.as_str(), today);
    let desks = orgs::answering(conn, on, &[above], awarder.area)?;
    Ok(desks.first().copied())
}
