//! Searches the residents within the actor's area.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::access::{Action, Actor, Relation, relation};
use shared::api::{Cursor, List, page_size};
use shared::base::{AreaId, Bilingual, Date, PersonId};
use shared::permits::Permit;
use shared::residents::api::{ResidentRow, SearchResidents};

use crate::State;
use crate::audit::{self, Entry, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::residents::{Identity, Resident, identities, registered_in};
use crate::web::{Authorized, Permit as Proof, Reply};
use crate::{orgs, permits};

pub(super) async fn handler(
    call: Authorized<SearchResidents>,
    state: Data<State>,
) -> Reply<List<ResidentRow>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let Authorized { request, permit } = call;
    if request.query.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let answer = state
        .db
        .write(move |conn| search(conn, now, &keys, &permit, &request))
        .await?;
    Ok(Json(answer))
}

/// A write, because the search itself is audited; what was typed is not kept.
fn search(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Proof<SearchResidents>,
    request: &SearchResidents,
) -> Result<List<ResidentRow>> {
    let areas = reach(conn, &permit.actor, now.date)?;
    let mut found = registered_in(conn, &areas, now.date)?;
    let mut known = BTreeMap::new();
    if let Some(query) = request.query.as_deref().filter(|query| !query.is_empty()) {
        known = identities(conn, keys, &persons(&found))?;
        found.retain(|resident| {
            known
                .get(&resident.person)
                .is_some_and(|identity| identity.matches(query))
        });
    }
    let total = u32::try_from(found.len()).ok();
    let (page, next) = page(found, request)?;
    if known.is_empty() {
        known = identities(conn, keys, &persons(&page))?;
    }
    let permits = permits::permits_of(conn, &page)?;
    let names = orgs::areas_on(conn, &areas, now.date)?;
    let items = page
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
    audit::record(
        conn,
        now,
        Entry::by(&permit.actor, &permit.request_id, Event::ResidentsSearched)
            .detail(serde_json::json!({ "found": total })),
    )?;
    Ok(List { items, next, total })
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
            areas.extend(orgs::area_subtree(conn, root)?);
        }
    }
    Ok(areas)
}

fn persons(residents: &[Resident]) -> Vec<PersonId> {
    residents.iter().map(|resident| resident.person).collect()
}

/// The page after the cursor, which is the last person of the page before.
fn page(
    found: Vec<Resident>,
    request: &SearchResidents,
) -> Result<(Vec<Resident>, Option<Cursor>)> {
    let size = usize::try_from(page_size(request.limit)).map_err(Error::internal)?;
    let after = request.cursor.as_deref();
    let mut rest = found
        .into_iter()
        .filter(|resident| after.is_none_or(|after| resident.person.to_string().as_str() > after));
    let page: Vec<Resident> = rest.by_ref().take(size).collect();
    let more = rest.next().is_some();
    let next = page
        .last()
        .filter(|_| more)
        .map(|last| Cursor::new(&last.person.to_string()))
        .transpose()
        .map_err(Error::internal)?;
    Ok((page, next))
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
