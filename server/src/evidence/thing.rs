//! What a picture proves: a household of a check sheet, or an award.

use shared::api::Endpoint;
use shared::base::{AwardId, CheckLineId, CheckSheetId, OrgId, PersonId, PictureId};

use crate::awards::{hold_draft, reached_award};
use crate::check_sheets::{held_line, reached_line};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Permit;

/// A household of a sheet, or an award of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Line(CheckSheetId, CheckLineId),
    Award(OrgId, AwardId),
}

/// The thing as somebody reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    pub(super) org: OrgId,
    /// Whom a picture of it is about.
    pub(super) person: PersonId,
    /// Pictures may be added and taken away.
    pub(super) open: bool,
}

impl Thing {
    /// The thing, if the permit reaches it.
    pub(super) fn reached<E: Endpoint>(
        self,
        conn: &mut Conn,
        now: Now,
        permit: &Permit<E>,
    ) -> Result<Reached> {
        match self {
            Self::Line(sheet, line) => {
                let found = reached_line(conn, now, permit, (sheet, line))?;
                Ok(Reached {
                    org: found.org,
                    person: found.head,
                    open: found.open,
                })
            }
            Self::Award(org, award) => {
                let found = reached_award(conn, now.date, permit, (org, award))?;
                Ok(Reached {
                    org: found.org,
                    person: found.person,
                    open: found.drafted,
                })
            }
        }
    }

    /// The same, held until the transaction ends, so that it stays open meanwhile if it is.
    pub(super) fn held<E: Endpoint>(
        self,
        conn: &mut Conn,
        now: Now,
        permit: &Permit<E>,
    ) -> Result<Reached> {
        let found = self.reached(conn, now, permit)?;
        let open = match self {
            Self::Line(sheet, line) => held_line(conn, now, permit, (sheet, line))?.open,
            Self::Award(_, award) => hold_draft(conn, award)?,
        };
        Ok(Reached { open, ..found })
    }
}

/// One picture that proves something, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) id: PictureId,
    pub(super) org: OrgId,
    pub(super) line: Option<CheckLineId>,
    pub(super) award: Option<AwardId>,
    /// Its place among the pictures of the same thing.
    pub(super) number: u32,
    /// The SHA-256 of what is kept.
    pub(super) digest: String,
    /// The SHA-256 of what was sent.
    pub(super) sent: String,
    pub(super) added_by: shared::base::AccountId,
    pub(super) added_at: i64,
    pub(super) removed: bool,
}

impl Evidence {
    /// True if it proves this thing.
    pub(super) fn is_of(&self, thing: Thing) -> bool {
        match thing {
            Thing::Line(_, line) => self.line == Some(line),
            Thing::Award(_, award) => self.award == Some(award),
        }
    }
}
