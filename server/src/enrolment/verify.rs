//! Verifies a household for enrolment by the ID of a child or a parent.
//!
//! An ID that is not on file, a household of another area and a wrong code get the same answer:
//! whoever may not look learns nothing, not even whether there is something to see.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::access::{Action, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Bilingual, Date, OrgId, PersonId};
use shared::enrolment::api::{Outcome, Shown, Verification, VerifyEnrolment};
use shared::enrolment::{EnrolmentTerms, Member, MemberRole, Verdict};
use shared::identity::CitizenId;
use shared::policies::Policy;
use shared::scoring::Program;
use uuid::Uuid;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::enrolment::store::{self, Verified};
use crate::error::{Error, Result};
use crate::households::HouseholdMember;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::insured_since_of;
use crate::registers::residents::Identity;
use crate::registers::{consents, orgs, residents, statements};
use crate::schemes;
use crate::web::{Authorized, Permit, Reply};
use crate::{assessments, households, permits};

/// Looks an account has in an hour of the clock; the table's `CHECK` holds the same.
const LOOKS_MAX: u32 = 120;
/// The policy that is verified.
const POLICY: &str = "enrolment";

pub(super) async fn handler(
    call: Authorized<VerifyEnrolment>,
    state: Data<State>,
) -> Reply<Verification> {
    let now = state.clock.now();
    let Authorized { request, permit } = call;
    let id = CitizenId::parse(&request.citizen_id, now.date)
        .map_err(|error| Error::field("/citizen_id", error.words()))?;
    let window = Window {
        now,
        keys: state.keys.clone(),
        program: schemes::in_force(&state, &permit.actor.district, now.date)?,
        terms: terms(now.date)?,
        school: own_school(&permit)?,
    };
    let code = request.statement_code;
    let call = Arc::new((window, permit));
    // What is read needs no writer; nothing of it is answered before the look is on record.
    let reading = call.clone();
    let read = move |conn: &mut Conn| verify(conn, &reading.0, &reading.1, &id, code.as_deref());
    let (answer, seen) = state.db.read(read).await?;
    let write = move |conn: &mut Conn| record(conn, &call.0, &call.1, &seen, &answer);
    state.db.write(write).await.map(Json)
}

/// What is the same for every look of a request.
struct Window {
    now: Now,
    keys: Arc<Keys>,
    program: Arc<Program>,
    terms: EnrolmentTerms,
    school: OrgId,
}

/// A household that may be looked at.
struct Household {
    id: String,
    /// The day points were applied for in this round.
    applied_on: Option<Date>,
}

/// The answer, and whose data went into it.
fn verify(
    conn: &mut Conn,
    window: &Window,
    permit: &Permit<VerifyEnrolment>,
    id: &CitizenId,
    code: Option<&str>,
) -> Result<(Verification, Vec<PersonId>)> {
    permit.within(&Target {
        district: permit.actor.district.clone(),
        org: Some(window.school),
        ..Target::default()
    })?;
    let person = residents::person_of(conn, &window.keys, id)?;
    let holder = match code {
        Some(code) => statements::holder_of(conn, &window.keys, code, window.now.date)?,
        None => None,
    };
    // Without a guardian's consent a child is not found, as if it were not on file.
    let (born, today) = (id.birth_date(), window.now.date);
    let found = match person {
        Some(person) if consents::is_handled_born(conn, person, born, today)? => Some(person),
        _ => None,
    };
    let household = match found {
        Some(person) => admitted(conn, window, person, holder)?,
        None => None,
    };
    match household {
        Some(household) => judge(conn, window, &household, id),
        None => Ok((may_not_look(), person.into_iter().collect())),
    }
}

/// The household that this school may look at: it applies in the school's area, or one of its
/// members presents a statement.
fn admitted(
    conn: &mut Conn,
    window: &Window,
    person: PersonId,
    holder: Option<PersonId>,
) -> Result<Option<Household>> {
    use chrono::Datelike;

    let today = window.now.date;
    let school_area = orgs::find(conn, window.school, today)?.school_area;
    let mut presented = None;
    for id in households::households_of(conn, person, today)? {
        let applications = store::applications(conn, &id, today.year())?;
        let applied_on = applications.iter().map(|one| one.applied_on).min();
        if applications
            .iter()
            .any(|one| Some(one.school_area) == school_area)
        {
            return Ok(Some(Household { id, applied_on }));
        }
        let members = households::members_of(conn, &id, today)?;
        if holder.is_some_and(|holder| members.iter().any(|member| member.person == holder)) {
            presented = Some(Household { id, applied_on });
        }
    }
    Ok(presented)
}

/// The answer, and whose data went into it.
fn judge(
    conn: &mut Conn,
    window: &Window,
    household: &Household,
    id: &CitizenId,
) -> Result<(Verification, Vec<PersonId>)> {
    let today = window.now.date;
    let mut people = households::members_of(conn, &household.id, today)?;
    let everyone: Vec<PersonId> = people.iter().map(|one| one.person).collect();
    let identities = residents::identities(conn, &window.keys, &everyone)?;
    let handled = consents::handled_of(conn, &identities, today)?;
    people.retain(|one| handled.contains(&one.person));
    let members = members(conn, window, household, &people)?;
    let verdict = window.terms.verdict(&members, today);
    let answer = Verification {
        outcome: match verdict.ineligible {
            None => Outcome::Eligible,
            Some(_) => Outcome::NotEligible,
        },
        reason: verdict.code().to_owned(),
        words: verdict.words(),
        shown: Some(shown(window, &verdict, (&people, &identities), id)?),
        looks_left: 0,
    };
    Ok((answer, people.iter().map(|one| one.person).collect()))
}

