//! Where a verified link seats its two people.

use crate::enrolment::MemberRole;
use crate::households::{Kin, LinkRefusal};

/// One end of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one who declared it.
    Of,
    /// The one it names.
    Other,
}

/// What a verified link does to the households of its two people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat<H> {
    /// Neither has one; they found one together.
    Found,
    /// One joins the household of the other.
    Join {
        /// The household.
        household: H,
        /// Who joins.
        who: Side,
    },
    /// They share one already.
    Shared {
        /// The household.
        household: H,
    },
}

/// Where both sit, by the household and the role that each has now.
///
/// Nobody sits in two households, so two different ones are refused; whoever is still a child in
/// one leaves it before founding a family of their own.
pub fn seat<H: PartialEq + Clone>(
    kin: Kin,
    of: Option<(H, MemberRole)>,
    other: Option<(H, MemberRole)>,
) -> Result<Seat<H>, LinkRefusal> {
    let is_child = |seat: &Option<(H, MemberRole)>| matches!(seat, Some((_, MemberRole::Child)));
    if is_child(&of) || (kin == Kin::Spouse && is_child(&other)) {
        return Err(LinkRefusal::StillAChild);
    }
    match (of, other) {
        (None, None) => Ok(Seat::Found),
        (Some((household, _)), None) => Ok(Seat::Join {
            household,
            who: Side::Other,
        }),
        (None, Some((household, _))) => Ok(Seat::Join {
            household,
            who: Side::Of,
        }),
        (Some((first, _)), Some((second, _))) if first == second => {
            Ok(Seat::Shared { household: first })
        }
        (Some(_), Some(_)) => Err(match kin {
            Kin::Spouse => LinkRefusal::TwoHouseholds,
            Kin::Child | Kin::Ward => LinkRefusal::ChildElsewhere,
        }),
    }
}

/// Who an end of a link is in the household.
pub fn role(kin: Kin, side: Side, is_male: bool) -> MemberRole {
    match (kin, side) {
        (Kin::Spouse, _) => MemberRole::Spouse,
        (Kin::Child | Kin::Ward, Side::Other) => MemberRole::Child,
        (Kin::Child, Side::Of) if is_male => MemberRole::Father,
        (Kin::Child, Side::Of) => MemberRole::Mother,
        (Kin::Ward, Side::Of) => MemberRole::Guardian,
    }
}

#[cfg(test)]
mod tests {
    use super::{Seat, Side, role, seat};
    use crate::enrolment::MemberRole::{Child, Father, Guardian, Mother, Spouse};
    use crate::households::{Kin, LinkRefusal};

    #[test]
    fn nobody_is_seated_twice() {
        let join = |who| Ok(Seat::Join { household: 1, who });
        for (kin, of, other, expected) in [
            (Kin::Child, None, None, Ok(Seat::Found)),
            (Kin::Child, Some((1, Mother)), None, join(Side::Other)),
            (Kin::Child, None, Some((1, Child)), join(Side::Of)),
            (Kin::Spouse, None, Some((1, Father)), join(Side::Of)),
            (
                Kin::Spouse,
                Some((1, Mother)),
                Some((1, Father)),
                Ok(Seat::Shared { household: 1 }),
            ),
            (
                Kin::Child,
                Some((1, Mother)),
                Some((2, Child)),
                Err(LinkRefusal::ChildElsewhere),
            ),
            (
                Kin::Spouse,
                Some((1, Mother)),
                Some((2, Father)),
                Err(LinkRefusal::TwoHouseholds),
            ),
            (
                Kin::Child,
                Some((1, Child)),
                None,
                Err(LinkRefusal::StillAChild),
            ),
            (
                Kin::Spouse,
                None,
                Some((1, Child)),
                Err(LinkRefusal::StillAChild),
            ),
        ] {
            assert_eq!(seat(kin, of, other), expected, "{kin:?} {of:?} {other:?}");
        }
    }

    #[test]
    fn a_parent_is_father_or_mother_by_the_number() {
        assert_eq!(role(Kin::Child, Side::Of, true), Father);
        assert_eq!(role(Kin::Child, Side::Of, false), Mother);
        assert_eq!(role(Kin::Ward, Side::Of, true), Guardian);
        assert_eq!(role(Kin::Ward, Side::Other, true), Child);
        assert_eq!(role(Kin::Spouse, Side::Other, false), Spouse);
    }
}
