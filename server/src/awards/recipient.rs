//! Whom an organisation may award, and what it may know of them.

use shared::awards::Recipient;
use shared::base::{Date, PersonId, full_months};
use shared::orgs::OrgKind;

use crate::awards::Setting;
use crate::db::Conn;
use crate::employments::{self, Employment};
use crate::error::{Error, Result};
use crate::freezes::freezes_of;
use crate::orgs::{Org, area_path, area_subtree};
use crate::residents::{self, Resident};

/// One person of an organisation and since when: insured there, or registered in its area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) person: PersonId,
    pub(super) since: Date,
}

/// The people of an organisation on a day, by person id: who works at the enterprise, who is
/// registered in the area of the others.
pub(super) fn members(conn: &mut Conn, org: &Org, today: Date) -> Result<Vec<Member>> {
    let mut members: Vec<Member> = if org.kind == OrgKind::Enterprise {
        let staff = employments::staff(conn, org.id, today)?;
        let member = |one: Employment| Member {
            person: one.person,
            since: one.insured_from,
        };
        staff.into_iter().map(member).collect()
    } else if org.is_ended(today) {
        Vec::new()
    } else {
        let area = area_subtree(conn, org.area, today)?;
        let registered = residents::registered_in(conn, &area, today)?;
        let member = |one: Resident| Member {
            person: one.person,
            since: one.registered_on,
        };
        registered.into_iter().map(member).collect()
    };
    // Someone with two contracts there is one person, insured since the first.
    members.sort_unstable_by_key(|member| (member.person, member.since));
    members.dedup_by_key(|member| member.person);
    Ok(members)
}

/// What decides whether this person may receive points from this organisation; a person who
/// does not exist simply does not belong.
pub(super) fn recipient(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    person: PersonId,
) -> Result<Recipient> {
    let today = setting.today();
    let since = match org.kind {
        // An erased person is nobody's to award.
        _ if residents::is_erased(conn, person)? => None,
        OrgKind::Enterprise => employments::employment(conn, org.id, person, today)?
            .map(|employment| employment.insured_from),
        _ => registered_since(conn, org, person, today)?,
    };
    let freezes = freezes_of(conn, person)?;
    Ok(Recipient {
        belongs: since.is_some(),
        insured_months: since.map_or(0, |since| full_months(since, today)),
        awardable: !setting.is_frozen(&freezes),
    })
}

fn registered_since(
    conn: &mut Conn,
    org: &Org,
    person: PersonId,
    today: Date,
) -> Result<Option<Date>> {
    let resident = match residents::resident(conn, person) {
        Err(Error::Database(diesel::result::Error::NotFound)) => return Ok(None),
        found => found?,
    };
    let here = resident.registered_on <= today
        && resident.left_on.is_none_or(|left| today < left)
        && area_path(conn, resident.village, today)?.contains(&org.area);
    Ok(here.then_some(resident.registered_on))
}
