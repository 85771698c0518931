//! The verdict a school reads.

use std::cmp::Reverse;

use chrono::Months;

use super::{Member, MemberRole, PermitShown};
use crate::base::{Bilingual, Date, Points};
use crate::calendar::day_words;
use crate::permits::{Permit, PermitState};
use crate::policies::{ParentTerms, Policy};

/// What the policy asks in one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnrolmentTerms {
    /// The first day of online registration; permit and application have to lie before it.
    pub registration_opens_on: Date,
    /// The least score, if the policy sets one.
    pub gate: Option<Points>,
    /// What parents must have kept until that day, if the policy asks for it.
    pub parents: Option<ParentTerms>,
}

/// What a school reads about a household; nothing else is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// None if eligible, else the one reason that decides.
    pub ineligible: Option<Ineligible>,
    /// Whose permit decides; none if nobody has a card.
    pub holder: Option<Holder>,
    /// What that permit reads as.
    pub permit: PermitShown,
    /// The score that counts, the highest of those who applied in time.
    pub score: Option<Points>,
}

/// The member whose permit decides. Two members may be of one kin, so the place says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The place in the list of members.
    pub place: usize,
    /// Who it is to the child.
    pub role: MemberRole,
}

/// Why not, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ineligible {
    /// The only permit that could serve is suspended: the endorsement was missed.
    PermitSuspended,
    /// The only permit that could serve has ended.
    PermitEnded,
    /// Nobody in the household has a permit.
    NoValidPermit,
    /// A permit is in force, but was not before registration opened.
    PermitTooLate {
        /// The day before which it was needed.
        before: Date,
    },
    /// A parent's permit was not in force for long enough before registration opened.
    PermitTooShort {
        /// The months asked for.
        months: u32,
        /// The day before which they count.
        before: Date,
    },
    /// No parent was insured in a job for long enough before registration opened.
    InsuredTooShort {
        /// The months asked for.
        months: u32,
        /// The day before which they count.
        before: Date,
    },
    /// Points were not applied for before registration opened.
    NotAppliedBefore {
        /// That day.
        before: Date,
    },
    /// The score lies below the gate.
    BelowGate {
        /// By so much.
        by: Points,
    },
}

impl EnrolmentTerms {
    /// The terms of the round of the year a day lies in; none if the policy has no registration.
    pub fn of(policy: &Policy, today: Date) -> Option<Self> {
        let registration_opens_on = policy.registration_opens?.in_year_of(today)?;
        Some(Self {
            registration_opens_on,
            gate: policy.gate,
            parents: policy.parents,
        })
    }

    /// The verdict on a household on the day of the check.
    pub fn verdict(&self, members: &[Member], today: Date) -> Verdict {
        let decides = self.holder(members, today);
        let holder = decides.map(|(_, member)| member);
        let applied = members.iter().filter(|member| self.applied_in_time(member));
        let score = applied.filter_map(|member| member.score).max();
        Verdict {
            ineligible: self.ineligible(members, holder, score, today),
            holder: decides.map(|(place, member)| Holder {
                place,
                role: member.role,
            }),
            permit: holder.map_or(PermitShown::Absent, |one| {
                PermitShown::of(&one.permit, today)
            }),
            score,
        }
    }

    /// The member whose permit serves best: one that was and is in force, then by what it reads
    /// as, then by the higher score.
    fn holder<'a>(&self, members: &'a [Member], today: Date) -> Option<(usize, &'a Member)> {
        let carded = members
            .iter()
            .enumerate()
            .filter(|(_, one)| strength(one.permit.state_on(today)) > 0);
        carded.max_by_key(|(place, one)| {
            let serves = self.permit_serves(&one.permit, today);
            let strength = strength(one.permit.state_on(today));
            let first = (Reverse(one.role), Reverse(*place));
            (serves, strength, one.score, first)
        })
    }

    fn permit_serves(&self, permit: &Permit, today: Date) -> bool {
        let day_before = self.registration_opens_on.pred_opt().unwrap_or(Date::MIN);
        permit.state_on(today).in_force() && permit.state_on(today.min(day_before)).in_force()
    }

    fn applied_in_time(&self, member: &Member) -> bool {
        member
            .applied_on
            .is_some_and(|day| day < self.registration_opens_on)
    }

    fn ineligible(
        &self,
        members: &[Member],
        holder: Option<&Member>,
        score: Option<Points>,
        today: Date,
    ) -> Option<Ineligible> {
        let before = self.registration_opens_on;
        let state = holder.map_or(PermitState::Absent, |one| one.permit.state_on(today));
        match state {
            PermitState::Suspended => return Some(Ineligible::PermitSuspended),
            PermitState::Ended => return Some(Ineligible::PermitEnded),
            state if !state.in_force() => return Some(Ineligible::NoValidPermit),
            _ => {}
        }
        if !holder.is_some_and(|one| self.permit_serves(&one.permit, today)) {
            return Some(Ineligible::PermitTooLate { before });
        }
        if let Some(short) = self.parents_fall_short(members, today) {
            return Some(short);
        }
        if !members.iter().any(|member| self.applied_in_time(member)) {
            return Some(Ineligible::NotAppliedBefore { before });
        }
        let missing = self.gate? - score.unwrap_or_default();
        (missing > Points::ZERO).then_some(Ineligible::BelowGate { by: missing })
    }
}

