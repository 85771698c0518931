//! Awarders: organisations apply to award, the town or the migrant office checks them, and the
//! district suspends who abused it.
//!
//! What is kept are numbered acts; how an organisation stands is folded from them when it is read.
//! Award rules and awards ask here ([`standing`]) and know no more of it.

mod act;
mod apply;
mod decide;
mod file;
mod list;
mod read;
mod refusals;
mod store;

pub use decide::admit_decision;
pub use store::{responsible, standing, standings, suspended};

use shared::api::Endpoint;
use shared::awarders::AwarderRefusal;
use shared::awarders::api::{
    AcceptAwarder, ApplyAsAwarder, LiftSuspension, ListAwarderFiles, ReadAwarderFile,
    ReturnAwarder, SuspendAwarder,
};
use shared::base::{Date, OrgId};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self, Org};
use crate::web::{Operation, Permit, operation};

/// The operations of awarders.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadAwarderFile, _, _>(read::handler),
        operation::<ApplyAsAwarder, _, _>(apply::handler).refuses(refusals::APPLY_AS_AWARDER),
        operation::<ListAwarderFiles, _, _>(list::handler),
        operation::<AcceptAwarder, _, _>(decide::accept).refuses(refusals::CHECK_AWARDER),
        operation::<ReturnAwarder, _, _>(decide::send_back).refuses(refusals::CHECK_AWARDER),
        operation::<SuspendAwarder, _, _>(decide::suspend).refuses(refusals::SUSPEND_AWARDER),
        operation::<LiftSuspension, _, _>(decide::lift).refuses(refusals::LIFT_SUSPENSION),
    ]
}

/// The organisation of a request, if the permit reaches it.
fn org_within<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<(Org, shared::access::Grant)> {
    let org = orgs::find(conn, org, today)?;
    let grant = permit.within(&orgs::target(conn, &org, today)?)?;
    Ok((org, grant))
}

/// A refusal of the rules as an error of the use case.
fn refused(refusal: AwarderRefusal) -> Error {
    Error::refused(&refusal)
}
