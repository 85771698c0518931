//! Whom an organisation may award, and what it may know of them.

use shared::awards::Recipient;
use shared::base::{AreaId, Date, PersonId, full_months};
use shared::orgs::OrgKind;

use crate::awards::Setting;
use crate::db::Conn;
use crate::employments::{self, Employment};
use crate::error::Result;
use crate::freezes::freezes_of;
use crate::households::kin_of;
use crate::keys::Keys;
use crate::registers::orgs::{Org, area_path, area_subtree};
use crate::registers::residents::{self, Identity, Resident};

/// One person of an organisation and since when: insured there, or registered in its area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) person: PersonId,
    pub(super) since: Date,
}

impl From<Resident> for Member {
    fn from(resident: Resident) -> Self {
        Self {
            person: resident.person,
            since: resident.registered_on,
        }
    }
}

/// The people of an organisation on a day: who works at the enterprise, who is registered in the
/// area of the others.
pub(super) enum People {
    /// All of them by person id, for an enterprise is small.
    Staff(Vec<Member>),
    /// Those of some areas on a day.
    Registered(Vec<AreaId>, Date),
}

impl People {
    pub(super) fn of(conn: &mut Conn, org: &Org, today: Date) -> Result<Self> {
        Ok(if org.kind == OrgKind::Enterprise {
            Self::Staff(staff(conn, org, today)?)
        } else if org.is_ended(today) {
            Self::Staff(Vec::new())
        } else {
            Self::Registered(area_subtree(conn, org.area, today)?, today)
        })
    }

    /// Some of them by person id, from behind one.
    pub(super) fn after(
        &self,
        conn: &mut Conn,
        after: Option<PersonId>,
        limit: usize,
    ) -> Result<Vec<Member>> {
        match self {
            Self::Staff(all) => {
                let rest = all.iter().filter(|one| Some(one.person) > after);
                Ok(rest.take(limit).copied().collect())
            }
            Self::Registered(areas, on) => {
                let found = residents::registered_after(conn, (areas, *on), after, limit)?;
                Ok(found.into_iter().map(Member::from).collect())
            }
        }
    }

    /// Those of some people who are among them.
    pub(super) fn among(&self, conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Member>> {
        match self {
            Self::Staff(all) => Ok(all.clone()),
            Self::Registered(areas, on) => {
                let found = residents::registered_among(conn, (areas, *on), people)?;
                Ok(found.into_iter().map(Member::from).collect())
            }
        }
    }

    /// Some of those who may be meant by a query, by person id, from behind one: of an enterprise
    /// everyone, because so few are opened quickly, of areas whom it finds.
    pub(super) fn called_after(
        &self,
        conn: &mut Conn,
        keys: &Keys,
        query: &str,
        (after, limit): (Option<PersonId>, usize),
    ) -> Result<Vec<Member>> {
        match self {
            Self::Staff(_) => self.after(conn, after, usize::MAX),
            Self::Registered(areas, on) => {
                let here = (areas.as_slice(), *on);
                let found = residents::called(conn, keys, here, query, (after, limit))?;
                Ok(found.people.into_iter().map(Member::from).collect())
            }
        }
    }

    /// How many they are; nothing if more than `most`.
    pub(super) fn count_up_to(&self, conn: &mut Conn, most: usize) -> Result<Option<usize>> {
        match self {
            Self::Staff(all) => Ok(Some(all.len())),
            Self::Registered(areas, on) => residents::count_up_to(conn, (areas, *on), most),
        }
    }
}

/// Who works at an enterprise on a day, by person id; someone with two contracts there is one
/// person, insured since the first.
pub(super) fn staff(conn: &mut Conn, org: &Org, today: Date) -> Result<Vec<Member>> {
    let staff = employments::staff(conn, org.id, today)?;
    let member = |one: Employment| Member {
        person: one.person,
        since: one.insured_from,
    };
    let mut members: Vec<Member> = staff.into_iter().map(member).collect();
    members.sort_unstable_by_key(|member| (member.person, member.since));
    members.dedup_by_key(|member| member.person);
    Ok(members)
}

/// What decides whether this person may receive points from this organisation at the hands of an
/// actor, and who it is; a person who does not exist simply does not belong.
pub(super) fn recipient(
    conn: &mut Conn,
    setting: &Setting,
    (org, actor): (&Org, Option<PersonId>),
    person: PersonId,
) -> Result<(Recipient, Option<Identity>)> {
    let today = setting.today();
    let (resident, identity) = residents::named_resident(conn, &setting.keys, person)?.unzip();
    let identity = identity.flatten();
    let since = match (org.kind, resident, &identity) {
        // An erased person is nobody's to award.
        (_, None, _) | (_, _, None) => None,
        (OrgKind::Enterprise, ..) => employments::employment(conn, org.id, person, today)?
            .map(|employment| employment.insured_from),
        (_, Some(resident), _) => registered_since(conn, org, &resident, today)?,
    };
    let freezes = freezes_of(conn, person)?;
    let kin = match actor.filter(|_| since.is_some()) {
        Some(actor) => kin_of(conn, actor, today)?.contains(&person),
        None => false,
    };
    let recipient = Recipient {
        belongs: since.is_some(),
        kin,
        insured_months: since.map_or(0, |since| full_months(since, today)),
        awardable: !setting.is_frozen(&freezes),
    };
    Ok((recipient, identity))
}

fn registered_since(
    conn: &mut Conn,
    org: &Org,
    resident: &Resident,
    today: Date,
) -> Result<Option<Date>> {
    let here = resident.registered_on <= today
        && resident.left_on.is_none_or(|left| today < left)
        && area_path(conn, resident.village, today)?.contains(&org.area);
    Ok(here.then_some(resident.registered_on))
}
