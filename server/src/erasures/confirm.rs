//! Confirm somebody else's proposal, which carries it out in the same transaction, or send it
//! back.

use actix_web::web::{Data, Json};
use shared::erasures::api::{ConfirmErasure, ErasureView};
use shared::erasures::{ErasureAct, ErasureRefusal, ErasureVerdict};

use crate::State;
use crate::accounts;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::act::{Done, reached, sent_before, take};
use crate::erasures::erase::erase;
use crate::erasures::{store, view};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ConfirmErasure>,
    state: Data<State>,
) -> Reply<ErasureView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| confirm(conn, now, &keys, &permit, request);
    state.db.write(work).await.map(Json)
}

fn confirm(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ConfirmErasure>,
    request: ConfirmErasure,
) -> Result<ErasureView> {
    let found = reached(conn, permit, request.erasure)?;
    let meant = match request.verdict {
        ErasureVerdict::Confirm => &[ErasureAct::Granted, ErasureAct::Refused][..],
        ErasureVerdict::Return => &[ErasureAct::Returned][..],
    };
    if !sent_before(conn, permit, &found, request.step, (meant, None))? {
        let standing = view::standing(conn, &permit.actor, &found)?;
        let act = standing.confirm(request.verdict);
        let act = act.map_err(|refusal| Error::refused(&refusal))?;
        if act == ErasureAct::Granted && accounts::holds_post(conn, found.person)? {
            return Err(Error::refused(&ErasureRefusal::HoldsPost));
        }
        let done = Done {
            step: request.step,
            act,
            ground: None,
        };
        let late = ErasureRefusal::NothingProposed;
        if take(conn, now, permit, &found, (done, late))? && act == ErasureAct::Granted {
            erase(conn, now, found.person)?;
        }
    }
    let found = store::find(conn, found.id)?.unwrap_or(found);
    view::office(conn, now, keys, &permit.actor, &found)
}
