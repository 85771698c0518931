//! One act on a request: known ids first, then the step, where it leads, what it records.

use shared::access::Target;
use shared::api::{Endpoint, ErrorCode};
use shared::base::{ErasureId, ErasureStepId};
use shared::erasures::{ErasureAct, ErasureGround, ErasureRefusal};

use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::erasure::{Erasure, StepOnRecord};
use crate::erasures::store;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::Permit;

/// What somebody does.
#[derive(Clone, Copy)]
pub(super) struct Done {
    pub(super) step: ErasureStepId,
    pub(super) act: ErasureAct,
    pub(super) ground: Option<ErasureGround>,
}

/// The request, if the actor reaches it; what is out of reach is not found.
pub(super) fn reached<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    id: ErasureId,
) -> Result<Erasure> {
    let found = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    permit
        .within(&Target {
            district: found.district.clone(),
            person: Some(found.person),
            ..Target::default()
        })
        .map_err(|_refusal| ErrorCode::NotFound)?;
    Ok(found)
}

/// True if the very same was sent before; another content under a known id is refused. What was
/// sent is one of some acts, as the one it was depends on how the request stood.
pub(super) fn sent_before<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    erasure: &Erasure,
    step: ErasureStepId,
    (acts, ground): (&[ErasureAct], Option<ErasureGround>),
) -> Result<bool> {
    let Some(known) = store::step(conn, step)? else {
        return Ok(false);
    };
    let same = known.erasure == erasure.id
        && known.account == permit.actor.account
        && known.ground == ground
        && acts.contains(&known.act);
    if same {
        Ok(true)
    } else {
        Err(ErrorCode::IdReused.into())
    }
}

/// Does it; false if the same was done at the same moment. `late` is the refusal if somebody
/// else was quicker.
pub(super) fn take<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    erasure: &Erasure,
    (done, late): (Done, ErasureRefusal),
) -> Result<bool> {
    let step = StepOnRecord {
        id: done.step,
        erasure: erasure.id,
        number: erasure.turn + 1,
        act: done.act,
        account: permit.actor.account,
        at: now.micros,
        ground: done.ground,
    };
    if !store::insert_step(conn, &step)? {
        let acts = (&[done.act][..], done.ground);
        let again = sent_before(conn, permit, erasure, done.step, acts)?;
        return if again {
            Ok(false)
        } else {
            Err(Error::refused(&late))
        };
    }
    if !store::advance(conn, erasure, done.act.leads_to())? {
        return Err(Error::refused(&late));
    }
    record(conn, now, permit, erasure, &step)?;
    Ok(true)
}

/// The audit row of an act.
pub(super) fn record<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    erasure: &Erasure,
    step: &StepOnRecord,
) -> Result<()> {
    let ground = step.ground.map(ErasureGround::code);
    let entry = Entry::by(&permit.actor, &permit.request_id, event(step.act))
        .about(erasure.person)
        .subject(erasure.id);
    let entry = match ground {
        Some(ground) => entry.detail(serde_json::json!({ "reason": ground })),
        None => entry,
    };
    audit::record(conn, now, entry)
}

const fn event(act: ErasureAct) -> Event {
    match act {
        ErasureAct::Asked => Event::ErasureAsked,
        ErasureAct::GrantProposed => Event::ErasureGrantProposed,
        ErasureAct::RefusalProposed => Event::ErasureRefusalProposed,
        ErasureAct::Returned => Event::ErasureReturned,
        ErasureAct::Granted => Event::ErasureGranted,
        ErasureAct::Refused => Event::ErasureRefused,
        ErasureAct::Withdrawn => Event::ErasureWithdrawn,
    }
}
