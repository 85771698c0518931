//! What happened to the awards of a person, for the timeline of the file.

use shared::awards::Hold;
use shared::base::{AwardId, Bilingual, Date, OrgId, PersonId, Points};

use crate::awards::store;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::names_of;

/// One step of a signed award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardHistory {
    /// The award.
    pub award: AwardId,
    /// Who gave it.
    pub org: OrgId,
    /// The giver's name.
    pub org_name: Bilingual,
    /// The points.
    pub points: Points,
    /// The day.
    pub on: Date,
    /// What happened.
    pub step: AwardStep,
}

/// What happened to a signed award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AwardStep {
    /// It was signed and put into public notice.
    Signed {
        /// The last day of the notice.
        notice_until: Date,
    },
    /// The notice was over and it began to count.
    Posted,
    /// It was voided.
    Voided {
        /// Why.
        reason: String,
    },
}

impl AwardStep {
    /// A short name, to tell steps of one award apart.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Signed { .. } => "signed",
            Self::Posted => "posted",
            Self::Voided { .. } => "voided",
        }
    }
}

/// The steps of the signed awards of a person; a posting may lie ahead.
pub fn history_of(conn: &mut Conn, person: PersonId) -> Result<Vec<AwardHistory>> {
    let awards = store::signed_of(conn, person)?;
    let givers: Vec<OrgId> = awards.iter().map(|award| award.org).collect();
    let names = names_of(conn, &givers)?;
    let mut all = Vec::new();
    for award in awards {
        let mut add = |on: Date, step: AwardStep| {
            all.push(AwardHistory {
                award: award.id,
                org: award.org,
                org_name: names.on(award.org, on).cloned().unwrap_or_default(),
                points: award.line.points,
                on,
                step,
            });
        };
        let Some(signature) = award.signature else {
            continue;
        };
        let notice_until = signature.notice_until;
        add(signature.signed_on, AwardStep::Signed { notice_until });
        let Some((posts_on, _)) = award.days() else {
            continue;
        };
        let held = award.hold == Some(Hold::Open);
        let voided = award.ending.as_ref().map(|ending| ending.ended_on);
        if !held && voided.is_none_or(|on| on >= posts_on) {
            add(posts_on, AwardStep::Posted);
        }
        if let Some(ending) = award.ending {
            let reason = ending.reason;
            add(ending.ended_on, AwardStep::Voided { reason });
        }
    }
    Ok(all)
}
