//! Open a village's sheet of this month with the households registered today.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::{CheckLineId, CheckStepId, Date};
use shared::check_sheets::api::{CheckSheetRow, OpenCheckSheet};
use shared::check_sheets::{
    CheckPerson, CheckRefusal, CheckedHousehold, SheetStanding, households, month_of_day,
};
use shared::enrolment::MemberRole;
use shared::orgs::OrgKind;
use uuid::Uuid;

use crate::State;
use crate::check_sheets::act::record;
use crate::check_sheets::{Line, Reach, Setting, Sheet, StepOnRecord, reach, refused, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::seats_of;
use crate::registers::orgs::{self, Org, area_subtree};
use crate::registers::residents::registered_after;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<OpenCheckSheet>,
    state: Data<State>,
) -> Reply<CheckSheetRow> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| open(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn open(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<OpenCheckSheet>,
    request: &OpenCheckSheet,
) -> Result<CheckSheetRow> {
    let today = setting.now.date;
    let org = orgs::find(conn, request.village, today)?;
    let reach = reach(conn, today, permit, &org)?.ok_or(ErrorCode::NotFound)?;
    let month = month_of_day(today);
    if let Some(known) = store::find(conn, request.sheet)? {
        return again(conn, (&org, &reach), &known);
    }
    if let Some(there) = store::of_month(conn, org.id, month)? {
        return view::row(conn, &there, &reach);
    }
    let is_village = org.kind == OrgKind::Village && !org.is_ended(today);
    let found = if is_village {
        households(&people(conn, &org, today)?)
    } else {
        Vec::new()
    };
    let act = SheetStanding::open(is_village, found.len()).map_err(refused)?;
    let sheet = Sheet {
        id: request.sheet,
        district: org.district.clone(),
        org: org.id,
        month,
        opened_at: setting.now.micros,
        state: act.leads_to(),
        turn: 1,
    };
    if !store::insert(conn, &sheet)? {
        // Somebody was quicker, with this id or with this month.
        let there = store::of_month(conn, org.id, month)?;
        let there = there.ok_or_else(|| refused(CheckRefusal::IdReused))?;
        return view::row(conn, &there, &reach);
    }
    let first = StepOnRecord {
        id: CheckStepId(Uuid::now_v7()),
        sheet: sheet.id,
        number: sheet.turn,
        act,
        account: permit.actor.account,
        at: setting.now.micros,
    };
    if !store::insert_step(conn, &first)? {
        return Err(Error::internal("the first step of a check sheet is taken"));
    }
    insert_lines(conn, &sheet, &found)?;
    record(conn, setting, permit, &sheet, act)?;
    view::row(conn, &sheet, &reach)
}

/// The answer to an id that is known: the same village gets the same answer.
fn again(conn: &mut Conn, (org, reach): (&Org, &Reach), known: &Sheet) -> Result<CheckSheetRow> {
    if known.org != org.id {
        return Err(refused(CheckRefusal::IdReused));
    }
    view::row(conn, known, reach)
}

/// Who is registered in the village today, with the households they sit in.
fn people(conn: &mut Conn, org: &Org, today: Date) -> Result<Vec<CheckPerson>> {
    let areas = area_subtree(conn, org.area, today)?;
    let residents = registered_after(conn, (&areas, today), None, usize::MAX)?;
    let ids: Vec<_> = residents.iter().map(|one| one.person).collect();
    let mut seats = seats_of(conn, &ids, today)?;
    let person = |one: crate::registers::residents::Resident| {
        let (household, kin) = seats.remove(&one.person).unzip();
        CheckPerson {
            person: one.person,
            grid: one.grid,
            since: one.registered_on,
            household,
            child: kin == Some(MemberRole::Child),
        }
    };
    Ok(residents.into_iter().map(person).collect())
}

fn insert_lines(conn: &mut Conn, sheet: &Sheet, found: &[CheckedHousehold]) -> Result<()> {
    let mut lines = Vec::with_capacity(found.len());
    for (number, household) in (1..).zip(found) {
        let line = Line {
            id: CheckLineId(Uuid::now_v7()),
            sheet: sheet.id,
            number,
            grid: household.grid,
            head: household.head,
            people: u32::try_from(household.people.len()).map_err(Error::internal)?,
            entries: 0,
            last: None,
        };
        lines.push((line, household.people.as_slice()));
    }
    store::insert_lines(conn, &lines)
}
