//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::awarders::AwarderRefusal;
use shared::awards::batches::{BatchRefusal, LIMITS};
use shared::awards::{AwardRefusal, QuotaRefusal, RulesRefusal};
use shared::base::Points;
use shared::imports::ImportRefusal;

use crate::web::Refusals;

/// What is refused before the line is looked at, and then what the line itself is refused for.
macro_rules! of_a_line {
    ($($first:ident)*) => {
        &[
            $(&AwardRefusal::$first,)*
            &AwardRefusal::AwarderEnded,
            &AwardRefusal::AwardingSuspended,
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
            &AwardRefusal::Kin,
            &AwardRefusal::PersonNotYours,
            &AwardRefusal::InsuredTooShort { months: 3 },
            &AwardRefusal::NotAwardableNow,
            &AwardRefusal::ExceedsPersonalCap {
                left: Points::whole(1),
            },
            &AwardRefusal::ExceedsQuota {
                left: Points::whole(1),
            },
        ]
    };
}

/// What is refused before the clauses are looked at, and then what they are refused for.
macro_rules! of_rules {
    ($($first:ident)* ; $($last:ident)*) => {
        &[
            $(&RulesRefusal::$first,)*
            &RulesRefusal::NoClauses,
            &RulesRefusal::TooManyClauses,
            &RulesRefusal::IndicatorNotYours { clause: 1 },
            &RulesRefusal::PointsNotPositive { clause: 1 },
            &RulesRefusal::PointsTurned { clause: 1 },
            &RulesRefusal::PointsNotInStep {
                clause: 1,
                step: Points::whole(1),
            },
            &RulesRefusal::PointsAboveCap {
                clause: 1,
                cap: Points::whole(1),
            },
            &RulesRefusal::TextMissing { clause: 1 },
            &RulesRefusal::EvidenceMissing { clause: 1 },
            &RulesRefusal::WrittenTwice { clause: 2 },
            $(&RulesRefusal::$last,)*
        ]
    };
}

pub(super) const KEEP_RULES_DRAFT: Refusals =
    of_rules!(IdReused AwarderEnded NotAccepted AwardingSuspended DraftMovedOn ;);

pub(super) const SUBMIT_RULES: Refusals = of_rules!(
    IdReused AwarderEnded NotAccepted AwardingSuspended DraftMovedOn DrafterCannotSubmit
    AlreadyInNotice ; NothingNew
);

pub(super) const RETURN_RULES: Refusals = &[
    &AwarderRefusal::NeverAwards,
    &AwarderRefusal::CheckedAbove,
    &AwarderRefusal::Oneself,
    &RulesRefusal::NotInNotice,
];

/// What handing quota down is refused for, with what comes before and after the amount.
macro_rules! of_quota {
    ($($first:ident)* ; $($last:expr),*) => {
        &[
            &QuotaRefusal::IdReused,
            $(&QuotaRefusal::$first,)*
            &QuotaRefusal::PointsNotPositive,
            &QuotaRefusal::PointsNotInStep {
                step: Points::whole(1),
            },
            $($last,)*
        ]
    };
}

const LEFT: Points = Points::whole(1);
const BEYOND_FORMULA: QuotaRefusal = QuotaRefusal::ExceedsFormula {
    bound: Points::whole(63),
    left: LEFT,
};

pub(super) const ALLOCATE_QUOTA: Refusals = of_quota!(
    AwarderEnded AllocatedByDistrict ;
    &QuotaRefusal::NoFormula, &BEYOND_FORMULA, &QuotaRefusal::ExceedsPool { left: LEFT }
);

pub(super) const FUND_TOWN: Refusals = of_quota!(
    AwarderEnded ; &QuotaRefusal::NoFormula, &BEYOND_FORMULA
);

pub(super) const MOVE_QUOTA: Refusals = of_quota!(
    AwarderEnded NotOneTown ;
    &QuotaRefusal::NoFormula, &BEYOND_FORMULA, &QuotaRefusal::ExceedsUnused { left: LEFT }
);

pub(super) const RETURN_QUOTA: Refusals = of_quota!( ; &QuotaRefusal::ExceedsUnused { left: LEFT });

pub(super) const DRAFT_AWARD: Refusals = of_a_line!(IdReused);

pub(super) const SIGN_AWARD: Refusals = of_a_line!(NotDrafted DrafterCannotSign);

pub(super) const WEIGH_AWARD: Refusals = of_a_line!();

/// What is refused of a file as a whole, and then of the awarder.
macro_rules! of_a_file {
    ([$($first:expr),*], $($last:expr),*) => {
        &[
            $($first,)*
            &ErrorCode::TooMany,
            &ImportRefusal::NotBase64,
            &ImportRefusal::TooLarge { megabytes: 4 },
            &ImportRefusal::NotCsv,
            &ImportRefusal::Encoding,
            &ImportRefusal::Empty,
            &ImportRefusal::TooManyRows { most: LIMITS.rows },
            $($last,)*
        ]
    };
}

pub(super) const WEIGH_BATCH: Refusals = of_a_file!(
    [],
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::AwardingSuspended,
    &AwardRefusal::RulesNotInForce
);

pub(super) const TAKE_IN_BATCH: Refusals = of_a_file!(
    [&BatchRefusal::IdReused],
    &AwardRefusal::AwarderEnded,
    &AwardRefusal::AwardingSuspended,
    &AwardRefusal::RulesNotInForce,
    &BatchRefusal::BadRows { count: 3 },
    &BatchRefusal::NothingNew
);

pub(super) const VOID_AWARD: Refusals = &[&AwardRefusal::NotVoidable];

pub(super) const WITHDRAW_AWARD: Refusals = &[&AwardRefusal::NotDrafted];
