//! Reads a person's file, as much of it as the role may see.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::access::{Actor, Grant, Role, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Date, PersonId};
use shared::residents::api::{FileAward, Look, ReadMyFile, ReadResident, ResidentFile};
use shared::scoring::{Program, Score};

use crate::State;
use crate::audit::{self, Entry, Event};
use crate::clock::{Now, date_of, time_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::residents::{Resident, employers, identity, resident};
use crate::web::{Authorized, Permit, Reply};
use crate::{assessments, awards, orgs, permits};

/// How many looks a resident is shown.
const LOOKS_MAX: i64 = 50;

/// What a reader may see of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    /// The resident: everything, and who has looked.
    Own,
    /// The migrant office: everything but the looks.
    Office,
    /// An officer of the village: the permit and the awards of the own organisation.
    Village,
}

pub(super) async fn read_mine(
    call: Authorized<ReadMyFile>,
    state: Data<State>,
) -> Reply<ResidentFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let permit = call.permit;
    let program = program(&state, &permit.actor.district, now.date)?;
    let answer = state
        .db
        .read(move |conn| {
            let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
            let (found, grant) = reached(conn, now, &permit, person)?;
            file(conn, now, &keys, &program, &found, (&permit.actor, &grant))
        })
        .await?;
    Ok(Json(answer))
}

pub(super) async fn read(
    call: Authorized<ReadResident>,
    state: Data<State>,
) -> Reply<ResidentFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let Authorized { request, permit } = call;
    let program = program(&state, &permit.actor.district, now.date)?;
    let answer = state
        .db
        .write(move |conn| look(conn, now, &keys, &program, &permit, request.person))
        .await?;
    Ok(Json(answer))
}

/// A write, because the look is audited and the resident sees it.
fn look(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    program: &Program,
    permit: &Permit<ReadResident>,
    person: PersonId,
) -> Result<ResidentFile> {
    let (found, grant) = reached(conn, now, permit, person)?;
    if View::of(&permit.actor, person, &grant) != View::Own {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::ResidentRead);
        let entry = Entry {
            org: grant.org,
            ..entry.about(person)
        };
        audit::record(conn, now, entry)?;
    }
    file(conn, now, keys, program, &found, (&permit.actor, &grant))
}

/// The scheme that is in force.
pub(crate) fn program(state: &State, district: &str, today: Date) -> Result<Arc<Program>> {
    let program = state.schemes.current(district, today).cloned();
    program.ok_or_else(|| ErrorCode::NoScheme.into())
}

/// The resident, if the actor reaches them; whoever is out of reach is not found.
pub(crate) fn reached<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    person: PersonId,
) -> Result<(Resident, Grant)> {
    let found = resident(conn, person)?;
    let target = Target {
        district: found.district.clone(),
        person: Some(person),
        org: None,
        areas: orgs::area_path(conn, found.village)?,
        employers: employers(conn, person, now.date)?,
    };
    let grant = permit
        .within(&target)
        .map_err(|_refusal| Error::from(ErrorCode::NotFound))?;
    // Who has left is no longer the village's business.
    let gone = found.left_on.is_some_and(|left| left <= now.date);
    if gone && View::of(&permit.actor, person, &grant) == View::Village {
        return Err(ErrorCode::NotFound.into());
    }
    Ok((found, grant))
}

fn file(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    program: &Program,
    found: &Resident,
    (actor, grant): (&Actor, &Grant),
) -> Result<ResidentFile> {
    let (person, today) = (found.person, now.date);
    let view = View::of(actor, person, grant);
    let shown = identity(conn, keys, person)?;
    let permit = permits::permits_of(conn, std::slice::from_ref(found))?
        .remove(&person)
        .unwrap_or_default();
    let scored = scored(conn, program, person, today, view)?;
    Ok(ResidentFile {
        person,
        name: shown.masked_name(),
        citizen_id: shown.masked_citizen_id(),
        village: village_name(conn, found, today)?,
        permit: permit.state_on(today),
        permit_until: permit.next_endorsement(today).map(|window| window.due_on),
        scheme: program.id.clone(),
        as_of: today,
        data_date: today,
        total: scored.as_ref().map(|(_, score)| score.total.least),
        usable: scored.as_ref().map(|(_, score)| score.usable.least),
        facts: scored.map(|(facts, _)| facts),
        awards: file_awards(conn, program, (person, today), grant, view)?,
        looks: if view == View::Own {
            looks(conn, person, today)?
        } else {
            Vec::new()
        },
    })
}

/// The verified facts and the official score, for those who may see them.
fn scored(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    today: Date,
    view: View,
) -> Result<Option<(serde_json::Value, Score)>> {
    if view == View::Village {
        return Ok(None);
    }
    let facts = assessments::official_facts(conn, program, person, today)?;
    let score = assessments::score_of(program, &facts, today);
    Ok(Some((facts, score)))
}

fn village_name(conn: &mut Conn, found: &Resident, today: Date) -> Result<shared::base::Bilingual> {
    let names = orgs::areas_on(conn, &[found.village], today)?;
    let village = names
        .get(&found.village)
        .ok_or_else(|| Error::internal("an area unnamed"))?;
    Ok(village.name.clone())
}

fn file_awards(
    conn: &mut Conn,
    program: &Program,
    (person, today): (PersonId, Date),
    grant: &Grant,
    view: View,
) -> Result<Vec<FileAward>> {
    let mut all = awards::of_person(conn, program, person, today)?;
    if view == View::Village {
        all.retain(|(org, _)| Some(*org) == grant.org);
    }
    Ok(all.into_iter().map(|(_, award)| award).collect())
}

fn looks(conn: &mut Conn, person: PersonId, today: Date) -> Result<Vec<Look>> {
    let rows = audit::looks_at(conn, person, &Event::LOOKS, LOOKS_MAX)?;
    let ids: Vec<_> = rows
        .iter()
        .filter_map(|row| row.org_id.as_deref()?.parse().ok())
        .collect();
    let orgs = orgs::of_ids(conn, &ids)?;
    let looks = rows.into_iter().map(|row| {
        let org = row
            .org_id
            .as_deref()
            .and_then(|id| orgs.get(&id.parse().ok()?));
        Look {
            on: date_of(row.at).min(today),
            time: time_of(row.at),
            who: org.map_or_else(|| Event::by_no_org(&row.event), |org| org.name.clone()),
            purpose: Event::purpose(&row.event),
        }
    });
    Ok(looks.collect())
}

impl View {
    /// A resident's own file stays their own where another post of theirs reaches it too.
    fn of(actor: &Actor, person: PersonId, grant: &Grant) -> Self {
        let resident = actor.grants.iter().any(|one| one.role == Role::Resident);
        match grant.role {
            _ if resident && actor.person == Some(person) => Self::Own,
            Role::MigrantOffice => Self::Office,
            _ => Self::Village,
        }
    }
}
