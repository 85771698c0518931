//! What each operation refuses by its own rules, in the order it does.

use shared::api::Refusal;
use shared::awards::AwardRefusal;
use shared::base::Points;

type Refusals = &'static [&'static (dyn Refusal + Sync)];

pub(super) const ALLOCATE_QUOTA: Refusals = &[
    &AwardRefusal::IdReused,
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::PointsNotPositive,
    &AwardRefusal::PointsNotInStep {
        step: Points::whole(1),
    },
];

pub(super) const DRAFT_AWARD: Refusals = &[
    &AwardRefusal::IdReused,
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::RulesNotInForce,
    &AwardRefusal::IndicatorNotYours,
    &AwardRefusal::ClauseUnknown,
    &AwardRefusal::PointsNotPositive,
    &AwardRefusal::PointsNotInStep {
        step: Points::whole(1),
    },
    &AwardRefusal::PointsOutsideClause {
        least: Points::whole(1),
        most: Points::whole(1),
    },
    &AwardRefusal::EvidenceMissing,
    &AwardRefusal::FactDateInFuture,
    &AwardRefusal::FactDateOutsideYear { year: 2018 },
    &AwardRefusal::Oneself,
    &AwardRefusal::PersonNotYours,
    &AwardRefusal::InsuredTooShort { months: 3 },
    &AwardRefusal::NotAwardableNow,
    &AwardRefusal::ExceedsPersonalCap {
        left: Points::whole(1),
    },
    &AwardRefusal::ExceedsQuota {
        left: Points::whole(1),
    },
];

pub(super) const SIGN_AWARD: Refusals = &[
    &AwardRefusal::NotDrafted,
    &AwardRefusal::DrafterCannotSign,
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::RulesNotInForce,
    &AwardRefusal::IndicatorNotYours,
    &AwardRefusal::ClauseUnknown,
    &AwardRefusal::PointsNotPositive,
    &AwardRefusal::PointsNotInStep {
        step: Points::whole(1),
    },
    &AwardRefusal::PointsOutsideClause {
        least: Points::whole(1),
        most: Points::whole(1),
    },
    &AwardRefusal::EvidenceMissing,
    &AwardRefusal::FactDateInFuture,
    &AwardRefusal::FactDateOutsideYear { year: 2018 },
    &AwardRefusal::Oneself,
    &AwardRefusal::PersonNotYours,
    &AwardRefusal::InsuredTooShort { months: 3 },
    &AwardRefusal::NotAwardableNow,
    &AwardRefusal::ExceedsPersonalCap {
        left: Points::whole(1),
    },
    &AwardRefusal::ExceedsQuota {
        left: Points::whole(1),
    },
];

pub(super) const WEIGH_AWARD: Refusals = &[
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::RulesNotInForce,
    &AwardRefusal::IndicatorNotYours,
    &AwardRefusal::ClauseUnknown,
    &AwardRefusal::PointsNotPositive,
    &AwardRefusal::PointsNotInStep {
        step: Points::whole(1),
    },
    &AwardRefusal::PointsOutsideClause {
        least: Points::whole(1),
        most: Points::whole(1),
    },
    &AwardRefusal::EvidenceMissing,
    &AwardRefusal::FactDateInFuture,
    &AwardRefusal::FactDateOutsideYear { year: 2018 },
    &AwardRefusal::Oneself,
    &AwardRefusal::PersonNotYours,
    &AwardRefusal::InsuredTooShort { months: 3 },
    &AwardRefusal::NotAwardableNow,
    &AwardRefusal::ExceedsPersonalCap {
        left: Points::whole(1),
    },
    &AwardRefusal::ExceedsQuota {
        left: Points::whole(1),
    },
];

pub(super) const VOID_AWARD: Refusals = &[&AwardRefusal::NotVoidable];

pub(super) const WITHDRAW_AWARD: Refusals = &[&AwardRefusal::NotDrafted];
