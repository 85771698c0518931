//! One act about an awarder: known ids first, then the act, its row and its audit row.

use shared::api::Endpoint;
use shared::awarders::{AwarderAct, AwarderRefusal};
use shared::base::{AccountId, AwarderActId};

use crate::awarders::file::File;
use crate::awarders::refused;
use crate::awarders::store::{self, ActOnRecord};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::Permit;

/// What somebody does and says.
pub(super) struct Said<'a> {
    pub(super) id: AwarderActId,
    pub(super) act: AwarderAct,
    pub(super) words: &'a str,
    /// Whom an application names.
    pub(super) people: &'a [AccountId],
}

impl Said<'_> {
    /// True if the very same was recorded before; another content under a known id is refused.
    pub(super) fn is_known<E: Endpoint>(
        &self,
        conn: &mut Conn,
        permit: &Permit<E>,
        file: &File,
    ) -> Result<bool> {
        let Some(known) = store::find(conn, self.id)? else {
            return Ok(false);
        };
        let same = known.org == file.org.id
            && known.act == self.act
            && known.by == Some(permit.actor.account)
            && known.words == self.words
            && store::people(conn, known.id)? == self.people;
        if same {
            Ok(true)
        } else {
            Err(refused(AwarderRefusal::IdReused))
        }
    }

    /// Records it behind what is known; somebody may have been quicker.
    pub(super) fn record<E: Endpoint>(
        &self,
        conn: &mut Conn,
        now: Now,
        permit: &Permit<E>,
        file: &File,
    ) -> Result<()> {
        let one = ActOnRecord {
            id: self.id,
            org: file.org.id,
            number: file.acts.last().map_or(0, |last| last.number) + 1,
            act: self.act,
            by: Some(permit.actor.account),
            on: now.date,
            at: now.micros,
            words: self.words.to_owned(),
        };
        if !store::insert(conn, &one, self.people)? {
            // The very same may have been sent twice at the same moment.
            return if self.is_known(conn, permit, file)? {
                Ok(())
            } else {
                Err(refused(AwarderRefusal::MovedOn))
            };
        }
        let entry = Entry::by(&permit.actor, &permit.request_id, event(self.act))
            .of_org(file.org.id)
            .subject(self.id);
        audit::record(conn, now, entry)
    }
}

const fn event(act: AwarderAct) -> Event {
    match act {
        AwarderAct::Applied => Event::AwarderApplied,
        AwarderAct::Returned => Event::AwarderReturned,
        AwarderAct::Accepted => Event::AwarderAccepted,
        AwarderAct::Suspended => Event::AwarderSuspended,
        AwarderAct::Lifted => Event::AwarderLifted,
    }
}