impl EnrolmentTerms {
    /// What a parent has not kept for long enough, as far as the days have come.
    fn parents_fall_short(&self, members: &[Member], today: Date) -> Option<Ineligible> {
        let ParentTerms {
            permit_months,
            insured_months,
        } = self.parents?;
        let before = self.registration_opens_on;
        let parents = || {
            members
                .iter()
                .filter(|member| member.role != MemberRole::Child)
        };
        let first = months_before(before, permit_months);
        let last = today.min(before.pred_opt().unwrap_or(Date::MIN));
        let kept = |permit: &Permit| {
            let since = permit.continuous_since(last);
            since.is_some_and(|since| since <= first)
        };
        if !parents().all(|parent| kept(&parent.permit)) {
            let months = permit_months;
            return Some(Ineligible::PermitTooShort { months, before });
        }
        let since = months_before(before, insured_months);
        let insured = |parent: &Member| parent.insured_since.is_some_and(|from| from <= since);
        (!parents().any(insured)).then_some(Ineligible::InsuredTooShort {
            months: insured_months,
            before,
        })
    }
}

/// The day so many months before another.
fn months_before(day: Date, months: u32) -> Date {
    day.checked_sub_months(Months::new(months))
        .unwrap_or(Date::MIN)
}

/// How well a state serves; zero without a card.
fn strength(state: PermitState) -> u8 {
    match state {
        PermitState::Absent | PermitState::Registered => 0,
        PermitState::Ended => 1,
        PermitState::Suspended => 2,
        PermitState::Temporary => 3,
        PermitState::DueForEndorsement => 4,
        PermitState::Valid => 5,
    }
}

impl Verdict {
    /// True if the household may enrol its child by points.
    pub const fn is_eligible(&self) -> bool {
        self.ineligible.is_none()
    }

    /// The stable code of what decides.
    pub fn code(&self) -> &'static str {
        self.ineligible.map_or("eligible", Ineligible::code)
    }

    /// The one sentence that decides.
    pub fn words(&self) -> Bilingual {
        match (self.ineligible, self.holder) {
            (Some(reason), _) => reason.words(),
            (None, holder) => {
                let whose = holder.map_or_else(Bilingual::default, |one| one.role.whose());
                Bilingual::new(
                    format!("{}居住证有效，积分在网上报名前已申请", whose.zh),
                    format!(
                        "{} permit is valid, and points were applied for before registration",
                        whose.en
                    ),
                )
            }
        }
    }
}

impl Ineligible {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PermitSuspended => "permit_suspended",
            Self::PermitEnded => "permit_ended",
            Self::NoValidPermit => "no_valid_permit",
            Self::PermitTooLate { .. } => "permit_too_late",
            Self::PermitTooShort { .. } => "permit_too_short",
            Self::InsuredTooShort { .. } => "insured_too_short",
            Self::NotAppliedBefore { .. } => "not_applied_before",
            Self::BelowGate { .. } => "below_gate",
        }
    }

    /// What to tell the household.
    pub fn words(self) -> Bilingual {
        match self {
            Self::PermitSuspended => Bilingual::new(
                "居住证使用功能中止，要先补办签注",
                "The permit is suspended; it has to be endorsed first",
            ),
            Self::PermitEnded => Bilingual::new("居住证已终止", "The permit has ended"),
            Self::NoValidPermit => Bilingual::new(
                "孩子和家长都没有领到居住证",
                "Neither the child nor a parent holds a permit",
            ),
            Self::PermitTooLate { before } => {
                let day = day_words(before);
                Bilingual::new(
                    format!("{}网上报名前没有有效居住证", day.zh),
                    format!(
                        "No permit was in force before registration opened on {}",
                        day.en
                    ),
                )
            }
            Self::PermitTooShort { months, before } => {
                let day = day_words(before);
                Bilingual::new(
                    format!("到{}，父母的居住证没有连续有效满 {months} 个月", day.zh),
                    format!(
                        "By {} the parents' permits had not been in force for {months} months \
                         without a break",
                        day.en
                    ),
                )
            }
            Self::InsuredTooShort { months, before } => {
                let day = day_words(before);
                Bilingual::new(
                    format!("到{}，父母没有一方在职连续参保满 {months} 个月", day.zh),
                    format!(
                        "By {} neither parent had been insured in a job for {months} months",
                        day.en
                    ),
                )
            }
            Self::NotAppliedBefore { before } => {
                let day = day_words(before);
                Bilingual::new(
                    format!("没有在 {}网上报名前申请积分", day.zh),
                    format!(
                        "Points were not applied for before registration on {}",
                        day.en
                    ),
                )
            }
            Self::BelowGate { by } => {
                let by = by.brief(2);
                Bilingual::new(
                    format!("积分低于门槛，差 {by} 分"),
                    format!("The score lies {by} below the gate"),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests;
