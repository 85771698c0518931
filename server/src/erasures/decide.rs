//! Propose to grant or to refuse; nothing happens until another person confirms.

use actix_web::web::{Data, Json};
use shared::base::Bilingual;
use shared::erasures::api::{DecideErasure, ErasureView};
use shared::erasures::{ErasureAct, ErasureDecision, ErasureRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::act::{Done, reached, sent_before, take};
use crate::erasures::{store, view};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DecideErasure>,
    state: Data<State>,
) -> Reply<ErasureView> {
    fits(&request)?;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| decide(conn, now, &keys, &permit, request);
    state.db.write(work).await.map(Json)
}

/// A refusal has a ground and a grant has none.
fn fits(request: &DecideErasure) -> Result<()> {
    let words = match (request.decision, request.ground) {
        (ErasureDecision::Refuse, None) => Bilingual::new(
            "请选择不予注销的法定理由。",
            "Choose the ground on which it is refused.",
        ),
        (ErasureDecision::Grant, Some(_)) => {
            Bilingual::new("同意注销不用理由。", "A grant has no ground.")
        }
        _ => return Ok(()),
    };
    Err(Error::field("/ground", words))
}

fn decide(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<DecideErasure>,
    request: DecideErasure,
) -> Result<ErasureView> {
    let found = reached(conn, permit, request.erasure)?;
    let meant = match request.decision {
        ErasureDecision::Grant => ErasureAct::GrantProposed,
        ErasureDecision::Refuse => ErasureAct::RefusalProposed,
    };
    let acts = (&[meant][..], request.ground);
    if !sent_before(conn, permit, &found, request.step, acts)? {
        let standing = view::standing(conn, &permit.actor, &found)?;
        let act = standing.decide(request.decision);
        let done = Done {
            step: request.step,
            act: act.map_err(|refusal| Error::refused(&refusal))?,
            ground: request.ground,
        };
        take(
            conn,
            now,
            permit,
            &found,
            (done, ErasureRefusal::NotWaiting),
        )?;
    }
    let found = store::find(conn, found.id)?.unwrap_or(found);
    view::office(conn, now, keys, &permit.actor, &found)
}
