//! Record that an organisation goes into another from a day.

use actix_web::web::{Data, Json};
use shared::orgs::api::{MergeOrg, OrgDetail};
use shared::orgs::{EffectiveDay, OrgRefusal, admit_end, admit_org_merger};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::change::reasoned;
use crate::orgs::close::last_change;
use crate::orgs::read::{shown, within};
use crate::orgs::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::{self as register, Ending};
use crate::web::{Permit, Reply, Seen, Updating};

pub(super) async fn handler(
    Updating {
        request,
        permit,
        seen,
    }: Updating<MergeOrg>,
    state: Data<State>,
) -> Reply<OrgDetail> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| merge(conn, now, (&permit, &seen), &request);
    state.db.write(work).await.map(Json)
}

fn merge(
    conn: &mut Conn,
    now: Now,
    (permit, seen): (&Permit<MergeOrg>, &Seen<MergeOrg>),
    request: &MergeOrg,
) -> Result<OrgDetail> {
    let org = within(conn, now, permit, request.org)?;
    let into = within(conn, now, permit, request.into)?;
    reasoned(&request.reason)?;
    EffectiveDay::check(request.from, now.date).map_err(|words| Error::field("/from", words))?;
    // Whoever merges the other way at the same moment waits here, and is refused then.
    store::take_register(conn, &org.district)?;
    let ending = Ending {
        from: request.from,
        into: Some(into.id),
        reason: request.reason.to_string(),
    };
    let known = register::ending(conn, org.id)?;
    if known.as_ref() == Some(&ending) {
        return shown(conn, now, org.id);
    }
    seen.still(|| shown(conn, now, org.id))?;
    let into_ended = register::ending(conn, into.id)?.is_some();
    let sides = ((org.kind, known.is_some()), (into.kind, into_ended));
    admit_org_merger(sides.0, sides.1, org.id == into.id).map_err(|no| Error::refused(&no))?;
    let last = last_change(conn, &org)?;
    admit_end(known.is_some(), last, request.from).map_err(|no| Error::refused(&no))?;
    if !store::end(conn, now, permit.actor.account, org.id, &ending)? {
        return Err(Error::refused(&OrgRefusal::AlreadyEnded));
    }
    let detail_of_row = serde_json::json!({
        "from": request.from,
        "into": into.id,
        "reason": &*request.reason,
    });
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::OrgMerged)
        .of_org(org.id)
        .subject(org.id)
        .detail(detail_of_row);
    audit::record(conn, now, entry)?;
    shown(conn, now, org.id)
}
