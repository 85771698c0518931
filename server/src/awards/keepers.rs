//! Who keeps a draft: its drafter, until it is handed to a colleague.

use shared::base::{AccountId, AwardId, Date, HandoverId, OrgId, PersonId, Points};

use crate::awards::store;
use crate::db::Conn;
use crate::error::Result;

/// A draft with those who have had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// The award.
    pub award: AwardId,
    /// The organisation.
    pub org: OrgId,
    /// Whom it is about.
    pub person: PersonId,
    /// The points.
    pub points: Points,
    /// The day it was drafted.
    pub drafted_on: Date,
    /// Who has had it: the drafter first, whoever keeps it now last.
    pub had: Vec<AccountId>,
}

/// The drafts an account keeps now, the oldest first.
pub fn kept_drafts(conn: &mut Conn, account: AccountId) -> Result<Vec<KeptDraft>> {
    let drafts = store::drafts_touched_by(conn, account)?;
    let ids: Vec<AwardId> = drafts.iter().map(|award| award.id).collect();
    let mut keepers = store::keepers(conn, &ids)?;
    let kept = drafts.into_iter().map(|award| {
        let later = keepers.remove(&award.id).unwrap_or_default();
        let later = later.into_iter().map(|(account, _)| account);
        KeptDraft {
            award: award.id,
            org: award.org,
            person: award.line.person,
            points: award.line.points,
            drafted_on: award.drafted_on,
            had: std::iter::once(award.drafted_by).chain(later).collect(),
        }
    });
    Ok(kept
        .filter(|draft| draft.had.last() == Some(&account))
        .collect())
}

/// Another account keeps a draft from now on; false if someone else was quicker.
pub fn keep_from_now(
    conn: &mut Conn,
    draft: &KeptDraft,
    (to, handover): (AccountId, HandoverId),
    today: Date,
) -> Result<bool> {
    store::insert_keeper(conn, draft.award, draft.had.len(), (to, handover), today)
}