/// What is known of each member, in their order; a child has no score.
fn members(
    conn: &mut Conn,
    window: &Window,
    household: &Household,
    people: &[HouseholdMember],
) -> Result<Vec<Member>> {
    let today = window.now.date;
    let everyone: Vec<PersonId> = people.iter().map(|one| one.person).collect();
    let grown = people.iter().filter(|one| one.kin != MemberRole::Child);
    let grown: Vec<PersonId> = grown.map(|one| one.person).collect();
    let residents = residents::residents_of(conn, &everyone)?;
    let mut permits = permits::permits_of(conn, &residents)?;
    let insured = insured_since_of(conn, &everyone, today)?;
    let facts = assessments::official_facts_of(conn, &window.program, &grown, today)?;
    let member = |one: &HouseholdMember| Member {
        role: one.kin,
        permit: permits.remove(&one.person).unwrap_or_default(),
        insured_since: insured.get(&one.person).copied(),
        applied_on: household.applied_on,
        score: facts.get(&one.person).map(|facts| {
            let score = assessments::score_of(&window.program, facts, today);
            score.total.least
        }),
    };
    Ok(people.iter().map(member).collect())
}

fn shown(
    window: &Window,
    verdict: &Verdict,
    (people, identities): (&[HouseholdMember], &BTreeMap<PersonId, Identity>),
    id: &CitizenId,
) -> Result<Shown> {
    let holder = verdict
        .holder
        .and_then(|holder| people.get(holder.place))
        .or_else(|| people.iter().find(|one| one.kin != MemberRole::Child))
        .or_else(|| people.first())
        .ok_or_else(|| Error::internal("a household without members"))?;
    let identity = identities
        .get(&holder.person)
        .ok_or(Error::Database(diesel::result::Error::NotFound))?;
    Ok(Shown {
        name: identity.masked_name(),
        kin: holder.kin,
        id_tail: id.public_tail(0),
        permit: verdict.permit,
        points: verdict.score,
        gate: window.terms.gate,
        data_date: window.now.date,
        scheme: window.program.id.clone(),
    })
}

fn may_not_look() -> Verification {
    Verification {
        outcome: Outcome::MayNotLook,
        reason: "not_in_area".to_owned(),
        words: Bilingual::new(
            "不在本校片区报名，也没有出示有效的积分单编号，不能查询。",
            "Not applying in this school's area, and no valid statement code was presented.",
        ),
        shown: None,
        looks_left: 0,
    }
}

/// Takes a look of the account's hour and writes the school's record, and one audit row for each
/// person whose data were read: every member of the household sees the look, whosever ID was
/// typed. An ID that is not on file leaves one row.
fn record(
    conn: &mut Conn,
    window: &Window,
    permit: &Permit<VerifyEnrolment>,
    seen: &[PersonId],
    answer: &Verification,
) -> Result<Verification> {
    let account = permit.actor.account;
    let looks = store::take_look(conn, account, window.now, LOOKS_MAX)?;
    let answer = Verification {
        looks_left: LOOKS_MAX.saturating_sub(looks.ok_or(ErrorCode::TooMany)?),
        ..answer.clone()
    };
    let row = Verified {
        id: Uuid::now_v7(),
        at: window.now.micros,
        outcome: answer.outcome,
        reason: answer.reason.clone(),
        words: answer.words.clone(),
        name: answer.shown.as_ref().map(|shown| shown.name.clone()),
        id_tail: answer.shown.as_ref().map(|shown| shown.id_tail.clone()),
    };
    store::insert(
        conn,
        window.now,
        (window.school, permit.actor.account),
        &row,
    )?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::EnrolmentVerified)
        .of_org(window.school)
        .detail(serde_json::json!({ "outcome": answer.outcome, "reason": answer.reason }));
    if seen.is_empty() {
        audit::record(conn, window.now, entry.clone())?;
    }
    for person in seen {
        audit::record(conn, window.now, entry.clone().about(*person))?;
    }
    Ok(answer)
}

/// The school the actor verifies for.
pub(super) fn own_school<E: Endpoint>(permit: &Permit<E>) -> Result<OrgId> {
    let action = E::ACTION.unwrap_or(Action::EnrolmentVerify);
    permit
        .actor
        .orgs_for(action)
        .next()
        .ok_or_else(|| ErrorCode::NotAllowed.into())
}

/// The terms of this year's round.
fn terms(today: Date) -> Result<EnrolmentTerms> {
    let policies = Policy::on(today, Policy::examples());
    let policy = policies
        .into_iter()
        .find(|policy| &*policy.id == POLICY)
        .ok_or_else(|| Error::internal("no enrolment policy is in force"))?;
    EnrolmentTerms::of(policy, today)
        .ok_or_else(|| Error::internal("the enrolment policy opens no registration"))
}
