//! Accept or send back an application, suspend the right to award, lift a suspension.

use actix_web::web::{Data, Json};
use shared::access::{Actor, Grant};
use shared::api::Endpoint;
use shared::awarders::api::{
    AcceptAwarder, AwarderFile, LiftSuspension, ReturnAwarder, SuspendAwarder,
};
use shared::awarders::{AwarderAct, admit_checker};
use shared::base::{AccountId, AwarderActId, Bilingual, Date, OrgId};

use crate::State;
use crate::accounts::holders;
use crate::awarders::act::Said;
use crate::awarders::file::File;
use crate::awarders::{org_within, refused};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

/// What is decided about an organisation.
struct Decided {
    org: OrgId,
    id: AwarderActId,
    act: AwarderAct,
    words: String,
}

pub(super) async fn accept(
    Authorized { request, permit }: Authorized<AcceptAwarder>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let decided = Decided {
        org: request.org,
        id: request.act,
        act: AwarderAct::Accepted,
        words: request.note.into_string(),
    };
    decide(state, permit, decided).await
}

pub(super) async fn send_back(
    Authorized { request, permit }: Authorized<ReturnAwarder>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let decided = Decided {
        org: request.org,
        id: request.act,
        act: AwarderAct::Returned,
        words: reason(request.reason.into_string())?,
    };
    decide(state, permit, decided).await
}

pub(super) async fn suspend(
    Authorized { request, permit }: Authorized<SuspendAwarder>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let decided = Decided {
        org: request.org,
        id: request.act,
        act: AwarderAct::Suspended,
        words: reason(request.reason.into_string())?,
    };
    decide(state, permit, decided).await
}

pub(super) async fn lift(
    Authorized { request, permit }: Authorized<LiftSuspension>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let decided = Decided {
        org: request.org,
        id: request.act,
        act: AwarderAct::Lifted,
        words: reason(request.reason.into_string())?,
    };
    decide(state, permit, decided).await
}

/// A reason that says something.
fn reason(words: String) -> Result<String> {
    if words.is_empty() {
        return Err(Error::field(
            "/reason",
            Bilingual::new(
                "请写明理由，单位能看到。",
                "Give the reason; the organisation reads it.",
            ),
        ));
    }
    Ok(words)
}

async fn decide<E>(state: Data<State>, permit: Permit<E>, decided: Decided) -> Reply<AwarderFile>
where
    E: Endpoint + 'static,
{
    let now = state.clock.now();
    let answer = state
        .db
        .write(move |conn| write(conn, now, &permit, &decided));
    answer.await.map(Json)
}

fn write<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    decided: &Decided,
) -> Result<AwarderFile> {
    let (org, grant) = org_within(conn, now.date, permit, decided.org)?;
    let file = File::load(conn, org)?;
    let said = Said {
        id: decided.id,
        act: decided.act,
        words: &decided.words,
        people: &[],
    };
    if !said.is_known(conn, permit, &file)? {
        may_decide(conn, now.date, &permit.actor, (&file, &grant))?;
        file.standing().admit(decided.act).map_err(refused)?;
        said.record(conn, now, permit, &file)?;
    }
    File::load(conn, file.org)?.view(conn, now.date)
}

/// Whether someone may decide on what an organisation hands in, by the grant that reaches it.
pub fn admit_decision(
    conn: &mut Conn,
    today: Date,
    actor: &Actor,
    (org, grant): (&Org, &Grant),
) -> Result<()> {
    let file = File::load(conn, org.clone())?;
    may_decide(conn, today, actor, (&file, grant))
}

/// Nobody decides on what is checked above, or on an application of their own.
fn may_decide(
    conn: &mut Conn,
    today: Date,
    actor: &Actor,
    (file, grant): (&File, &Grant),
) -> Result<()> {
    let applicant = file.application().and_then(|one| one.by);
    let own: Vec<AccountId> = file.named.iter().copied().chain(applicant).collect();
    let involved = holders(conn, &own)?.values().any(|holder| holder.is(actor));
    let checked_by = file.checked_by(conn, today)?;
    admit_checker(checked_by, grant.role, involved).map_err(refused)
}
