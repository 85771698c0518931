//! The code that is shown on the spot: it follows from the activity and the moment, so nothing is
//! stored, and a picture of it that is sent on is soon of no use. Eight letters out of 31 cannot
//! be guessed while one holds.

use shared::activities::api::AttendanceCode;
use shared::base::ActivityId;

use crate::keys::Keys;
use crate::letters;

/// Seconds after which another code is shown.
const SHOWN: i64 = 30;
/// The one that is shown holds, and so many before it, for who types slowly.
const BEFORE: i64 = 2;
const LENGTH: usize = 8;

/// The code of the moment.
pub(super) fn shown(keys: &Keys, activity: ActivityId, seconds: i64) -> AttendanceCode {
    let letters = letters_of(keys, activity, seconds.div_euclid(SHOWN));
    let left = SHOWN - seconds.rem_euclid(SHOWN);
    AttendanceCode {
        code: letters::grouped(&letters, LENGTH / 2),
        renew_in: u32::try_from(left).unwrap_or(1),
    }
}

/// True if what was scanned or typed was shown within the last moments.
pub(super) fn fits(keys: &Keys, activity: ActivityId, seconds: i64, typed: &str) -> bool {
    let typed = letters::plain(typed);
    let now = seconds.div_euclid(SHOWN);
    (now - BEFORE..=now).any(|slot| letters_of(keys, activity, slot) == typed)
}

fn letters_of(keys: &Keys, activity: ActivityId, slot: i64) -> String {
    let bytes = keys.derive("attendance", &format!("{activity}/{slot}"));
    letters::spell(bytes.first_chunk().copied().unwrap_or_default(), LENGTH)
}

#[cfg(test)]
mod tests {
    use super::{fits, shown};
    use crate::keys::Keys;
    use shared::base::ActivityId;
    use uuid::Uuid;

    #[test]
    fn a_code_holds_for_a_minute_and_for_its_activity_alone() {
        let keys = Keys::generate();
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (one, other) = (ActivityId(one), ActivityId(other));
        let code = shown(&keys, one, 6_000_010);
        assert_eq!((code.code.len(), code.renew_in), (9, 20));
        let typed = code.code.to_lowercase().replace('-', " ");
        for (later, expected) in [(0, true), (60, true), (79, true), (80, false), (-30, false)] {
            assert_eq!(
                fits(&keys, one, 6_000_010 + later, &typed),
                expected,
                "{later}"
            );
        }
        assert!(!fits(&keys, other, 6_000_010, &typed));
        assert!(!fits(&Keys::generate(), one, 6_000_010, &typed));
    }
}
