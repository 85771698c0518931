use super::EnrolmentTerms;
use crate::base::{Date, Points};
use crate::enrolment::{Member, MemberRole, PermitShown};
use crate::permits::{Card, CardKind, Permit};
use crate::policies::Policy;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// Reads `father issued 2025-01-10 applied 2026-02-01 score 76.4`; a card is `issued`, then
/// perhaps `endorsed` and `ended`; `insured` is a day; or `temporary` with its last day.
fn member(text: &str) -> Member {
    let mut words = text.split_whitespace();
    let role = match words.next().unwrap() {
        "father" => MemberRole::Father,
        "mother" => MemberRole::Mother,
        "guardian" => MemberRole::Guardian,
        "child" => MemberRole::Child,
        other => panic!("{other}"),
    };
    let mut member = Member {
        role,
        permit: Permit::default(),
        insured_since: None,
        applied_on: None,
        score: None,
    };
    let card = |kind, issued| {
        Some(Card {
            kind,
            issued_on: date(issued),
            endorsed_on: Vec::new(),
            ended_on: None,
        })
    };
    while let (Some(word), Some(value)) = (words.next(), words.next()) {
        let permit = &mut member.permit;
        match word {
            "registered" => permit.registered_on = Some(date(value)),
            "issued" => permit.card = card(CardKind::ResidencePermit, value),
            "temporary" => {
                let kind = CardKind::TemporaryPermit {
                    valid_to: date(value),
                };
                permit.card = card(kind, "2015-01-01");
            }
            "endorsed" => permit.card.as_mut().unwrap().endorsed_on.push(date(value)),
            "ended" => permit.card.as_mut().unwrap().ended_on = Some(date(value)),
            "insured" => member.insured_since = Some(date(value)),
            "applied" => member.applied_on = Some(date(value)),
            "score" => member.score = Some(points(value)),
            other => panic!("{other}"),
        }
    }
    member
}

/// Households of members parted by `+`, each up to its `->` and the verdict, checked on
/// 2026-06-01 against registration on 2026-05-20.
fn check(gate: Option<&str>, table: &str) {
    let terms = EnrolmentTerms {
        registration_opens_on: date("2026-05-20"),
        gate: gate.map(points),
        parents: None,
    };
    let mut household = String::new();
    for line in table.lines() {
        let (members, expected) = line.split_once("->").unwrap_or((line, ""));
        household.push_str(members);
        if expected.is_empty() {
            continue;
        }
        let line = std::mem::take(&mut household);
        let members: Vec<Member> = line.split('+').map(member).collect();
        let verdict = terms.verdict(&members, date("2026-06-01"));
        let mut found = vec![verdict.code().to_owned()];
        found.extend(verdict.holder.map(|one| one.role.words().en.to_lowercase()));
        found.extend(verdict.score.map(|score| score.to_string()));
        assert_eq!(found.join(" "), expected.trim(), "{line}");
        assert!(verdict.words().en.is_ascii() && !verdict.words().zh.is_empty());
        assert_eq!(
            verdict.is_eligible(),
            expected.trim().starts_with("eligible"),
            "{line}"
        );
    }
}

#[test]
fn the_child_or_one_parent_with_a_permit_and_an_application_is_enough() {
    check(
        None,
        "
        father issued 2025-12-01 applied 2026-02-01 score 76.4 -> eligible father 76.4
        mother + father issued 2025-12-01 applied 2026-02-01 score 50 -> eligible father 50
        child issued 2025-12-01 + mother applied 2026-02-01 score 50 -> eligible child 50
        father temporary 2026-12-31 applied 2026-02-01 score 9.3 -> eligible father 9.3
        father issued 2025-06-10 applied 2026-05-19 score 76.4 -> eligible father 76.4
    ",
    );
}

#[test]
fn the_highest_of_those_who_applied_in_time_counts_and_nothing_is_added() {
    check(
        None,
        "
        father issued 2025-12-01 applied 2026-02-01 score 50
            + mother applied 2026-02-01 score 76.4 -> eligible father 76.4
        father issued 2025-12-01 applied 2026-02-01 score 50
            + mother applied 2026-05-20 score 76.4 -> eligible father 50
        father issued 2025-12-01 applied 2026-02-01 score 50
            + mother issued 2025-12-01 score 20 -> eligible father 50
    ",
    );
}

#[test]
fn one_reason_decides_in_order_of_precedence() {
    check(
        Some("60"),
        "
        father issued 2024-12-01 score 1
            + mother issued 2024-01-01 ended 2025-01-01 -> permit_suspended father
        father registered 2026-01-01
            + mother issued 2025-12-01 ended 2026-03-01 -> permit_ended mother
        father temporary 2026-05-31 + child -> permit_ended father
        father registered 2026-01-01 applied 2026-02-01 score 90 + child -> no_valid_permit 90
        father issued 2026-05-20 score 1 -> permit_too_late father
        father issued 2025-04-01 endorsed 2026-05-25 applied 2026-02-01 score 90
            -> permit_too_late father 90
        father issued 2026-05-19 score 1 -> not_applied_before father
        father issued 2025-12-01 applied 2026-05-20 score 90 -> not_applied_before father
        father issued 2025-12-01 applied 2026-05-19 score 52.4 -> below_gate father 52.4
        father issued 2025-12-01 applied 2026-05-19 -> below_gate father
        father issued 2025-12-01 applied 2026-05-19 score 60 -> eligible father 60
    ",
    );
}

