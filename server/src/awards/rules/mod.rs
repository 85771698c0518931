//! An organisation's own award rules, in versions: drafted by its people, submitted by its head, in
//! public notice until they bind, sent back by who supervises them.

mod desk;
pub(super) mod keep;
pub(super) mod read;
pub(super) mod send_back;
mod store;
pub(super) mod submit;
mod view;

pub(super) use desk::handler as desk;
pub(super) use store::{RulesOnRecord, VersionOnRecord, clauses, latest, versions_of};
pub(super) use view::{timeline, version_view};

use shared::api::Endpoint;
use shared::awards::RulesRefusal;
use shared::base::{Date, OrgId};
use shared::scoring::AwarderKind;

use crate::awards::setting::awarder_kind;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self, Org};
use crate::web::Permit;

/// The organisation of a request, if the permit reaches it: rules are read and sent back by towns
/// too, which reach what lies in them.
fn org_reached<E: Endpoint>(
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
fn refused(refusal: RulesRefusal) -> Error {
    Error::refused(&refusal)
}

/// The kind of awarder that writes rules; a kind that never awards has nothing to name in them.
fn kind_of(org: &Org) -> Result<AwarderKind> {
    awarder_kind(org.kind).ok_or_else(|| refused(RulesRefusal::NotAccepted))
}
