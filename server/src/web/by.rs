//! By whom a step of a matter that goes to and fro is taken.

use shared::api::Endpoint;
use shared::base::OrgId;

use crate::web::{Acting, Permit};

/// Who takes a step of a matter that goes to and fro, and for whom.
pub(crate) struct By<'a> {
    pub(crate) actor: &'a Acting,
    pub(crate) request_id: &'a str,
    /// The organisation it is done for; none for who acts for themselves.
    pub(crate) org: Option<OrgId>,
}

impl<'a> By<'a> {
    /// The actor of a request, for an organisation or for themselves.
    pub(crate) fn of<E: Endpoint>(permit: &'a Permit<E>, org: Option<OrgId>) -> Self {
        Self {
            actor: &permit.actor,
            request_id: &permit.request_id,
            org,
        }
    }
}