#[test]
fn a_permit_that_serves_wins_over_one_that_does_not() {
    check(
        None,
        "
        father issued 2026-05-25 score 90
            + mother issued 2025-06-10 applied 2026-02-01 score 10 -> eligible mother 10
        father issued 2024-01-01 score 90
            + mother issued 2025-12-01 applied 2026-02-01 -> eligible mother
        mother issued 2025-12-01 applied 2026-02-01 score 5
            + father issued 2025-12-01 score 5 -> eligible father 5
    ",
    );
}

#[test]
fn the_terms_of_2022_ask_a_year_of_both_permits_and_of_insurance() {
    let policy = Policy::on(date("2023-03-31"), Policy::examples())
        .into_iter()
        .find(|policy| &*policy.id == "enrolment")
        .unwrap();
    let terms = EnrolmentTerms::of(policy, date("2023-06-01")).unwrap();
    let mother = "mother issued 2022-03-31 applied 2023-02-01 score 50";
    for (father, expected) in [
        ("father issued 2022-03-31 insured 2022-03-31", "eligible"),
        (
            "father issued 2022-04-01 insured 2022-03-31",
            "permit_too_short",
        ),
        ("father insured 2022-03-31", "permit_too_short"),
        (
            "father issued 2020-03-01 endorsed 2021-02-20 endorsed 2022-04-20 endorsed 2023-02-20 \
             insured 2022-03-31",
            "permit_too_short",
        ),
        (
            "father issued 2022-03-31 insured 2022-04-01",
            "insured_too_short",
        ),
        ("father issued 2022-03-31", "insured_too_short"),
    ] {
        let mut household = [member(father), member(mother)];
        for one in &mut household {
            let card = one.permit.card.as_mut();
            if let Some(card) = card.filter(|card| card.issued_on > date("2022-01-01")) {
                card.endorsed_on.push(date("2023-03-20"));
            }
        }
        let verdict = terms.verdict(&household, date("2023-06-01"));
        assert_eq!(verdict.code(), expected, "{father}");
        assert!(verdict.words().en.is_ascii());
    }
}

#[test]
fn of_two_children_the_one_with_the_permit_is_named() {
    let terms = EnrolmentTerms {
        registration_opens_on: date("2026-05-20"),
        gate: None,
        parents: None,
    };
    let elder = member("child issued 2025-12-01 applied 2026-02-01");
    let younger = member("child");
    for (household, expected) in [
        ([younger.clone(), elder.clone()], 1),
        ([elder.clone(), younger], 0),
        ([elder.clone(), elder], 0),
    ] {
        let verdict = terms.verdict(&household, date("2026-06-01"));
        assert_eq!(verdict.holder.map(|one| one.place), Some(expected));
    }
}

#[test]
fn before_registration_opens_only_the_day_of_the_check_counts() {
    let terms = EnrolmentTerms {
        registration_opens_on: date("2026-05-20"),
        gate: None,
        parents: None,
    };
    let household = [member(
        "father issued 2026-03-01 applied 2026-03-02 score 5",
    )];
    assert!(terms.verdict(&household, date("2026-03-02")).is_eligible());
    assert!(!terms.verdict(&household, date("2026-02-28")).is_eligible());
    assert!(!terms.verdict(&[], date("2026-03-02")).is_eligible());
}

#[test]
fn the_sentence_names_what_decides() {
    let terms = EnrolmentTerms {
        registration_opens_on: date("2026-05-20"),
        gate: Some(points("60")),
        parents: None,
    };
    for (household, zh, en) in [
        (
            "father issued 2025-12-01 applied 2026-02-01 score 76.4",
            "父亲的居住证有效，积分在网上报名前已申请",
            "The father's permit is valid, and points were applied for before registration",
        ),
        (
            "father issued 2025-12-01 applied 2026-02-01 score 53.5",
            "积分低于门槛，差 6.5 分",
            "The score lies 6.5 below the gate",
        ),
        (
            "father issued 2025-12-01",
            "没有在 2026 年 5 月 20 日网上报名前申请积分",
            "Points were not applied for before registration on 20 May 2026",
        ),
    ] {
        let words = terms
            .verdict(&[member(household)], date("2026-06-01"))
            .words();
        assert_eq!((&*words.zh, &*words.en), (zh, en));
    }
}

#[test]
fn a_school_sees_valid_due_suspended_or_absent() {
    for (record, shown) in [
        (
            "father issued 2025-12-01",
            PermitShown::Valid {
                endorse_by: Some(date("2026-12-01")),
            },
        ),
        (
            "father temporary 2026-12-31",
            PermitShown::Valid { endorse_by: None },
        ),
        (
            "father issued 2025-06-10",
            PermitShown::Due {
                endorse_by: date("2026-06-10"),
            },
        ),
        ("father issued 2025-05-01", PermitShown::Suspended),
        (
            "father issued 2025-12-01 ended 2026-01-01",
            PermitShown::Absent,
        ),
        ("father registered 2026-01-01", PermitShown::Absent),
    ] {
        assert_eq!(
            PermitShown::of(&member(record).permit, date("2026-06-01")),
            shown,
            "{record}"
        );
    }
}

#[test]
fn the_terms_are_those_of_the_policy_in_the_year_of_the_check() {
    let current = Policy::on(date("2026-11-22"), Policy::examples());
    let terms = |at: usize| EnrolmentTerms::of(current[at], date("2026-11-22"));
    let expected = EnrolmentTerms {
        registration_opens_on: date("2026-05-20"),
        gate: None,
        parents: None,
    };
    assert_eq!(terms(0), Some(expected));
    assert_eq!(
        terms(1),
        None,
        "a policy without registration has no such terms"
    );
}
