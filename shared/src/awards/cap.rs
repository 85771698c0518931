//! What one awarder may give one person in a year.

use super::AwardRefusal;
use crate::base::Points;

/// The cap per awarder, person, indicator and calendar year, and what of it is used.
///
/// A signed award uses it from the signature, a voided one no longer. Unlike a joint cap it
/// refuses: an awarder may not promise what it cannot give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalCap {
    /// The most the awarder may give.
    pub cap: Points,
    /// What it gave, in notice or in effect.
    pub given: Points,
}

impl PersonalCap {
    /// What the awarder may still give.
    pub fn left(self) -> Points {
        (self.cap - self.given).max(Points::ZERO)
    }

    /// Refuses more than is left.
    pub fn admit(self, points: Points) -> Result<(), AwardRefusal> {
        if points > self.left() {
            return Err(AwardRefusal::ExceedsPersonalCap { left: self.left() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::PersonalCap;
    use crate::awards::AwardRefusal;
    use crate::base::Points;

    fn cap(given: i64) -> PersonalCap {
        PersonalCap {
            cap: Points::whole(10),
            given: Points::from_hundredths(given),
        }
    }

    #[test]
    fn an_awarder_gives_a_person_up_to_the_cap() {
        let ten = Points::whole(10);
        assert_eq!(
            cap(0).admit(Points::whole(12)),
            Err(AwardRefusal::ExceedsPersonalCap { left: ten })
        );
        assert_eq!(cap(0).admit(ten), Ok(()));
        assert_eq!(cap(950).admit(Points::from_hundredths(50)), Ok(()));
        assert_eq!(
            cap(950).admit(Points::whole(1)),
            Err(AwardRefusal::ExceedsPersonalCap {
                left: Points::from_hundredths(50)
            })
        );
        assert_eq!(cap(1_200).left(), Points::ZERO);
    }

    proptest! {
        #[test]
        fn whatever_is_admitted_stays_within_the_cap(
            halves in prop::collection::vec(1_i64..9, 0..30),
        ) {
            let mut standing = cap(0);
            for half in halves {
                let points = Points::from_hundredths(half * 50);
                if standing.admit(points).is_ok() {
                    standing.given = standing.given + points;
                }
                prop_assert!(standing.given <= standing.cap);
            }
        }
    }
}
