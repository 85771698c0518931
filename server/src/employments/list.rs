//! List the staff of an organisation; the look is recorded before it is answered, without the
//! words that were searched for.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::base::{Date, PersonId, full_months};
use shared::employments::api::{ListStaff, StaffRow};
use shared::identity::CitizenId;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::org_within;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::{Job, jobs_at};
use crate::registers::orgs::family;
use crate::registers::residents::{Identity, identities};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListStaff>,
    state: Data<State>,
) -> Reply<List<StaffRow>> {
    if request.query.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ResidentsSearched);
    let entry = entry.of_org(request.org);
    let query = move |conn: &mut Conn| list(conn, now, &keys, &permit, &request);
    let found = state.db.read(query).await?;
    let entry = entry.detail(serde_json::json!({ "shown": found.items.len() }));
    audit::record_look(&state, now, entry).await?;
    Ok(Json(found))
}

fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListStaff>,
    request: &ListStaff,
) -> Result<List<StaffRow>> {
    let org = org_within(conn, now, permit, request.org)?;
    let orgs = family(conn, org.id, now.date)?;
    let jobs = one_each(jobs_at(conn, &orgs)?, request.left == Some(true), now.date);
    let after: Option<PersonId> = cursor_id(request.cursor.as_ref())?;
    let persons: Vec<PersonId> = jobs.keys().copied().collect();
    let mut known = BTreeMap::new();
    let query = request.query.as_deref().filter(|query| !query.is_empty());
    let mut found: Vec<Job> = jobs.into_values().collect();
    if let Some(query) = query {
        known = identities(conn, keys, &persons)?;
        let whole = CitizenId::parse(query, now.date).ok();
        found.retain(|job| {
            let identity = known.get(&job.person);
            identity.is_some_and(|one| {
                let same = whole
                    .as_ref()
                    .is_some_and(|id| id.expose() == one.citizen_id);
                same || one.matches(query)
            })
        });
    }
    let total = u32::try_from(found.len()).ok();
    found.retain(|job| after.is_none_or(|after| job.person > after));
    let (shown, next) = page(found, page_size(request.limit), |job| job.person);
    if query.is_none() {
        let shown: Vec<PersonId> = shown.iter().map(|job| job.person).collect();
        known = identities(conn, keys, &shown)?;
    }
    // An erased person is nobody's to show.
    let rows = shown
        .iter()
        .filter_map(|job| Some(row(job, known.get(&job.person)?, now.date)));
    Ok(List {
        items: rows.collect(),
        next,
        total,
    })
}

/// One job a person: of who is there or will be, since the first day and the first insurance; of
/// who has left, the last one.
fn one_each(jobs: Vec<Job>, left: bool, today: Date) -> BTreeMap<PersonId, Job> {
    let is_left = |job: &Job| job.to_on.is_some_and(|to_on| to_on <= today);
    let there: BTreeSet<PersonId> = jobs
        .iter()
        .filter(|job| !is_left(job))
        .map(|job| job.person)
        .collect();
    let mut each: BTreeMap<PersonId, Job> = BTreeMap::new();
    for job in jobs {
        if is_left(&job) != left || (left && there.contains(&job.person)) {
            continue;
        }
        match each.get_mut(&job.person) {
            Some(known) if !left => {
                known.from_on = known.from_on.min(job.from_on);
                known.insured_from = known.insured_from.min(job.insured_from);
                known.to_on = known
                    .to_on
                    .zip(job.to_on)
                    .map(|(one, other)| one.max(other));
            }
            Some(known) if known.to_on >= job.to_on => {}
            _ => {
                each.insert(job.person, job);
            }
        }
    }
    each
}

/// One of the staff as shown.
pub(super) fn row(job: &Job, identity: &Identity, today: Date) -> StaffRow {
    let until = job.to_on.map_or(today, |to_on| to_on.min(today));
    StaffRow {
        person: job.person,
        name: identity.masked_name(),
        citizen_id: identity.masked_citizen_id(),
        from_on: job.from_on,
        insured_from: job.insured_from,
        insured_months: full_months(job.insured_from, until),
        last_day: job.to_on.and_then(|day| day.pred_opt()),
    }
}
