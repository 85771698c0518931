//! Who checks an application, and what an application has to name.

use super::{AwarderAct, AwarderRefusal, AwarderStanding};
use crate::access::Role;
use crate::base::{PersonId, coded};
use crate::orgs::OrgKind;

coded! {
    /// Who checks the applications of an organisation.
    CheckedBy {
        /// The town or street it lies in, or the migrant office in the town's place.
        Town "town" "镇（街道）" "The town or street";
        /// The migrant office alone.
        Office "office" "流管办" "The migrant office";
    }
}

/// What someone named as responsible may do at the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The account's role there.
    pub role: Role,
    /// Who holds it, where the account is bound to a person: one person is two eyes only.
    pub person: Option<PersonId>,
}

impl CheckedBy {
    /// Who checks an organisation of a kind; nobody where the kind never awards.
    pub const fn of(kind: OrgKind, in_town: bool) -> Option<Self> {
        match kind {
            OrgKind::Enterprise | OrgKind::Village if in_town => Some(Self::Town),
            OrgKind::Enterprise | OrgKind::Village | OrgKind::Town | OrgKind::Department => {
                Some(Self::Office)
            }
            OrgKind::School | OrgKind::MigrantOffice => None,
        }
    }
}

/// Decides whether an application may be handed in: `coded` is true if the credit code, or the
/// code of the area for an office or a village, is on record, and `duties` are those of everyone
/// named, with `None` for who holds no post there.
pub fn admit_application(
    kind: OrgKind,
    ended: bool,
    standing: AwarderStanding,
    coded: bool,
    duties: &[Option<Duty>],
) -> Result<(), AwarderRefusal> {
    if CheckedBy::of(kind, true).is_none() {
        return Err(AwarderRefusal::NeverAwards);
    }
    if ended {
        return Err(AwarderRefusal::AwarderEnded);
    }
    standing.admit(AwarderAct::Applied)?;
    if !coded {
        return Err(AwarderRefusal::CodeMissing);
    }
    let mut known = Vec::new();
    for duty in duties {
        known.push(duty.ok_or(AwarderRefusal::NotOnStaff)?);
    }
    let drafts = |duty: &&Duty| matches!(duty.role, Role::AwardClerk | Role::VillageOfficer);
    let four_eyes = known.iter().filter(drafts).any(|one| {
        let mut heads = known.iter().filter(|other| other.role == Role::AwardHead);
        heads.any(|head| head.person.is_none() || head.person != one.person)
    });
    if four_eyes {
        Ok(())
    } else {
        Err(AwarderRefusal::FourEyesMissing)
    }
}

/// Decides whether someone may decide on an organisation: a town does not decide on what the
/// migrant office checks, and `involved` is true for who applied or is named.
pub fn admit_checker(
    checked_by: Option<CheckedBy>,
    role: Role,
    involved: bool,
) -> Result<(), AwarderRefusal> {
    match checked_by {
        None => Err(AwarderRefusal::NeverAwards),
        Some(CheckedBy::Office) if role == Role::TownOfficer => Err(AwarderRefusal::CheckedAbove),
        Some(_) if involved => Err(AwarderRefusal::Oneself),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{CheckedBy, Duty, admit_application, admit_checker};
    use crate::access::Role;
    use crate::awarders::{AwarderRefusal, AwarderStanding};
    use crate::base::PersonId;
    use crate::orgs::OrgKind;

    #[expect(clippy::unnecessary_wraps, reason = "who is not on staff has none")]
    fn duty(role: Role, person: u128) -> Option<Duty> {
        Some(Duty {
            role,
            person: (person > 0).then(|| PersonId(Uuid::from_u128(person))),
        })
    }

    #[test]
    fn two_people_at_least_one_to_draft_and_one_to_sign() {
        use Role::{AwardClerk, AwardHead, VillageOfficer};
        let missing = Err(AwarderRefusal::FourEyesMissing);
        for (people, answer) in [
            (vec![], missing),
            (vec![duty(AwardHead, 1)], missing),
            (vec![duty(AwardClerk, 1), duty(AwardClerk, 2)], missing),
            (vec![duty(AwardClerk, 1), duty(AwardHead, 1)], missing),
            (vec![duty(AwardClerk, 1), duty(AwardHead, 2)], Ok(())),
            (vec![duty(AwardClerk, 0), duty(AwardHead, 0)], Ok(())),
            (vec![duty(VillageOfficer, 1), duty(AwardHead, 2)], Ok(())),
            (
                vec![duty(AwardClerk, 1), duty(AwardHead, 1), duty(AwardHead, 2)],
                Ok(()),
            ),
            (
                vec![duty(AwardClerk, 1), duty(AwardHead, 2), None],
                Err(AwarderRefusal::NotOnStaff),
            ),
        ] {
            let found = admit_application(
                OrgKind::Village,
                false,
                AwarderStanding::NotApplied,
                true,
                &people,
            );
            assert_eq!(found, answer, "{people:?}");
        }
    }

    #[test]
    fn the_first_reason_is_the_answer() {
        let applied = |kind, ended, standing, coded| {
            admit_application(kind, ended, standing, coded, &[]).unwrap_err()
        };
        let (firm, returned) = (OrgKind::Enterprise, AwarderStanding::Returned);
        let waiting = AwarderStanding::Waiting;
        for (found, first) in [
            (
                applied(OrgKind::School, true, waiting, false),
                AwarderRefusal::NeverAwards,
            ),
            (
                applied(firm, true, waiting, false),
                AwarderRefusal::AwarderEnded,
            ),
            (
                applied(firm, false, waiting, false),
                AwarderRefusal::AlreadyApplied,
            ),
            (
                applied(firm, false, returned, false),
                AwarderRefusal::CodeMissing,
            ),
            (
                applied(firm, false, returned, true),
                AwarderRefusal::FourEyesMissing,
            ),
        ] {
            assert_eq!(found, first);
        }
    }

    #[test]
    fn a_town_checks_what_lies_in_it_and_the_office_checks_all() {
        let (town, office) = (Role::TownOfficer, Role::MigrantOffice);
        for (kind, in_town, role, involved, answer) in [
            (OrgKind::Enterprise, true, town, false, Ok(())),
            (OrgKind::Village, true, town, false, Ok(())),
            (OrgKind::Village, true, office, false, Ok(())),
            (
                OrgKind::Village,
                true,
                town,
                true,
                Err(AwarderRefusal::Oneself),
            ),
            (
                OrgKind::Town,
                true,
                town,
                false,
                Err(AwarderRefusal::CheckedAbove),
            ),
            (OrgKind::Town, true, office, false, Ok(())),
            (OrgKind::Department, false, office, false, Ok(())),
            (
                OrgKind::Enterprise,
                false,
                town,
                false,
                Err(AwarderRefusal::CheckedAbove),
            ),
            (
                OrgKind::School,
                true,
                office,
                false,
                Err(AwarderRefusal::NeverAwards),
            ),
        ] {
            let found = admit_checker(CheckedBy::of(kind, in_town), role, involved);
            assert_eq!(found, answer, "{kind:?} {in_town} by {role:?}");
        }
    }
}
