//! Each line of a table is a draft; behind the arrow stands what it answers.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use uuid::Uuid;

use super::{CLAUSES_MAX, ClauseDraft, Submission, admit_draft, admit_submission};
use crate::api::Refusal;
use crate::awarders::AwarderStanding;
use crate::awards::{AwardRules, AwardTerms, RulesRefusal, RulesVersion};
use crate::base::{OrgId, Points, Text};
use crate::scoring::{AwarderKind, embedded};

fn terms() -> &'static AwardTerms {
    static TERMS: LazyLock<AwardTerms> = LazyLock::new(|| {
        let schemes = embedded();
        let scheme = schemes.iter().find(|one| one.id == "zhenhai-3.0").unwrap();
        AwardTerms::of(scheme, "2018-07-01".parse().unwrap())
    });
    &TERMS
}

/// `14-1 1..3 text evidence`; a dash for what is empty.
fn clause(words: &str) -> ClauseDraft {
    let words: Vec<&str> = words.split_whitespace().collect();
    let [indicator, points, text, evidence] = words[..] else {
        panic!("{words:?}");
    };
    let (least, most) = points.split_once("..").unwrap();
    let or_empty = |word: &str| word.replace('-', "");
    ClauseDraft {
        indicator: Text::new(indicator).unwrap(),
        points_min: least.parse().unwrap(),
        points_max: most.parse().unwrap(),
        text_zh: Text::new(&or_empty(text)).unwrap(),
        text_en: Text::default(),
        evidence_zh: Text::new(&or_empty(evidence)).unwrap(),
        evidence_en: Text::default(),
    }
}

fn draft(words: &str) -> Vec<ClauseDraft> {
    let clauses = words.split(';').map(str::trim);
    clauses.filter(|one| !one.is_empty()).map(clause).collect()
}

fn answer(result: Result<(), RulesRefusal>) -> String {
    match result {
        Ok(()) => "kept".to_owned(),
        Err(refusal) => refusal.code().to_owned(),
    }
}

#[test]
fn clauses_are_held_to_the_scheme_in_order_of_precedence() {
    let table = "
        ;                                            -> no_clauses
        14-1 1..3 skill list                         -> kept
        14-1 0.5..10 skill list                      -> kept
        15-1 1..3 skill list                         -> clause_indicator_not_yours
        05-1 1..3 skill list                         -> clause_indicator_not_yours
        14-1 0..3 skill list                         -> clause_points_not_positive
        14-1 3..1 skill list                         -> clause_points_turned
        14-1 0.7..3 skill list                       -> clause_points_not_in_step
        14-1 1..2.25 skill list                      -> clause_points_not_in_step
        14-1 1..10.5 skill list                      -> clause_points_above_cap
        14-1 1..3 - list                             -> clause_text_missing
        14-1 1..3 skill -                            -> clause_evidence_missing
        14-1 1..3 skill list; 14-1 2..2 skill note   -> clause_written_twice
        14-1 1..3 - list; 15-1 1..3 skill list       -> clause_indicator_not_yours
        14-1 1..3 skill -; 14-1 0.7..12 safe list    -> clause_points_not_in_step
        14-1 1..12 - -; 14-1 1..3 safe list          -> clause_points_above_cap
    ";
    for line in table.lines().filter(|line| line.contains("->")) {
        let (words, expected) = line.split_once("->").unwrap();
        let awarder = (AwarderKind::Enterprise, false, false);
        let found = admit_draft(awarder, true, &draft(words), terms());
        assert_eq!(answer(found), expected.trim(), "{line}");
    }
    let many: Vec<String> = (0..=CLAUSES_MAX)
        .map(|number| format!("14-1 1..3 skill{number} list;"))
        .collect();
    let many = many.concat();
    let found = admit_draft(
        (AwarderKind::Enterprise, false, false),
        true,
        &draft(&many),
        terms(),
    );
    assert_eq!(answer(found), "too_many_clauses");
}

