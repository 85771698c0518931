use super::{AwardDates, AwardRecord, AwardState};
use crate::awards::{AwardRefusal, Hold};
use crate::base::Date;
use crate::calendar::Calendar;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn signed() -> AwardRecord {
    AwardDates::signed_on(date("2018-04-27"), Calendar::embedded(), 5, 12).record()
}

#[test]
fn a_signature_fixes_notice_effect_and_end() {
    let dates = AwardDates::signed_on(date("2018-04-27"), Calendar::embedded(), 5, 12);
    assert_eq!(dates.notice.ends_on, date("2018-05-07"));
    assert_eq!(dates.notice.effective_on, date("2018-05-08"));
    assert_eq!(dates.expires_on, date("2019-05-08"));
    assert_eq!(dates.notice.calendar, Calendar::embedded().version());
}

#[test]
fn a_signed_award_posts_and_expires_by_itself() {
    for (day, state) in [
        ("2018-04-27", AwardState::Noticed),
        ("2018-05-07", AwardState::Noticed),
        ("2018-05-08", AwardState::Posted),
        ("2019-05-08", AwardState::Posted),
        ("2019-05-09", AwardState::Expired),
    ] {
        assert_eq!(signed().state_on(date(day)), state, "{day}");
    }
}

/// The same, held by objections.
fn held(hold: Hold) -> AwardRecord {
    match signed() {
        AwardRecord::Signed {
            posts_on,
            expires_on,
            ..
        } => AwardRecord::Signed {
            posts_on,
            expires_on,
            hold: Some(hold),
        },
        other => other,
    }
}

#[test]
fn a_held_award_posts_behind_its_hold_and_an_open_hold_never_ends_by_itself() {
    let open = held(Hold::Open);
    for day in ["2018-04-27", "2018-05-08", "2019-05-09", "2030-01-01"] {
        assert_eq!(open.state_on(date(day)), AwardState::Held, "{day}");
    }
    assert!(open.void(date("2030-01-01")).is_ok());
    let early = held(Hold::Until(date("2018-05-03")));
    for (day, state) in [
        ("2018-05-03", AwardState::Held),
        ("2018-05-04", AwardState::Noticed),
        ("2018-05-08", AwardState::Posted),
        ("2019-05-09", AwardState::Expired),
    ] {
        assert_eq!(early.state_on(date(day)), state, "{day}");
    }
    let late = held(Hold::Until(date("2018-05-14")));
    for (day, state) in [
        ("2018-05-14", AwardState::Held),
        ("2018-05-15", AwardState::Posted),
        ("2019-05-15", AwardState::Posted),
        ("2019-05-16", AwardState::Expired),
    ] {
        assert_eq!(late.state_on(date(day)), state, "{day}");
    }
}

#[test]
fn each_act_asks_for_the_right_state() {
    let dates = AwardDates::signed_on(date("2018-04-27"), Calendar::embedded(), 5, 12);
    let voided = AwardRecord::Voided {
        on: date("2018-05-03"),
    };
    let (early, late) = (date("2018-05-03"), date("2019-05-09"));
    for (record, sign, withdraw, void) in [
        (AwardRecord::Drafted, true, true, false),
        (AwardRecord::Withdrawn, false, false, false),
        (signed(), false, false, true),
        (voided, false, false, false),
    ] {
        assert_eq!(record.sign(&dates).is_ok(), sign, "{record:?}");
        assert_eq!(record.withdraw().is_ok(), withdraw, "{record:?}");
        assert_eq!(record.void(early).is_ok(), void, "{record:?}");
    }
    assert_eq!(signed().sign(&dates), Err(AwardRefusal::NotDrafted));
    assert_eq!(
        AwardRecord::Withdrawn.withdraw(),
        Err(AwardRefusal::NotDrafted)
    );
    assert_eq!(signed().void(early), Ok(voided));
    assert_eq!(signed().void(late), Err(AwardRefusal::NotVoidable));
    assert_eq!(voided.state_on(late), AwardState::Voided);
}

#[test]
fn the_stable_name_is_the_wire_form() {
    for state in AwardState::ALL {
        let wire = serde_json::to_string(state).unwrap();
        assert_eq!(wire, format!("\"{}\"", state.code()));
    }
}
