//! One declared link, and what is made of it.

use shared::base::{AccountId, Date, LinkId, PersonId};
use shared::households::{Kin, LinkState, Paper, Tie};
use shared::identity::CitizenId;

use crate::error::{Error, Result};
use crate::keys::{Keys, Sealed};

/// A declared link, as stored.
#[derive(Clone)]
pub(super) struct Link {
    pub(super) id: LinkId,
    pub(super) district: String,
    pub(super) person: PersonId,
    pub(super) kin: Kin,
    pub(super) other_index: String,
    /// Nothing once it is forgotten.
    pub(super) other_sealed: Sealed,
    pub(super) other: Option<PersonId>,
    pub(super) from_on: Date,
    pub(super) to_on: Option<Date>,
    pub(super) declared_by: AccountId,
    pub(super) declared_at: i64,
    pub(super) confirm_by: Date,
    pub(super) calendar: String,
    pub(super) state: LinkState,
    pub(super) settled_by: Option<AccountId>,
    pub(super) paper: Option<Paper>,
    pub(super) evidence: Option<String>,
    pub(super) reason: Option<String>,
}

/// How an officer or the resident has settled a link.
pub(super) struct Settlement<'a> {
    pub(super) state: LinkState,
    pub(super) by: AccountId,
    pub(super) other: Option<PersonId>,
    pub(super) paper: Option<Paper>,
    pub(super) evidence: Option<&'a str>,
    pub(super) reason: Option<&'a str>,
}

impl Link {
    /// The citizen ID it was declared by.
    pub(super) fn other_id(&self, keys: &Keys, today: Date) -> Result<CitizenId> {
        let text = keys.open(&self.id.to_string(), &self.other_sealed.bytes)?;
        let text = String::from_utf8(text).map_err(Error::internal)?;
        CitizenId::parse(&text, today).map_err(|_error| Error::internal("a sealed ID is damaged"))
    }

    /// True once nobody can tell any more by which ID it was declared.
    pub(super) fn is_forgotten(&self) -> bool {
        self.other_sealed.bytes.is_empty()
    }

    /// The link between its two people, the other being named by the caller.
    pub(super) fn tie(&self, other: PersonId) -> Tie<PersonId> {
        Tie {
            kin: self.kin,
            of: self.person,
            other,
            since: self.from_on,
            until: self.to_on,
        }
    }

    /// How it stands on a day.
    pub(super) fn state_on(&self, today: Date) -> LinkState {
        match (self.state, self.to_on) {
            (LinkState::Verified, Some(to_on)) if to_on <= today => LinkState::Ended,
            (state, _) => state,
        }
    }
}