#[test]
fn what_stands_against_a_submission_comes_first() {
    let (terms, clauses) = (terms(), draft("14-1 1..3 skill list"));
    let in_force = AwardRules {
        org: OrgId(Uuid::nil()),
        version: 1,
        in_force_from: "2018-01-10".parse().unwrap(),
        in_force_to: None,
        clauses: vec![clauses[0].clause(1)],
    };
    let noticed = RulesVersion {
        version: 2,
        in_force_from: "2018-07-07".parse().unwrap(),
        in_force_to: None,
        returned: false,
    };
    let mut at = Submission {
        awarder: AwarderKind::Enterprise,
        ended: true,
        standing: AwarderStanding::Waiting,
        newest: false,
        submitter_drafted: true,
        in_notice: Some(&noticed),
        in_force: Some(&in_force),
        terms,
    };
    let mut told = Vec::new();
    let mut ask = |at: &Submission<'_>| told.push(answer(admit_submission(&clauses, at)));
    ask(&at);
    at.ended = false;
    ask(&at);
    at.standing = AwarderStanding::Suspended;
    ask(&at);
    at.standing = AwarderStanding::Accepted;
    ask(&at);
    at.newest = true;
    ask(&at);
    at.submitter_drafted = false;
    ask(&at);
    at.in_notice = None;
    ask(&at);
    at.in_force = None;
    ask(&at);
    assert_eq!(
        told,
        [
            "awarder_ended",
            "not_accepted",
            "awarding_suspended",
            "draft_moved_on",
            "drafter_cannot_submit",
            "already_in_notice",
            "nothing_new",
            "kept",
        ]
    );
    let table = [
        ((true, true), false, "awarder_ended"),
        ((false, true), false, "awarding_suspended"),
        ((false, false), false, "draft_moved_on"),
        ((false, false), true, "kept"),
    ];
    for ((ended, suspended), newest, expected) in table {
        let awarder = (AwarderKind::Enterprise, ended, suspended);
        let found = admit_draft(awarder, newest, &clauses, terms);
        assert_eq!(answer(found), expected);
    }
}

#[test]
fn the_chinese_stands_for_an_english_that_is_not_there() {
    let written = clause("14-1 1..3 带徒 协议").clause(7);
    assert_eq!((written.number, &*written.text.en), (7, "带徒"));
    assert_eq!(written.evidence.en, "协议");
}

#[test]
fn each_refusal_has_its_own_code_and_words() {
    let (clause, half) = (2, Points::from_hundredths(50));
    let all = [
        RulesRefusal::IdReused,
        RulesRefusal::AwarderEnded,
        RulesRefusal::NotAccepted,
        RulesRefusal::AwardingSuspended,
        RulesRefusal::NotInNotice,
        RulesRefusal::DraftMovedOn,
        RulesRefusal::DrafterCannotSubmit,
        RulesRefusal::AlreadyInNotice,
        RulesRefusal::NoClauses,
        RulesRefusal::TooManyClauses,
        RulesRefusal::IndicatorNotYours { clause },
        RulesRefusal::PointsNotPositive { clause },
        RulesRefusal::PointsTurned { clause },
        RulesRefusal::PointsNotInStep { clause, step: half },
        RulesRefusal::PointsAboveCap { clause, cap: half },
        RulesRefusal::TextMissing { clause },
        RulesRefusal::EvidenceMissing { clause },
        RulesRefusal::WrittenTwice { clause },
        RulesRefusal::NothingNew,
    ];
    assert!(all.is_sorted());
    let count = |told: BTreeSet<String>| assert_eq!(told.len(), all.len());
    count(all.iter().map(|one| one.code().to_owned()).collect());
    count(all.iter().map(|one| one.words().zh).collect());
    count(all.iter().map(|one| one.words().en).collect());
    let written = all.iter().filter(|one| one.status() == 422);
    assert_eq!(written.count(), 10);
}

proptest! {
    /// Whatever is admitted can be awarded by: the scheme's own rules take every end of it.
    #[test]
    fn what_is_admitted_keeps_step_and_cap(
        halves in prop::collection::vec((-2_i64..26, -2_i64..26, 0_usize..3), 1..6),
    ) {
        let terms = terms();
        let indicators = ["14-1", "15-1", "16-9"];
        let clauses: Vec<ClauseDraft> = halves.iter().enumerate().map(|(place, one)| ClauseDraft {
            indicator: Text::new(indicators[one.2]).unwrap(),
            points_min: Points::from_hundredths(one.0 * 25),
            points_max: Points::from_hundredths(one.1 * 25),
            text_zh: Text::new(&format!("第 {place} 种")).unwrap(),
            ..clause("14-1 1..1 x y")
        }).collect();
        let village = (AwarderKind::Village, false, false);
        if admit_draft(village, true, &clauses, terms).is_ok() {
            for one in &clauses {
                let own = terms.indicator(&one.indicator).unwrap();
                prop_assert_eq!(own.awarder, AwarderKind::Village);
                prop_assert!(Points::ZERO < one.points_min && one.points_min <= one.points_max);
                prop_assert!(one.points_max <= own.awarder_cap);
                prop_assert!(one.points_min.is_multiple_of(own.step));
                prop_assert!(one.points_max.is_multiple_of(own.step));
            }
        }
    }
}
