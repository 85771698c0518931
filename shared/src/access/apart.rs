//! Roles that must not meet in one person.

use crate::access::{Grant, Role};

/// Two roles that one person may not hold, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meeting {
    /// Two of the three administrators, or one of them with any work of an office: who sets the
    /// rules, who gives the posts and who looks at both are three people.
    Administrators,
    /// Who drafts awards for an organisation and who signs them there.
    DraftAndSign,
}

/// The first meeting among the grants of one person, whatever accounts they are held under.
pub fn meeting(grants: &[Grant]) -> Option<Meeting> {
    let staff = || grants.iter().filter(|grant| grant.role != Role::Resident);
    let mixed =
        staff().any(|one| one.role.administers() && staff().any(|other| other.role != one.role));
    if mixed {
        return Some(Meeting::Administrators);
    }
    let drafts = |grant: &Grant| matches!(grant.role, Role::AwardClerk | Role::VillageOfficer);
    let meets = staff().filter(|grant| drafts(grant)).any(|clerk| {
        let signs = |grant: &Grant| grant.role == Role::AwardHead && grant.org == clerk.org;
        staff().any(signs)
    });
    meets.then_some(Meeting::DraftAndSign)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Meeting, meeting};
    use crate::access::{Grant, Role};
    use crate::base::OrgId;

    fn grant((role, org): (Role, u128)) -> Grant {
        Grant {
            role,
            org: (org > 0).then_some(OrgId(Uuid::from_u128(org))),
            area: None,
        }
    }

    #[test]
    fn what_must_not_meet_is_found_whatever_the_order() {
        use Role::{
            Auditor, AwardClerk, AwardHead, MigrantOffice, Resident, SystemAdmin, VillageOfficer,
        };
        for (held, found) in [
            (vec![(SystemAdmin, 0)], None),
            (vec![(SystemAdmin, 0), (Resident, 0)], None),
            (
                vec![(SystemAdmin, 0), (Auditor, 0)],
                Some(Meeting::Administrators),
            ),
            (
                vec![(Auditor, 0), (MigrantOffice, 1)],
                Some(Meeting::Administrators),
            ),
            (vec![(AwardClerk, 1), (AwardHead, 2)], None),
            (vec![(AwardHead, 1), (AwardHead, 2)], None),
            (
                vec![(AwardClerk, 1), (AwardHead, 1)],
                Some(Meeting::DraftAndSign),
            ),
            (
                vec![(VillageOfficer, 1), (AwardHead, 1)],
                Some(Meeting::DraftAndSign),
            ),
        ] {
            let mut grants: Vec<Grant> = held.iter().copied().map(grant).collect();
            assert_eq!(meeting(&grants), found, "{held:?}");
            grants.reverse();
            assert_eq!(meeting(&grants), found, "{held:?}");
        }
    }
}
