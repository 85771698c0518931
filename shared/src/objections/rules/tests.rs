use std::fmt::Write as _;

use expect_test::expect_file;

use super::{Finding, Line, Officer, Standing, admit};
use crate::api::Refusal;
use crate::base::Date;
use crate::objections::{ObjectionAct, ObjectionRefusal as No, ObjectionState};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The day by which somebody is to act, in every table here.
const DUE: &str = "2018-07-13";
const IN_TIME: &str = "2018-07-13";
const LATE: &str = "2018-07-14";

fn at(state: ObjectionState, reviewed: bool) -> Standing {
    Standing {
        state,
        reviewed,
        due_on: state.has_deadline().then(|| date(DUE)),
        line_stands: true,
        office_answers: false,
    }
}

/// Every way an objection stands that its acts lead to; whether a review was asked for is told
/// where both happen.
fn standings() -> Vec<(&'static str, Standing)> {
    use ObjectionState::{Dismissed, Open, Rejected, Review, Upheld, Withdrawn};
    vec![
        ("open", at(Open, false)),
        ("rejected", at(Rejected, false)),
        ("review", at(Review, true)),
        ("upheld", at(Upheld, false)),
        ("overturned", at(Upheld, true)),
        ("dismissed", at(Dismissed, true)),
        ("withdrawn", at(Withdrawn, false)),
        ("withdrawn in review", at(Withdrawn, true)),
    ]
}

fn told(outcome: Result<ObjectionAct, No>) -> &'static str {
    match outcome {
        Ok(act) => act.code(),
        Err(refusal) => refusal.code(),
    }
}

/// Each standing in time, late, and with its line voided, against all that may be tried.
#[test]
fn every_transition_legal_or_not() {
    let mut table = String::new();
    let office = Officer {
        of_office: true,
        ..Officer::default()
    };
    for (name, standing) in standings() {
        let voided = Standing {
            line_stands: false,
            ..standing
        };
        for (when, standing, day) in [
            ("in time", standing, IN_TIME),
            ("late", standing, LATE),
            ("voided", voided, IN_TIME),
        ] {
            let today = date(day);
            let town = |finding| told(standing.decide(finding, Officer::default(), today));
            let cells = [
                standing.state_on(today).code(),
                town(Finding::Uphold),
                town(Finding::Reject),
                told(standing.decide(Finding::Reject, office, today)),
                told(standing.ask_review(today)),
                told(standing.withdraw(today)),
            ];
            writeln!(table, "{name}, {when}: {}", cells.join(" | ")).unwrap();
        }
    }
    // Reads as | the town upholds | the town rejects | the office rejects | review | withdraw.
    expect_file!["../../../tests/cases/objections.txt"].assert_eq(&table);
}

#[test]
fn who_is_too_near_does_not_decide_in_the_order_of_the_refusals() {
    let near = Officer {
        of_office: false,
        oneself: true,
        about_them: true,
        for_them: true,
        had_part: true,
        answered: true,
    };
    let review = at(ObjectionState::Review, true);
    let decide = |officer| {
        review
            .decide(Finding::Uphold, officer, date(IN_TIME))
            .map_err(|no| no.code())
    };
    let mut officer = near;
    let mut met = Vec::new();
    while let Err(code) = decide(officer) {
        met.push(code);
        match code {
            "oneself" => officer.oneself = false,
            "about_you" => officer.about_them = false,
            "handed_in_by_you" => officer.for_them = false,
            "had_part" => officer.had_part = false,
            _ => officer.answered = false,
        }
    }
    let order = [
        No::Oneself,
        No::AboutYou,
        No::HandedInByYou,
        No::HadPart,
        No::AnsweredByYou,
    ];
    assert_eq!(met, order.map(|one| one.code()));
    let voided = Standing {
        line_stands: false,
        ..review
    };
    let first = voided.decide(Finding::Uphold, near, date(IN_TIME));
    assert_eq!(first, Err(No::LineEnded));
    // Who answered in the first place may not have answered at all: it is asked on review only.
    let open = at(ObjectionState::Open, false);
    let answered = Officer {
        answered: true,
        ..Officer::default()
    };
    let act = open.decide(Finding::Uphold, answered, date(IN_TIME));
    assert_eq!(act, Ok(ObjectionAct::Upheld));
}

#[test]
fn the_office_answers_first_where_nobody_stands_between_and_later_what_is_overdue() {
    let office = Officer {
        of_office: true,
        ..Officer::default()
    };
    let open = at(ObjectionState::Open, false);
    let decide = |standing: Standing, day| standing.decide(Finding::Reject, office, date(day));
    assert_eq!(decide(open, IN_TIME), Err(No::TownFirst));
    assert_eq!(decide(open, LATE), Ok(ObjectionAct::Rejected));
    let own = Standing {
        office_answers: true,
        ..open
    };
    assert_eq!(decide(own, IN_TIME), Ok(ObjectionAct::Rejected));
    assert!(open.is_overdue(date(LATE)) && !open.is_overdue(date(IN_TIME)));
    let rejected = at(ObjectionState::Rejected, false);
    assert!(
        !rejected.is_overdue(date(LATE)),
        "it waits for nobody's office"
    );
}

#[test]
fn a_line_is_objected_to_while_its_notice_lasts_in_the_order_of_the_refusals() {
    let mut line = Line {
        stands: false,
        notice_until: date("2018-07-06"),
        given_by_them: true,
        objected_before: true,
        answered_for: false,
    };
    let late = date("2018-07-07");
    assert_eq!(admit(None, late), Err(No::LineUnknown));
    assert_eq!(admit(Some(line), late), Err(No::LineEnded));
    line.stands = true;
    assert_eq!(admit(Some(line), late), Err(No::NoticeOver));
    let last = date("2018-07-06");
    assert_eq!(admit(Some(line), last), Err(No::GivenByYou));
    line.given_by_them = false;
    assert_eq!(admit(Some(line), last), Err(No::AlreadyYours));
    line.objected_before = false;
    assert_eq!(admit(Some(line), last), Err(No::NobodyAnswers));
    line.answered_for = true;
    assert_eq!(admit(Some(line), last), Ok(()));
}

#[test]
fn an_act_leads_where_its_deadline_and_its_hold_belong() {
    for act in ObjectionAct::ALL {
        let state = act.leads_to();
        assert_eq!(act.upholds(), state == ObjectionState::Upheld, "{act:?}");
        assert!(!state.waits_for_officer() || act.is_objectors(), "{act:?}");
    }
}
