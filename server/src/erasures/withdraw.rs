//! Take the own request back.

use actix_web::web::{Data, Json};
use shared::erasures::api::{ErasureView, WithdrawErasure};
use shared::erasures::{ErasureAct, ErasureRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::act::{Done, reached, sent_before, take};
use crate::erasures::{store, view};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawErasure>,
    state: Data<State>,
) -> Reply<ErasureView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| withdraw(conn, now, &keys, &permit, request);
    state.db.write(work).await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<WithdrawErasure>,
    request: WithdrawErasure,
) -> Result<ErasureView> {
    let found = reached(conn, permit, request.erasure)?;
    let acts = (&[ErasureAct::Withdrawn][..], None);
    if !sent_before(conn, permit, &found, request.step, acts)? {
        let standing = view::standing(conn, &permit.actor, &found)?;
        let act = standing.withdraw();
        let done = Done {
            step: request.step,
            act: act.map_err(|refusal| Error::refused(&refusal))?,
            ground: None,
        };
        take(conn, now, permit, &found, (done, ErasureRefusal::Ended))?;
    }
    let found = store::find(conn, found.id)?.unwrap_or(found);
    view::own(conn, now, keys, &found)
}
