//! The life of an award: what is recorded, and what follows from the date.

use serde::{Deserialize, Serialize};

use super::{AwardRefusal, Hold};
use crate::base::{Bilingual, Date, add_months};
use crate::calendar::{Calendar, Notice};

/// What is recorded about an award; changed only by an act of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardRecord {
    /// Written by the clerk; reserves nothing.
    Drafted,
    /// Taken or sent back before it was signed.
    Withdrawn,
    /// Signed by the head: the points are reserved and the line stands in public notice.
    Signed {
        /// The first day it counts, the day after the notice ends.
        posts_on: Date,
        /// The last day it counts.
        expires_on: Date,
        /// How long objections hold it; these days then follow from the hold.
        hold: Option<Hold>,
    },
    /// Taken away with a reason; the points went back to the account.
    Voided {
        /// The first day it no longer counts.
        on: Date,
    },
}

/// What an award reads as on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum AwardState {
    /// 待签发: waits for the head.
    Drafted,
    /// 已撤回: taken or sent back before it was signed.
    Withdrawn,
    /// 公示中: signed, in public notice, not yet in effect.
    Noticed,
    /// 有异议: an objection is not decided for good, so it does not post.
    Held,
    /// 已生效: counts.
    Posted,
    /// 已到期: its months of validity are over.
    Expired,
    /// 已撤销: taken away, the quota given back.
    Voided,
}

/// The days a signature fixes; computed once and stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardDates {
    /// The public notice; the award posts on its day of effect.
    pub notice: Notice,
    /// The last day the award counts: months end on the same day number.
    pub expires_on: Date,
}

impl AwardDates {
    /// The days of an award signed on a day.
    pub fn signed_on(
        day: Date,
        calendar: &Calendar,
        notice_working_days: u32,
        valid_months: u32,
    ) -> Self {
        let notice = calendar.notice(day, notice_working_days);
        let expires_on = add_months(notice.effective_on, valid_months);
        Self { notice, expires_on }
    }

    /// What is recorded of a signed award.
    pub fn record(&self) -> AwardRecord {
        AwardRecord::Signed {
            posts_on: self.notice.effective_on,
            expires_on: self.expires_on,
            hold: None,
        }
    }
}

impl AwardRecord {
    /// The first and the last day a signed award counts; nothing while an objection is open.
    pub fn days(self) -> Option<(Date, Date)> {
        match self {
            Self::Signed {
                posts_on,
                expires_on,
                hold,
            } => match hold {
                None => Some((posts_on, expires_on)),
                Some(hold) => hold.days((posts_on, expires_on)),
            },
            _ => None,
        }
    }

    /// What the award reads as; nothing has to be set for it to post or expire.
    pub fn state_on(self, today: Date) -> AwardState {
        match self {
            Self::Drafted => AwardState::Drafted,
            Self::Withdrawn => AwardState::Withdrawn,
            Self::Voided { .. } => AwardState::Voided,
            Self::Signed {
                hold: Some(hold), ..
            } if hold.holds_on(today) => AwardState::Held,
            Self::Signed { .. } => match self.days() {
                Some((_, expires_on)) if expires_on < today => AwardState::Expired,
                Some((posts_on, _)) if posts_on <= today => AwardState::Posted,
                _ => AwardState::Noticed,
            },
        }
    }

    /// Signs a draft.
    pub fn sign(self, dates: &AwardDates) -> Result<Self, AwardRefusal> {
        match self {
            Self::Drafted => Ok(dates.record()),
            _ => Err(AwardRefusal::NotDrafted),
        }
    }

    /// Takes or sends a draft back.
    pub fn withdraw(self) -> Result<Self, AwardRefusal> {
        match self {
            Self::Drafted => Ok(Self::Withdrawn),
            _ => Err(AwardRefusal::NotDrafted),
        }
    }

    /// Voids an award in notice, held or in effect; an expired one has nothing left to take away,
    /// and its year's quota is never carried over.
    pub fn void(self, today: Date) -> Result<Self, AwardRefusal> {
        match self.state_on(today) {
            AwardState::Noticed | AwardState::Held | AwardState::Posted => {
                Ok(Self::Voided { on: today })
            }
            _ => Err(AwardRefusal::NotVoidable),
        }
    }
}

impl AwardState {
    /// Every state, in the order of an award's life.
    pub const ALL: &[Self] = &[
        Self::Drafted,
        Self::Withdrawn,
        Self::Noticed,
        Self::Held,
        Self::Posted,
        Self::Expired,
        Self::Voided,
    ];

    /// The stable name, as sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Withdrawn => "withdrawn",
            Self::Noticed => "noticed",
            Self::Held => "held",
            Self::Posted => "posted",
            Self::Expired => "expired",
            Self::Voided => "voided",
        }
    }

    /// The name for people.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Drafted => Bilingual::new("待签发", "Waiting for signature"),
            Self::Withdrawn => Bilingual::new("已撤回", "Withdrawn"),
            Self::Noticed => Bilingual::new("公示中", "In public notice"),
            Self::Held => Bilingual::new("有异议，暂不生效", "Held by an objection"),
            Self::Posted => Bilingual::new("已生效", "In effect"),
            Self::Expired => Bilingual::new("已到期", "Expired"),
            Self::Voided => Bilingual::new("已撤销", "Voided"),
        }
    }
}

#[cfg(test)]
mod tests;
