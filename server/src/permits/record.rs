//! Record something of a permit at a counter: a slip, a card, an endorsement, an ending.

use actix_web::web::{Data, Json};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Bilingual, Date, PermitEntryId, PersonId};
use shared::permits::api::{PermitFile, RecordEnding, RecordEndorsement, RecordIssue, RecordSlip};
use shared::permits::{Admitted, CardKind, PermitKind, PermitRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::permits::store::{self, Filed};
use crate::permits::view;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

/// What is to be recorded.
#[derive(Clone)]
pub(super) struct Recording {
    pub(super) id: PermitEntryId,
    pub(super) act: Admitted<String>,
    pub(super) on: Date,
    pub(super) reference: String,
    pub(super) point: Option<String>,
}

pub(super) async fn slip_handler(
    Authorized { request, permit }: Authorized<RecordSlip>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let recording = Recording {
        id: request.entry,
        act: Admitted::Slip,
        on: request.filed_on,
        reference: said("/number", &request.number)?,
        point: Some(said("/point", &request.point)?),
    };
    record(&state, permit, request.person, recording).await
}

pub(super) async fn issue_handler(
    Authorized { request, permit }: Authorized<RecordIssue>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let recording = Recording {
        id: request.entry,
        act: Admitted::Issued(kind(&request)?),
        on: request.issued_on,
        reference: said("/reference", &request.reference)?,
        point: None,
    };
    record(&state, permit, request.person, recording).await
}

pub(super) async fn endorsement_handler(
    Authorized { request, permit }: Authorized<RecordEndorsement>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let recording = Recording {
        id: request.entry,
        act: Admitted::Endorsed,
        on: request.endorsed_on,
        reference: said("/reference", &request.reference)?,
        point: None,
    };
    record(&state, permit, request.person, recording).await
}

pub(super) async fn ending_handler(
    Authorized { request, permit }: Authorized<RecordEnding>,
    state: Data<State>,
) -> Reply<PermitFile> {
    let recording = Recording {
        id: request.entry,
        act: Admitted::Ended,
        on: request.ended_on,
        reference: said("/reference", &request.reference)?,
        point: None,
    };
    record(&state, permit, request.person, recording).await
}

/// The card of a request; a last day belongs to a temporary one and to no other.
fn kind(request: &RecordIssue) -> Result<CardKind> {
    match (request.kind, request.valid_to) {
        (PermitKind::ResidencePermit, None) => Ok(CardKind::ResidencePermit),
        (PermitKind::TemporaryPermit, Some(valid_to)) => Ok(CardKind::TemporaryPermit { valid_to }),
        (PermitKind::ResidencePermit, Some(_)) => Err(Error::field(
            "/valid_to",
            Bilingual::new(
                "居住证没有有效期，每年签注。",
                "A residence permit has no last day; it is endorsed every year.",
            ),
        )),
        (PermitKind::TemporaryPermit, None) => Err(Error::field(
            "/valid_to",
            Bilingual::new(
                "临时居住证要填有效期的最后一天。",
                "Give the last day of the temporary permit.",
            ),
        )),
    }
}

/// A text that says something.
pub(super) fn said(pointer: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        let words = Bilingual::new("这一项要填。", "This must be filled in.");
        return Err(Error::field(pointer, words));
    }
    Ok(text.to_owned())
}

pub(super) async fn record<E: Endpoint>(
    state: &Data<State>,
    permit: Permit<E>,
    person: PersonId,
    recording: Recording,
) -> Reply<PermitFile> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| file(conn, now, &keys, &permit, (person, &recording));
    state.db.write(work).await.map(Json)
}

fn file<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<E>,
    (person, recording): (PersonId, &Recording),
) -> Result<PermitFile> {
    let (found, grant) = residents::reached(conn, now, permit, person)?;
    let actor = &permit.actor;
    if let Some(known) = store::filed(conn, recording.id)? {
        let same = known.is(person, actor.account, recording);
        return if same {
            view::file(conn, now, keys, person)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    let refused = |refusal: PermitRefusal| Error::refused(&refusal);
    if actor.person == Some(person) {
        return Err(refused(PermitRefusal::OwnPermit));
    }
    let (register, number) = store::register_of(conn, &found)?;
    let act = register
        .admit(&recording.act, recording.on, now.date)
        .map_err(refused)?;
    let revokes = matches!(recording.act, Admitted::Revoked(_));
    let entry = Filed {
        person,
        number,
        account: actor.account,
        org: grant.org,
        act,
        on: recording.on,
        reference: recording.reference.clone(),
        point: recording.point.clone(),
        at: now.micros,
    };
    if !store::file(conn, recording.id, &found.district, &entry)? {
        return Err(refused(PermitRefusal::ChangedMeanwhile));
    }
    let event = if revokes {
        Event::PermitRevoked
    } else {
        Event::PermitRecorded
    };
    let trace = Entry::by(actor, &permit.request_id, event).about(person);
    let trace = Entry {
        org: grant.org,
        ..trace.subject(recording.id)
    };
    audit::record(
        conn,
        now,
        trace.detail(serde_json::json!({ "act": entry.code() })),
    )?;
    view::file(conn, now, keys, person)
}
