//! Ask that the own identity be removed.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::ErasureStepId;
use shared::calendar::Calendar;
use shared::erasures::api::{AskErasure, ErasureView};
use shared::erasures::{ErasureAct, ErasureRefusal, ErasureState, answer_by};
use uuid::Uuid;

use crate::State;
use crate::accounts;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::act::record;
use crate::erasures::erasure::{Erasure, StepOnRecord};
use crate::erasures::{store, view};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<AskErasure>,
    state: Data<State>,
) -> Reply<ErasureView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| ask(conn, now, &keys, &permit, request);
    state.db.write(work).await.map(Json)
}

fn ask(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<AskErasure>,
    request: AskErasure,
) -> Result<ErasureView> {
    let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
    let (resident, _) = residents::reached(conn, now, permit, person)?;
    if let Some(known) = store::find(conn, request.erasure)? {
        return again(conn, now, keys, &request, (permit, &known));
    }
    if accounts::holds_post(conn, person)? {
        return Err(Error::refused(&ErasureRefusal::HoldsPost));
    }
    let due = answer_by(now.date, Calendar::embedded());
    let asked = Erasure {
        id: request.erasure,
        district: resident.district,
        person,
        reason: request.reason,
        asked_by: permit.actor.account,
        asked_at: now.micros,
        due: (due.on, due.calendar),
        state: ErasureState::Asked,
        turn: 1,
    };
    if !store::insert(conn, &asked)? {
        // The same was sent twice at the same moment, or there is one under way.
        return match store::find(conn, request.erasure)? {
            Some(known) => again(conn, now, keys, &request, (permit, &known)),
            None => Err(Error::refused(&ErasureRefusal::AlreadyOpen)),
        };
    }
    let first = StepOnRecord {
        id: ErasureStepId(Uuid::now_v7()),
        erasure: asked.id,
        number: asked.turn,
        act: ErasureAct::Asked,
        account: permit.actor.account,
        at: now.micros,
        ground: None,
    };
    if !store::insert_step(conn, &first)? {
        return Err(Error::internal("the first step of a request is taken"));
    }
    record(conn, now, permit, &asked, &first)?;
    view::own(conn, now, keys, &asked)
}

/// The answer to an id that is known: the same content gets the same answer.
fn again(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    request: &AskErasure,
    (permit, known): (&Permit<AskErasure>, &Erasure),
) -> Result<ErasureView> {
    if Some(known.person) != permit.actor.person || known.reason != request.reason {
        return Err(ErrorCode::IdReused.into());
    }
    view::own(conn, now, keys, known)
}
