//! Reads a person's file, as much of it as the role may see.

use actix_web::web::{Data, Json};
use shared::access::{Actor, Grant};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Date, PersonId, Points};
use shared::permits::PermitState;
use shared::residents::api::{FileAward, Look, ReadMyFile, ReadResident, ResidentFile};
use shared::scoring::Program;

use crate::State;
use crate::clock::{Now, date_of, time_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::registers::residents::{Resident, View, identities, name_of, reached};
use crate::residents::frozen;
use crate::residents::on_file::assessed;
use crate::schemes;
use crate::web::{Authorized, Permit, Reply};
use crate::{awards, permits};

/// How many looks a resident is shown.
const LOOKS_MAX: i64 = 50;

pub(super) async fn read_mine(
    call: Authorized<ReadMyFile>,
    state: Data<State>,
) -> Reply<ResidentFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let permit = call.permit;
    let program = schemes::in_force(&state, &permit.actor.district, now.date)?;
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
    let program = schemes::in_force(&state, &permit.actor.district, now.date)?;
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
    let (found, grant) = looked_at(conn, now, permit, person)?;
    file(conn, now, keys, program, &found, (&permit.actor, &grant))
}

/// The resident, if the actor reaches them; a look of someone else is recorded.
pub(super) fn looked_at<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    person: PersonId,
) -> Result<(Resident, Grant)> {
    let (found, grant) = reached(conn, now, permit, person)?;
    if View::of(&permit.actor, person, &grant) != View::Own {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::ResidentRead);
        let entry = Entry {
            org: grant.org,
            ..entry.about(person)
        };
        audit::record(conn, now, entry)?;
    }
    Ok((found, grant))
}

/// The file as this reader may see it.
pub(super) fn file(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    program: &Program,
    found: &Resident,
    (actor, grant): (&Actor, &Grant),
) -> Result<ResidentFile> {
    let (person, today) = (found.person, now.date);
    let view = View::of(actor, person, grant);
    let shown = identities(conn, keys, &[person])?.remove(&person);
    if shown.is_none() && view == View::Area {
        return Err(ErrorCode::NotFound.into());
    }
    let permit = permits::permits_of(conn, std::slice::from_ref(found))?
        .remove(&person)
        .unwrap_or_default();
    let state = permit.state_on(today);
    // Without a permit in force no score is used.
    let usable = |usable: Points| {
        if state.in_force() {
            usable
        } else {
            Points::ZERO
        }
    };
    let scored = match view {
        View::Own | View::Office => Some(assessed(conn, program, person, today)?),
        View::Area => None,
    };
    Ok(ResidentFile {
        person,
        name: name_of(shown.as_ref()),
        citizen_id: shown.map_or_else(String::new, |shown| shown.masked_citizen_id()),
        village: village_name(conn, found, today)?,
        permit: state,
        permit_until: permit.next_endorsement(today).map(|window| window.due_on),
        permit_since: permit.since(today),
        apply_from: permit
            .apply_from()
            .filter(|_| state == PermitState::Registered),
        scheme: program.id.clone(),
        scheme_version: program.version,
        as_of: today,
        data_date: today,
        total: scored.as_ref().map(|one| one.score.total.least),
        declared_total: scored.as_ref().map(|one| one.declared_total),
        usable: scored.as_ref().map(|one| usable(one.score.usable.least)),
        on_file: scored
            .as_ref()
            .map_or_else(Vec::new, |one| one.on_file.clone()),
        facts: scored.map(|one| one.facts),
        freezes: frozen::freezes(conn, program, person, view)?,
        awards: file_awards(conn, program, (person, today), grant, view)?,
        // Who has looked is between the person and whoever looked.
        looks: if view == View::Own && actor.on_behalf.is_none() {
            looks(conn, (person, today), LOOKS_MAX)?
        } else {
            Vec::new()
        },
    })
}

/// The name of the village of registration.
pub(super) fn village_name(
    conn: &mut Conn,
    found: &Resident,
    today: Date,
) -> Result<shared::base::Bilingual> {
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
    if view == View::Area {
        all.retain(|(org, _)| Some(*org) == grant.org);
    }
    Ok(all.into_iter().map(|(_, award)| award).collect())
}

/// Who has looked, the last one first.
pub(super) fn looks(
    conn: &mut Conn,
    (person, today): (PersonId, Date),
    most: i64,
) -> Result<Vec<Look>> {
    let rows = audit::looks_at(conn, person, &Event::LOOKS, most)?;
    let ids: Vec<_> = rows
        .iter()
        .filter_map(|row| row.org_id.as_deref()?.parse().ok())
        .collect();
    let names = orgs::names_of(conn, &ids)?;
    let looks = rows.into_iter().map(|row| {
        let org = row
            .org_id
            .as_deref()
            .and_then(|id| names.on(id.parse().ok()?, date_of(row.at)));
        Look {
            on: date_of(row.at).min(today),
            time: time_of(row.at),
            who: org.map_or_else(|| Event::by_no_org(&row.event), Clone::clone),
            purpose: Event::purpose(&row.event),
        }
    });
    Ok(looks.collect())
}
