//! Searches the residents within the actor's area.
//!
//! A search by name opens sealed identities, so it reads beside the writer; the look is recorded
//! before it is answered, without what was typed.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::access::{Action, Actor, Relation, relation};
use shared::api::{ErrorCode, List, page_size};
use shared::base::{AreaId, Bilingual, Date, PersonId};
use shared::permits::Permit;
use shared::residents::api::{ResidentRow, SearchResidents};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::permits;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::registers::residents::{
    Identity, Resident, called, count_up_to, identities, registered_after,
};
use crate::web::{Authorized, Reply, cursor_id, page};

/// How many people are counted at most; of more only the page is told.
const COUNT_MAX: usize = 10_000;

pub(super) async fn handler(
    call: Authorized<SearchResidents>,
    state: Data<State>,
) -> Reply<List<ResidentRow>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let Authorized { request, permit } = call;
    if request.query.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ResidentsSearched);
    let found = state
        .db
        .read(move |conn| search(conn, now, &keys, &permit.actor, &request))
        .await?;
    let entry = entry.detail(serde_json::json!({ "found": found.total }));
    audit::record_look(&state, now, entry).await?;
    Ok(Json(found))
}

fn search(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    actor: &Actor,
    request: &SearchResidents,
) -> Result<List<ResidentRow>> {
    if only_own(actor) && actor.person.is_none() {
        // An account that is not bound yet reaches nobody, as with the own file.
        return Err(ErrorCode::NotFound.into());
    }
    let areas = reach(conn, actor, now.date)?;
    let after: Option<PersonId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let wanted = usize::try_from(size)
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    let here = (areas.as_slice(), now.date);
    let query = request.query.as_deref().filter(|query| !query.is_empty());
    let (found, total) = match query {
        None => {
            let total = count_up_to(conn, here, COUNT_MAX)?;
            (registered_after(conn, here, after, wanted)?, total)
        }
        Some(query) => {
            let found = called(conn, keys, here, query, (after, wanted))?;
            (found.people, found.total)
        }
    };
    let total = total.and_then(|total| u32::try_from(total).ok());
    let (shown, next) = page(found, size, |one| one.person);
    let known = identities(conn, keys, &persons(&shown))?;
    let permits = permits::permits_of(conn, &shown)?;
    let names = orgs::areas_on(conn, &areas, now.date)?;
    let items = shown
        .iter()
        .filter_map(|resident| {
            let village = names.get(&resident.village)?.name.clone();
            Some(row(
                resident,
                known.get(&resident.person)?,
                &permits,
                village,
                now,
            ))
        })
        .collect();
    Ok(List { items, next, total })
}

/// True if no post reaches further than the own person.
fn only_own(actor: &Actor) -> bool {
    let relations = actor
        .grants
        .iter()
        .filter_map(|grant| relation(Action::ResidentRead, grant.role));
    relations.into_iter().all(|one| one == Relation::Own)
}

/// The areas the actor reaches: the whole district, or what lies below the grants' areas.
fn reach(conn: &mut Conn, actor: &Actor, today: Date) -> Result<Vec<AreaId>> {
    let mut areas = Vec::new();
    for grant in &actor.grants {
        let root = match relation(Action::ResidentRead, grant.role) {
            Some(Relation::District) => Some(orgs::area_of_code(conn, &actor.district, today)?),
            Some(Relation::Subtree) => grant.area,
            _ => None,
        };
        if let Some(root) = root {
            areas.extend(orgs::area_subtree(conn, root, today)?);
        }
    }
    Ok(areas)
}

fn persons(residents: &[Resident]) -> Vec<PersonId> {
    residents.iter().map(|resident| resident.person).collect()
}

fn row(
    resident: &Resident,
    identity: &Identity,
    permits: &BTreeMap<PersonId, Permit>,
    village: Bilingual,
    now: Now,
) -> ResidentRow {
    let permit = permits.get(&resident.person).cloned().unwrap_or_default();
    ResidentRow {
        person: resident.person,
        name: identity.masked_name(),
        citizen_id: identity.masked_citizen_id(),
        village,
        registered_on: resident.registered_on,
        permit: permit.state_on(now.date),
    }
}
