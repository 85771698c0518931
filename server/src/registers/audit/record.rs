//! Writing one audit row.

use shared::base::{AccountId, OrgId, PersonId, ProxyId};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{Event, store};
use crate::web::Acting;

/// One audit row, as the use case describes it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What happened.
    pub event: Event,
    /// The district.
    pub district: String,
    /// Who did it; absent for the command line.
    pub account: Option<AccountId>,
    /// In whose place it did so, where it stood in for another account.
    pub for_account: Option<AccountId>,
    /// The organisation the account acted for.
    pub org: Option<OrgId>,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// The thing it is about: an award, a transfer, an account.
    pub subject: Option<String>,
    /// What else must be known; no personal data.
    pub detail: serde_json::Value,
    /// The request's id.
    pub request_id: String,
    /// Under which proxy it was done, where it was done on behalf of the person.
    pub proxy: Option<ProxyId>,
}

impl Entry {
    /// A row about something an actor did.
    pub fn by(actor: &Acting, request_id: &str, event: Event) -> Self {
        Self {
            event,
            district: actor.district.clone(),
            account: Some(actor.account),
            org: acting_for(actor),
            for_account: actor.stands_in(),
            person: None,
            subject: None,
            detail: serde_json::json!({}),
            request_id: request_id.to_owned(),
            proxy: actor.on_behalf.as_ref().map(|on| on.proxy),
        }
    }

    /// A row about something the command line did.
    pub fn by_command(event: Event, district: &str) -> Self {
        Self {
            event,
            district: district.to_owned(),
            account: None,
            for_account: None,
            org: None,
            person: None,
            subject: None,
            detail: serde_json::json!({ "by": "command_line" }),
            request_id: String::new(),
            proxy: None,
        }
    }

    /// The organisation it was done for.
    #[must_use]
    pub fn of_org(self, org: OrgId) -> Self {
        Self {
            org: Some(org),
            ..self
        }
    }

    /// The person it is about.
    #[must_use]
    pub fn about(self, person: PersonId) -> Self {
        Self {
            person: Some(person),
            ..self
        }
    }

    /// The thing it is about.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "ids are small, and a call reads better without a reference"
    )]
    pub fn subject(self, subject: impl ToString) -> Self {
        Self {
            subject: Some(subject.to_string()),
            ..self
        }
    }

    /// What else must be known; no personal data.
    #[must_use]
    pub fn detail(self, detail: serde_json::Value) -> Self {
        Self { detail, ..self }
    }
}

/// The organisation that is known before the thing is: the window of a helper, the owner of a key.
fn acting_for(actor: &Acting) -> Option<OrgId> {
    let window = actor.on_behalf.as_ref().and_then(|on| on.org);
    let owner = || actor.scopes.as_ref().and(actor.grants.first()?.org);
    window.or_else(owner)
}

/// Writes the row in the transaction of the change it describes.
pub fn record(conn: &mut Conn, now: Now, entry: Entry) -> Result<()> {
    store::insert(conn, now, entry)
}

/// Writes many rows at once, in the transaction of the changes they describe.
pub fn record_all(conn: &mut Conn, now: Now, entries: Vec<Entry>) -> Result<()> {
    store::insert_all(conn, now, entries)
}

/// Writes the row of a look that read much, in a short transaction of its own. Whoever looked gets
/// the answer only once this has succeeded.
pub async fn record_look(state: &State, now: Now, entry: Entry) -> Result<()> {
    let row = move |conn: &mut Conn| store::insert(conn, now, entry.clone());
    state.db.write(row).await
}
