//! Whether a change may be recorded: its day, and the rules of ends and mergers.

use chrono::Days;

use crate::base::{Bilingual, Date};
use crate::orgs::{AreaKind, OrgKind, OrgRefusal};

/// A day on which a change begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffectiveDay;

/// How far back a change may be recorded, and how far ahead.
const DAYS_BACK: u64 = 5 * 366;
const DAYS_AHEAD: u64 = 366;

impl EffectiveDay {
    /// Words for a day too far away; a slip of the pen in the year is the usual reason.
    pub fn check(from: Date, today: Date) -> Result<(), Bilingual> {
        let first = today.checked_sub_days(Days::new(DAYS_BACK));
        let last = today.checked_add_days(Days::new(DAYS_AHEAD));
        let within = first.is_none_or(|first| first <= from) && last.is_none_or(|l| from <= l);
        if within {
            return Ok(());
        }
        Err(Bilingual::new(
            "生效日要在近五年内，最晚不超过一年后，请核对年份。",
            "The day lies within the last five years or the next one; check the year.",
        ))
    }
}

/// Whether something may end from a day: nothing ends twice, and nothing is changed from that day
/// on.
pub fn admit_end(ended: bool, last_change: Date, from: Date) -> Result<(), OrgRefusal> {
    if ended {
        return Err(OrgRefusal::AlreadyEnded);
    }
    if from <= last_change {
        return Err(OrgRefusal::LaterChange);
    }
    Ok(())
}

/// Whether one organisation may go into another, as far as both are known.
pub fn admit_org_merger(
    (kind, ended): (OrgKind, bool),
    (into_kind, into_ended): (OrgKind, bool),
    same: bool,
) -> Result<(), OrgRefusal> {
    if ended {
        return Err(OrgRefusal::AlreadyEnded);
    }
    admit_pair(kind == into_kind, into_ended, same)
}

/// Whether one area may go into another, as far as both are known.
pub fn admit_area_merger(
    (kind, ended): (AreaKind, bool),
    (into_kind, into_ended): (AreaKind, bool),
    same: bool,
) -> Result<(), OrgRefusal> {
    if ended {
        return Err(OrgRefusal::AlreadyEnded);
    }
    if same {
        return Err(OrgRefusal::IntoItself);
    }
    if kind == into_kind && !kind.merges() {
        return Err(OrgRefusal::NotMerged);
    }
    admit_pair(kind == into_kind, into_ended, same)
}

fn admit_pair(one_kind: bool, into_ended: bool, same: bool) -> Result<(), OrgRefusal> {
    if same {
        return Err(OrgRefusal::IntoItself);
    }
    if !one_kind {
        return Err(OrgRefusal::OtherKind);
    }
    if into_ended {
        return Err(OrgRefusal::IntoEnded);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{EffectiveDay, admit_area_merger, admit_end, admit_org_merger};
    use crate::orgs::{AreaKind, OrgKind, OrgRefusal};

    #[test]
    fn the_first_reason_is_the_answer() {
        use OrgRefusal::{AlreadyEnded, IntoEnded, IntoItself, NotMerged, OtherKind};
        let (village, town) = (AreaKind::Village, AreaKind::Town);
        for (from, into, same, answer) in [
            ((village, false), (village, false), false, Ok(())),
            ((village, true), (town, true), true, Err(AlreadyEnded)),
            ((village, false), (village, false), true, Err(IntoItself)),
            ((village, false), (town, true), false, Err(OtherKind)),
            ((village, false), (village, true), false, Err(IntoEnded)),
            (
                (AreaKind::SchoolArea, false),
                (AreaKind::SchoolArea, false),
                false,
                Err(NotMerged),
            ),
        ] {
            assert_eq!(admit_area_merger(from, into, same), answer);
        }
        let (firm, school) = (OrgKind::Enterprise, OrgKind::School);
        assert_eq!(
            admit_org_merger((firm, false), (school, false), false),
            Err(OtherKind)
        );
        assert_eq!(
            admit_org_merger((firm, false), (firm, true), false),
            Err(IntoEnded)
        );
        assert_eq!(
            admit_org_merger((firm, false), (firm, false), false),
            Ok(())
        );
    }

    #[test]
    fn an_end_lies_behind_the_last_change() {
        let day = |text: &str| text.parse().unwrap();
        let last = day("2018-03-01");
        assert_eq!(
            admit_end(false, last, last),
            Err(OrgRefusal::LaterChange),
            "the same day"
        );
        assert_eq!(admit_end(false, last, day("2018-03-02")), Ok(()));
        assert_eq!(
            admit_end(true, last, day("2018-03-02")),
            Err(OrgRefusal::AlreadyEnded)
        );
    }

    #[test]
    fn a_day_far_away_is_a_slip_of_the_pen() {
        let today = "2018-07-01".parse().unwrap();
        for (day, fits) in [
            ("2018-07-01", true),
            ("2019-07-02", true),
            ("2019-07-03", false),
            ("2013-06-27", true),
            ("2013-06-26", false),
            ("0201-07-01", false),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(EffectiveDay::check(day, today).is_ok(), fits, "{day}");
        }
    }

    proptest! {
        /// Whatever mergers are asked for in whatever order: what was admitted has no way back.
        #[test]
        fn no_way_leads_back(asked in prop::collection::vec((0_u8..12, 0_u8..12), 0..60)) {
            let mut on: BTreeMap<u8, u8> = BTreeMap::new();
            for (one, other) in asked {
                let side = |at: u8| (AreaKind::Village, on.contains_key(&at));
                if admit_area_merger(side(one), side(other), one == other).is_ok() {
                    on.insert(one, other);
                }
            }
            for start in 0..12 {
                let (mut at, mut steps) = (start, 0);
                while let Some(next) = on.get(&at) {
                    (at, steps) = (*next, steps + 1);
                    prop_assert!(steps <= 12, "a way leads back to {start}");
                }
            }
        }
    }
}
