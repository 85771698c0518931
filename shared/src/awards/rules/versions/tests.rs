use proptest::prelude::*;

use super::{RulesState, RulesVersion, Versions};
use crate::base::Date;
use crate::calendar::Calendar;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn version(version: u32, from: &str, to: Option<&str>, returned: bool) -> RulesVersion {
    RulesVersion {
        version,
        in_force_from: date(from),
        in_force_to: to.map(date),
        returned,
    }
}

/// The first was set to end with June; the second was sent back, the third stands.
fn three() -> Versions {
    Versions::of(vec![
        version(3, "2018-07-10", None, false),
        version(1, "2018-01-10", None, false),
        version(2, "2018-05-08", None, true),
    ])
}

#[test]
fn the_version_before_ends_the_day_before_the_next_begins() {
    let all = three();
    for (day, states) in [
        ("2018-01-09", "noticed returned noticed"),
        ("2018-01-10", "in_force returned noticed"),
        ("2018-05-08", "in_force returned noticed"),
        ("2018-07-09", "in_force returned noticed"),
        ("2018-07-10", "ended returned in_force"),
    ] {
        let told = (1..=3).filter_map(|one| all.state_on(one, date(day)));
        let told: Vec<&str> = told.map(RulesState::code).collect();
        assert_eq!(told.join(" "), states, "{day}");
    }
    assert_eq!(all.last_day(1), Some(date("2018-07-09")));
    assert_eq!((all.last_day(3), all.last_day(4)), (None, None));
    assert_eq!(all.next_number(), 4);
    assert_eq!(Versions::default().next_number(), 1);
}

#[test]
fn a_last_day_of_its_own_leaves_a_time_without_rules() {
    let all = Versions::of(vec![
        version(1, "2018-01-10", Some("2018-06-30"), false),
        version(2, "2018-08-01", None, false),
    ]);
    let on = |day| all.in_force_on(date(day)).map(|one| one.version);
    assert_eq!((on("2018-06-30"), on("2018-07-01")), (Some(1), None));
    assert_eq!(all.state_on(1, date("2018-07-01")), Some(RulesState::Ended));
    assert_eq!(all.last_day(1), Some(date("2018-06-30")));
    assert_eq!(on("2018-08-01"), Some(2));
}

#[test]
fn rules_submitted_before_the_holidays_bind_after_five_working_days() {
    let notice = Calendar::embedded().notice(date("2018-04-27"), 5);
    let all = Versions::of(vec![RulesVersion {
        version: 1,
        in_force_from: notice.effective_on,
        in_force_to: None,
        returned: false,
    }]);
    assert!(all.in_notice_on(date("2018-05-07")).is_some());
    assert!(all.in_force_on(date("2018-05-07")).is_none());
    assert!(all.in_force_on(date("2018-05-08")).is_some());
}

proptest! {
    /// An organisation submits whenever nothing of it stands in notice, and the town sends some of
    /// it back: on each day one version binds at most, once one has bound there is always one, and
    /// whatever was sent back never does.
    #[test]
    fn one_version_binds_at_most(
        wishes in prop::collection::vec((1_i64..30, any::<bool>()), 1..12),
    ) {
        let calendar = Calendar::embedded();
        let mut day = date("2018-01-02");
        let mut all: Vec<RulesVersion> = Vec::new();
        for (wait, sent_back) in wishes {
            day += chrono::TimeDelta::days(wait);
            let known = Versions::of(all.clone());
            if known.in_notice_on(day).is_some() {
                if sent_back && let Some(last) = all.last_mut() {
                    last.returned = true;
                }
                continue;
            }
            all.push(RulesVersion {
                version: known.next_number(),
                in_force_from: calendar.notice(day, 5).effective_on,
                in_force_to: None,
                returned: false,
            });
        }
        let known = Versions::of(all.clone());
        let mut bound = false;
        let mut at = date("2018-01-01");
        while at < day + chrono::TimeDelta::days(20) {
            let states = all.iter().filter_map(|one| known.state_on(one.version, at));
            let binding = states.filter(|state| *state == RulesState::InForce).count();
            prop_assert!(binding <= 1, "{at}");
            prop_assert!(binding == 1 || !bound, "a gap on {at}");
            bound = binding == 1;
            if let Some(one) = known.in_force_on(at) {
                prop_assert!(!one.returned && one.in_force_from <= at);
                prop_assert!(known.last_day(one.version).is_none_or(|last| at <= last));
            }
            at = at.succ_opt().unwrap();
        }
    }
}
