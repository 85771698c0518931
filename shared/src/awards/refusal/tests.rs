use std::collections::BTreeSet;

use super::AwardRefusal;
use crate::api::{Problem, Refusal};
use crate::base::Points;

/// One of each, in declared order.
fn all() -> Vec<AwardRefusal> {
    let (least, most) = (Points::whole(1), Points::whole(3));
    vec![
        AwardRefusal::IdReused,
        AwardRefusal::NotDrafted,
        AwardRefusal::NotVoidable,
        AwardRefusal::DrafterCannotSign,
        AwardRefusal::AwarderEnded,
        AwardRefusal::AwardingSuspended,
        AwardRefusal::RulesNotInForce,
        AwardRefusal::ClauseUnknown,
        AwardRefusal::IndicatorNotYours,
        AwardRefusal::PointsNotPositive,
        AwardRefusal::PointsNotInStep {
            step: Points::from_hundredths(50),
        },
        AwardRefusal::PointsOutsideClause { least, most },
        AwardRefusal::EvidenceMissing,
        AwardRefusal::FactDateInFuture,
        AwardRefusal::FactDateOutsideYear { year: 2018 },
        AwardRefusal::Oneself,
        AwardRefusal::Kin,
        AwardRefusal::PersonNotYours,
        AwardRefusal::InsuredTooShort { months: 3 },
        AwardRefusal::NotAwardableNow,
        AwardRefusal::ExceedsPersonalCap { left: most },
        AwardRefusal::ExceedsQuota { left: most },
    ]
}

#[test]
fn they_are_declared_in_order_of_precedence_each_with_its_own_code() {
    assert!(all().is_sorted());
    let codes: BTreeSet<&str> = all().iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), all().len());
}

#[test]
fn each_has_its_own_words_in_both_languages() {
    let zh: BTreeSet<String> = all()
        .into_iter()
        .map(|refusal| refusal.words().zh)
        .collect();
    let en: BTreeSet<String> = all()
        .into_iter()
        .map(|refusal| refusal.words().en)
        .collect();
    assert_eq!((zh.len(), en.len()), (all().len(), all().len()));
    assert!(en.iter().all(|words| words.is_ascii()));
}

#[test]
fn a_problem_document_carries_code_status_and_words() {
    let problem = Problem::of(&AwardRefusal::PointsNotPositive);
    assert_eq!(
        (&*problem.code, problem.status),
        ("points_not_positive", 422)
    );
    assert_eq!(Problem::of(&AwardRefusal::Oneself).status, 409);
}

#[test]
fn limits_say_what_is_left() {
    let left = Points::from_hundredths(250);
    for (refusal, zh, en) in [
        (
            AwardRefusal::ExceedsQuota { left },
            "超出额度，本单位今年只剩 2.5 分",
            "Beyond the quota: 2.5 left for this year",
        ),
        (
            AwardRefusal::ExceedsQuota { left: Points::ZERO },
            "本单位今年的额度已用完",
            "Your organisation's quota for this year is used up",
        ),
        (
            AwardRefusal::ExceedsPersonalCap { left },
            "本单位今年最多还能给此人 2.5 分",
            "Your organisation may give this person 2.5 more this year",
        ),
        (
            AwardRefusal::PointsOutsideClause {
                least: left,
                most: left,
            },
            "这一条每次给 2.5 分",
            "This clause gives 2.5 each time",
        ),
    ] {
        assert_eq!((&*refusal.words().zh, &*refusal.words().en), (zh, en));
    }
}
