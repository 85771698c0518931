//! One award as it stands in the tables.

use shared::awards::{AwardLine, AwardRecord, AwardState, Hold};
use shared::base::{AccountId, AwardId, Date, OrgId};

use crate::error::{Error, Result};

/// One award with what is recorded about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Award {
    pub(super) id: AwardId,
    pub(super) district: String,
    pub(super) org: OrgId,
    /// What the awarder stated.
    pub(super) line: AwardLine,
    /// The indicator its clause names.
    pub(super) indicator: String,
    /// The version of the organisation's rules it rests on.
    pub(super) rules: String,
    pub(super) drafted_by: AccountId,
    pub(super) drafted_on: Date,
    pub(super) drafted_at: i64,
    pub(super) step: Step,
    pub(super) signature: Option<SignatureOnRecord>,
    pub(super) ending: Option<Ending>,
    /// How long objections hold it.
    pub(super) hold: Option<Hold>,
}

/// What has been done to an award; its state follows from this and the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Drafted,
    Withdrawn,
    Signed,
    Voided,
}

/// A signature with the days it fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SignatureOnRecord {
    pub(super) signed_by: AccountId,
    pub(super) signed_on: Date,
    pub(super) notice_until: Date,
    pub(super) posts_on: Date,
    pub(super) expires_on: Date,
}

/// How a draft was withdrawn or an award voided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) ended_by: AccountId,
    pub(super) ended_on: Date,
    pub(super) reason: String,
}

/// Which awards a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Which {
    pub(super) district: String,
    /// Of these organisations; of all if there is nothing here.
    pub(super) orgs: Option<Vec<OrgId>>,
    /// That read as this state.
    pub(super) state: Option<AwardState>,
    pub(super) today: Date,
}

/// Where a list of awards goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) drafted_at: i64,
    pub(super) id: AwardId,
}

impl Award {
    /// Its place in a list.
    pub(super) fn place(&self) -> Place {
        Place {
            drafted_at: self.drafted_at,
            id: self.id,
        }
    }

    /// What is recorded, as the rules read it.
    pub(super) fn record(&self) -> Result<AwardRecord> {
        let incomplete = || Error::internal("an award without its signature or ending");
        Ok(match self.step {
            Step::Drafted => AwardRecord::Drafted,
            Step::Withdrawn => AwardRecord::Withdrawn,
            Step::Signed => {
                let signature = self.signature.as_ref().ok_or_else(incomplete)?;
                AwardRecord::Signed {
                    posts_on: signature.posts_on,
                    expires_on: signature.expires_on,
                    hold: self.hold,
                }
            }
            Step::Voided => AwardRecord::Voided {
                on: self.ending.as_ref().ok_or_else(incomplete)?.ended_on,
            },
        })
    }

    /// The first and the last day it counts; as signed where it counts on none, or while nobody
    /// knows.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        let signed = self.signature.map(|one| (one.posts_on, one.expires_on))?;
        let held = self.hold.and_then(|hold| hold.days(signed));
        Some(held.unwrap_or(signed))
    }

    /// True if this account ended the award for this reason: the same request sent again.
    pub(super) fn ended_by(&self, account: AccountId, reason: &str) -> bool {
        let ending = self.ending.as_ref();
        ending.is_some_and(|ending| ending.ended_by == account && ending.reason == reason)
    }

    /// True if this account signed it.
    pub(super) fn signed_by(&self, account: AccountId) -> bool {
        let signature = self.signature.as_ref();
        signature.is_some_and(|signature| signature.signed_by == account)
    }
}

impl Step {
    /// The name in the table.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Withdrawn => "withdrawn",
            Self::Signed => "signed",
            Self::Voided => "voided",
        }
    }

    pub(super) fn from_code(code: &str) -> Result<Self> {
        [Self::Drafted, Self::Withdrawn, Self::Signed, Self::Voided]
            .into_iter()
            .find(|step| step.code() == code)
            .ok_or_else(|| Error::internal("an award at an unknown step"))
    }

    /// The step at which an award reads as a state.
    pub(super) const fn of(state: AwardState) -> Self {
        match state {
            AwardState::Drafted => Self::Drafted,
            AwardState::Withdrawn => Self::Withdrawn,
            AwardState::Noticed | AwardState::Held | AwardState::Posted | AwardState::Expired => {
                Self::Signed
            }
            AwardState::Voided => Self::Voided,
        }
    }
}
