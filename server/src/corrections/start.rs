//! Say that a fact of the own file is wrong or missing.

use actix_web::web::{Data, Json};
use serde_json::{Value, json};
use shared::api::{ErrorCode, FieldProblem};
use shared::base::{CorrectionStepId, OrgId, PersonId};
use shared::calendar::Calendar;
use shared::corrections::api::{CorrectionView, StartCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal, CorrectionState, Due};
use shared::residents::{answers_for, is_registered};
use shared::scoring::{Fact, Facts, Program};
use uuid::Uuid;

use crate::State;
use crate::assessments;
use crate::corrections::act::{missing, record};
use crate::corrections::correction::Correction;
use crate::corrections::reach::Reached;
use crate::corrections::{Setting, StepOnRecord, refused, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs;
use crate::registers::residents::{self, Resident};
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<StartCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| start(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn start(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<StartCorrection>,
    request: &StartCorrection,
) -> Result<CorrectionView> {
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    let (resident, grant) = residents::reached(conn, setting.now, permit, person)?;
    if let Some(known) = store::find(conn, request.correction)? {
        return again(conn, setting, permit, request, &known);
    }
    check(setting, request)?;
    let desks = admit(conn, setting, &resident, request)?;
    let deadlines = setting.program.deadlines;
    let due = Due::of(
        CorrectionState::Open,
        setting.now.date,
        deadlines,
        Calendar::embedded(),
    );
    let correction = filed(setting, &resident, request, due.as_ref());
    if !store::insert(conn, &correction, &desks)? {
        // The same was sent twice at the same moment, or another of this fact came first.
        return match store::find(conn, request.correction)? {
            Some(known) => again(conn, setting, permit, request, &known),
            None => Err(refused(CorrectionRefusal::AlreadyOpen)),
        };
    }
    let first = StepOnRecord {
        id: CorrectionStepId(Uuid::now_v7()),
        correction: correction.id,
        number: correction.turn,
        act: CorrectionAct::Started,
        account: permit.actor.account,
        org: None,
        at: setting.now.micros,
        note: correction.reason.clone(),
        evidence: Some(correction.evidence.clone()),
        due: due.map(|due| (due.on, due.calendar)),
    };
    if !store::insert_step(conn, &first)? {
        return Err(Error::internal("the first step of a correction is taken"));
    }
    let by = By::of(permit, None);
    record(conn, setting, &by, &correction, CorrectionAct::Started)?;
    let reached = Reached {
        correction,
        desks,
        today: setting.now.date,
        grant,
    };
    view::of(conn, setting, &permit.actor, &reached)
}

fn filed(
    setting: &Setting,
    resident: &Resident,
    request: &StartCorrection,
    due: Option<&Due>,
) -> Correction {
    let program = &setting.program;
    Correction {
        id: request.correction,
        district: resident.district.clone(),
        person: resident.person,
        fact: request.fact.to_string(),
        scheme: (program.id.clone(), program.version),
        value: request.value.clone(),
        reason: request.reason.to_string(),
        evidence: request.evidence.to_string(),
        started_at: setting.now.micros,
        state: CorrectionState::Open,
        turn: 1,
        due_on: due.map(|due| due.on),
    }
}

/// The answer to an id that is known: the same content gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<StartCorrection>,
    request: &StartCorrection,
    known: &Correction,
) -> Result<CorrectionView> {
    let same = Some(known.person) == permit.actor.person
        && known.fact == *request.fact
        && known.value == request.value
        && known.reason == *request.reason
        && known.evidence == *request.evidence;
    if !same {
        return Err(refused(CorrectionRefusal::IdReused));
    }
    view::own(conn, setting, permit, known.id)
}

/// Everything that is wrong with the form, at once.
fn check(setting: &Setting, request: &StartCorrection) -> Result<()> {
    let mut faults = Vec::new();
    let program = &setting.program;
    if program.fact(&request.fact).is_some() && !request.value.is_null() {
        let told = json!({ &*request.fact: request.value });
        let problems = Facts::read(program, &told, setting.now.date).err();
        let problems = problems.unwrap_or_default();
        let whole = format!("/{}", &*request.fact);
        faults.extend(problems.into_iter().map(|problem| {
            let within = problem.pointer.strip_prefix(&whole).unwrap_or_default();
            FieldProblem {
                pointer: format!("/value{within}"),
                zh: problem.message.zh,
                en: problem.message.en,
            }
        }));
    }
    let texts = [
        ("/reason", &*request.reason),
        ("/evidence", &*request.evidence),
    ];
    let empty = texts.into_iter().filter(|(_, text)| text.is_empty());
    faults.extend(empty.map(|(pointer, _)| {
        let words = missing();
        FieldProblem {
            pointer: pointer.to_owned(),
            zh: words.zh,
            en: words.en,
        }
    }));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::invalid(faults))
    }
}

/// The organisations that answer, unless the rules refuse; in the order of the refusals.
fn admit(
    conn: &mut Conn,
    setting: &Setting,
    resident: &Resident,
    request: &StartCorrection,
) -> Result<Vec<OrgId>> {
    let program = &setting.program;
    let fact = program.fact(&request.fact);
    let fact = fact.ok_or_else(|| refused(CorrectionRefusal::FactUnknown))?;
    if is_registered(fact) {
        return Err(refused(CorrectionRefusal::OfRegister));
    }
    if says_the_same(conn, setting, (fact, resident.person), &request.value)? {
        return Err(refused(CorrectionRefusal::NothingNew));
    }
    if store::is_open(conn, resident.person, &fact.id)? {
        return Err(refused(CorrectionRefusal::AlreadyOpen));
    }
    let departments = answers_for(program, &fact.id);
    let today = setting.now.date;
    let departments: Vec<&str> = departments.iter().map(|one| one.id.as_str()).collect();
    let desks = orgs::answering(
        conn,
        (&resident.district, today),
        &departments,
        resident.village,
    )?;
    if desks.is_empty() {
        return Err(refused(CorrectionRefusal::NobodyAnswers));
    }
    Ok(desks)
}

/// True if this is what counts officially already, however it is written.
fn says_the_same(
    conn: &mut Conn,
    setting: &Setting,
    (fact, person): (&Fact, PersonId),
    value: &Value,
) -> Result<bool> {
    let (program, today) = (&*setting.program, setting.now.date);
    let official = assessments::official_facts(conn, program, person, today)?;
    let counted = official.get(&fact.id).cloned().unwrap_or(Value::Null);
    let read = |program: &Program, value: &Value| match value {
        Value::Null => Facts::none(program),
        value => Facts::read_on_file(program, &json!({ &*fact.id: value }), today).0,
    };
    Ok(read(program, &counted) == read(program, value))
}
