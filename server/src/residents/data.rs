//! The whole own file, gathered from the registers in one read, to be taken along.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::{Bilingual, PersonId};
use shared::permits::{Card, CardKind};
use shared::residents::api::{
    DATA_FORMAT, DATA_VERSION, MyData, MyEmployment, MyIdentity, MyPermit, MyRegistration,
    MyStatement, TakeMyData,
};
use shared::scoring::Program;

use crate::State;
use crate::clock::{Now, date_of, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::{Job, jobs_of};
use crate::registers::residents::{identity, reached};
use crate::registers::{orgs, statements};
use crate::residents::file::{file, looks, village_name};
use crate::schemes;
use crate::web::{Authorized, Permit, Reply};
use crate::{
    accounts, activities, check_sheets, consents, corrections, erasures, households, objections,
    permits,
};

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<TakeMyData>,
    state: Data<State>,
) -> Reply<MyData> {
    let taking = Taking {
        now: state.clock.now(),
        keys: state.keys.clone(),
        program: schemes::in_force(&state, &permit.actor.district, state.clock.now().date)?,
    };
    let work = move |conn: &mut Conn| taking.take(conn, &permit);
    state.db.write(work).await.map(Json)
}

/// What taking needs besides the database.
struct Taking {
    now: Now,
    keys: Arc<Keys>,
    program: Arc<Program>,
}

impl Taking {
    /// A write, because it is audited.
    fn take(&self, conn: &mut Conn, permit: &Permit<TakeMyData>) -> Result<MyData> {
        let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
        let (now, keys, program) = (self.now, &*self.keys, &*self.program);
        let (resident, grant) = reached(conn, now, permit, person)?;
        let known = identity(conn, keys, person)?;
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::DataTaken);
        audit::record(conn, now, entry.about(person))?;
        let accounts = accounts::of_person(conn, person)?;
        let reader = (&*permit.actor, &grant);
        let mut shown = file(conn, now, keys, program, &resident, reader)?;
        // Here all of them stand in a list of their own.
        shown.looks = Vec::new();
        Ok(MyData {
            format: DATA_FORMAT.to_owned(),
            version: DATA_VERSION,
            taken_on: now.date,
            taken_at: time_of(now.micros),
            identity: MyIdentity {
                person,
                name: known.name,
                citizen_id: known.citizen_id,
                phone: known.phone,
                address: known.address,
            },
            registration: MyRegistration {
                village: village_name(conn, &resident, now.date)?,
                registered_on: resident.registered_on,
                left_on: resident.left_on,
            },
            looks: looks(conn, (person, now.date), i64::MAX)?,
            file: shown,
            permits: permits::cards_of(conn, person)?
                .into_iter()
                .map(card)
                .collect(),
            employments: jobs(conn, now, person)?,
            household: households::own_household(conn, now, keys, person)?,
            consents: consents::words_of(conn, program, person)?,
            child_consents: consents::words_for_children(conn, keys, person)?,
            notices: consents::notices_of(conn, &accounts)?,
            corrections: corrections::taken(conn, now, (&self.keys, &self.program), person)?,
            objections: objections::taken(conn, now, (&self.keys, &self.program), person)?,
            activities: activities::taken(conn, now, &self.keys, person)?,
            checks: check_sheets::taken(conn, person)?,
            statements: statements(conn, person)?,
            accounts: accounts::taken(conn, person)?,
            erasures: erasures::own_views(conn, now, keys, person)?,
        })
    }
}

fn card(card: Card) -> MyPermit {
    let (kind, valid_to) = match card.kind {
        CardKind::ResidencePermit => (Bilingual::new("居住证", "Residence permit"), None),
        CardKind::TemporaryPermit { valid_to } => (
            Bilingual::new("临时居住证", "Temporary permit"),
            Some(valid_to),
        ),
    };
    MyPermit {
        kind,
        issued_on: card.issued_on,
        valid_to,
        endorsed_on: card.endorsed_on,
        ended_on: card.ended_on,
    }
}

fn jobs(conn: &mut Conn, now: Now, person: PersonId) -> Result<Vec<MyEmployment>> {
    let jobs = jobs_of(conn, person)?;
    let ids: Vec<_> = jobs.iter().map(|job| job.org).collect();
    let names = orgs::of_ids(conn, &ids, now.date)?;
    let job = |job: Job| MyEmployment {
        org: names
            .get(&job.org)
            .map(|org| org.name.clone())
            .unwrap_or_default(),
        from_on: job.from_on,
        insured_from: job.insured_from,
        to_on: job.to_on,
    };
    Ok(jobs.into_iter().map(job).collect())
}

fn statements(conn: &mut Conn, person: PersonId) -> Result<Vec<MyStatement>> {
    let found = statements::of_person(conn, person)?.into_iter();
    let one = found.map(|one| MyStatement {
        issued_on: date_of(one.issued_at),
        valid_until: one.valid_until,
    });
    Ok(one.collect())
}
