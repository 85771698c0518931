//! List the awards behind a number; the look is recorded before it is answered.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::api::{List, page_size};
use shared::base::{AccountId, AwardId, Bilingual, Date, PersonId};
use shared::fairness::Measure;
use shared::fairness::api::{FairnessAward, ListFairnessAwards};

use crate::State;
use crate::accounts::{Holder, holders};
use crate::db::Conn;
use crate::error::Result;
use crate::fairness::gather::{Year, gather};
use crate::fairness::reach::org_within;
use crate::fairness::store::{self, Behind, Line, Lines};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents::{Identity, identities, name_of};
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListFairnessAwards>,
    state: Data<State>,
) -> Reply<List<FairnessAward>> {
    let now = state.clock.now();
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::FairnessLooked);
    let entry = entry.of_org(request.org);
    let about = (request.year, request.measure.map(Measure::code));
    let reading = state.clone();
    let answer = state
        .db
        .read(move |conn| list(conn, (&reading, now.date), &permit, &request));
    let found = answer.await?;
    let detail = json!({ "year": about.0, "measure": about.1, "shown": found.items.len() });
    audit::record_look(&state, now, entry.detail(detail)).await?;
    Ok(Json(found))
}

fn list(
    conn: &mut Conn,
    (state, today): (&State, Date),
    permit: &Permit<ListFairnessAwards>,
    request: &ListFairnessAwards,
) -> Result<List<FairnessAward>> {
    let org = org_within(conn, today, permit, request.org)?;
    let mut years = gather(conn, &[org.id], request.year)?;
    let year = years.remove(&org.id).unwrap_or_default();
    let lines = Lines {
        org: org.id,
        year: request.year,
        behind: behind(&year, request.measure),
    };
    let after: Option<AwardId> = cursor_id(request.cursor.as_ref())?;
    let after = match after {
        Some(award) => Some(store::line(conn, &lines, award)?.ok_or_else(bad_cursor)?),
        None => None,
    };
    let size = page_size(request.limit);
    let rows = store::page(conn, &lines, after.as_ref(), size + 1)?;
    let (rows, next) = page(rows, size, |line: &Line| line.award);
    let named = Named::load(conn, state, &rows)?;
    let program = state.schemes.current(&org.district, today);
    let indicator = |id: &str| {
        let known = program.and_then(|program| program.indicator(id));
        known.map_or_else(|| Bilingual::new(id, id), |known| known.name.clone())
    };
    let kin = &year.kin;
    let near = |line: &Line| match request.measure {
        Some(Measure::Kin) => kin.get(&line.award).cloned().unwrap_or_default(),
        _ => Vec::new(),
    };
    let shown = rows.iter().map(|line| FairnessAward {
        award: line.award,
        name: named.name(line.person),
        citizen_id: named.citizen_id(line.person),
        indicator_name: indicator(&line.indicator),
        clause: line.clause,
        points: line.points,
        fact_date: line.fact_date,
        drafted_by: named.holder(line.drafted_by),
        signed_by: named.holder(line.signed_by),
        signed_on: line.signed_on,
        near: near(line),
    });
    Ok(List {
        items: shown.collect(),
        next,
        total: Some(store::count(conn, &lines)?),
    })
}

/// Which awards stand behind a number.
fn behind(year: &Year, measure: Option<Measure>) -> Behind {
    match measure {
        None => Behind::All,
        Some(Measure::Spread) => Behind::Sum(year.figures.spread.greatest),
        Some(Measure::AtMaximum) => Behind::AtMaximum,
        Some(Measure::Repeat) => Behind::Repeat,
        Some(Measure::Kin) => Behind::These(year.kin.keys().copied().collect()),
        Some(Measure::Drafting) => Behind::DraftedBy(year.drafter),
        Some(Measure::Signing) => Behind::SignedBy(year.signer),
    }
}

/// Who some awards name.
struct Named {
    people: BTreeMap<PersonId, Identity>,
    holders: BTreeMap<AccountId, Holder>,
}

impl Named {
    fn load(conn: &mut Conn, state: &State, lines: &[Line]) -> Result<Self> {
        let people: Vec<PersonId> = lines.iter().map(|line| line.person).collect();
        let hands = lines
            .iter()
            .flat_map(|line| [line.drafted_by, line.signed_by]);
        let accounts: Vec<AccountId> = hands.collect();
        Ok(Self {
            people: identities(conn, &state.keys, &people)?,
            holders: holders(conn, &accounts)?,
        })
    }

    fn name(&self, person: PersonId) -> String {
        name_of(self.people.get(&person))
    }

    fn citizen_id(&self, person: PersonId) -> String {
        let identity = self.people.get(&person);
        identity.map_or_else(String::new, Identity::masked_citizen_id)
    }

    fn holder(&self, account: AccountId) -> String {
        let holder = self.holders.get(&account);
        holder.map_or_else(String::new, |holder| holder.name.clone())
    }
}
