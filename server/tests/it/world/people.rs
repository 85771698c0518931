//! A few residents: who lives where, works where, has which permit and which child.

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{
    employments, enrolment_applications, facts, household_members, identities, name_parts,
    permit_endorsements, permits, residents,
};
use server::error::Result;
use server::keys::Keys;
use server::registers::residents::{Identity, name_parts};
use shared::base::{AreaId, OrgId, PersonId};
use shared::identity::CitizenId;
use uuid::Uuid;

use super::{DISTRICT, OTHER_DISTRICT, area, date, neighbour, org};

/// The people's ids.
pub(crate) mod person {
    crate::world::fixed_ids! { PersonId, 0xc000,
        /// Lives in the first village, works at the enterprise, has a child and an account.
        RESIDENT = 1,
        /// Works at the same enterprise and lives in the same village.
        COLLEAGUE = 2,
        /// Works there too, but since two months only.
        NEWCOMER = 3,
        /// Lives in the next village and works at the other enterprise.
        NEIGHBOUR = 4,
        /// Lives in the other town, without employer and without permit.
        FAR = 5,
        /// The resident's child, who applies in the first school area.
        CHILD = 6,
        /// The person behind the clerk's account, who works at the enterprise as well.
        CLERK = 7,
        /// The person behind the head's account, who works at the enterprise as well.
        HEAD = 8,
    }
}

/// One person of the fixed district.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) id: PersonId,
    pub(crate) name: &'static str,
    /// The first seventeen digits of the citizen ID.
    pub(super) stem: &'static str,
    pub(super) village: AreaId,
    pub(super) employer: Option<(OrgId, &'static str)>,
    /// The day the residence permit was issued; it is endorsed every year since.
    pub(super) permit: Option<&'static str>,
}

impl Person {
    /// The person of an id.
    pub(crate) fn of(id: PersonId) -> Self {
        *PEOPLE
            .iter()
            .chain(&neighbour::PEOPLE)
            .find(|person| person.id == id)
            .expect("a person of the district")
    }

    /// The whole citizen ID.
    pub(crate) fn citizen_id(&self) -> CitizenId {
        "0123456789X"
            .chars()
            .find_map(|check| {
                CitizenId::parse(&format!("{}{check}", self.stem), date("2100-01-01")).ok()
            })
            .expect("one check digit fits")
    }

    /// The mobile number, everyone's own.
    pub(crate) fn phone(&self) -> String {
        format!("1380574{:04}", self.number())
    }

    /// The address, everyone's own.
    pub(crate) fn address(&self) -> String {
        format!("示例路 {} 号 2 幢", self.number())
    }

    /// The day of birth as the citizen ID holds it.
    pub(crate) fn birthday(&self) -> &'static str {
        &self.stem[6..14]
    }

    /// The grid someone lives in, where there is one, else the village.
    pub(crate) fn home(&self) -> AreaId {
        match self.village {
            area::VILLAGE if self.id == neighbour::person::NEXT_GRID => neighbour::area::NEXT_GRID,
            area::VILLAGE => area::GRID,
            village => village,
        }
    }

    /// Where the person works.
    pub(crate) fn works_at(&self) -> Option<OrgId> {
        self.employer.map(|(org, _since)| org)
    }

    /// The district of registration.
    pub(crate) fn district(&self) -> &'static str {
        if self.village == area::FOREIGN_VILLAGE {
            OTHER_DISTRICT
        } else {
            DISTRICT
        }
    }

    fn number(&self) -> u128 {
        self.id.0.as_u128() & 0xfff
    }
}

const ENTERPRISE: OrgId = org::ENTERPRISE;

const PEOPLE: [Person; 8] = [
    Person {
        id: person::RESIDENT,
        name: "周小兰",
        stem: "34120019850312002",
        village: area::VILLAGE,
        employer: Some((ENTERPRISE, "2015-03-01")),
        permit: Some("2016-08-01"),
    },
    Person {
        id: person::COLLEAGUE,
        name: "吴大海",
        stem: "52230019790504111",
        village: area::VILLAGE,
        employer: Some((ENTERPRISE, "2014-06-01")),
        permit: Some("2016-09-01"),
    },
    Person {
        id: person::NEWCOMER,
        name: "郑新来",
        stem: "41150019950101003",
        village: area::VILLAGE,
        employer: Some((ENTERPRISE, "2018-05-01")),
        permit: Some("2017-12-01"),
    },
    Person {
        id: person::NEIGHBOUR,
        name: "王邻居",
        stem: "36110019880808004",
        village: area::NEXT_VILLAGE,
        employer: Some((org::OTHER_ENTERPRISE, "2012-01-01")),
        permit: Some("2016-10-01"),
    },
    Person {
        id: person::FAR,
        name: "欧阳远方",
        stem: "51130019700707005",
        village: area::FAR_VILLAGE,
        employer: None,
        permit: None,
    },
    Person {
        id: person::CHILD,
        name: "周苗苗",
        stem: "34120020110601006",
        village: area::VILLAGE,
        employer: None,
        permit: Some("2016-08-01"),
    },
    Person {
        id: person::CLERK,
        name: "孙经办",
        stem: "34120019900909007",
        village: area::VILLAGE,
        employer: Some((ENTERPRISE, "2013-01-01")),
        permit: Some("2016-11-01"),
    },
    Person {
        id: person::HEAD,
        name: "李负责",
        stem: "34120019800303008",
        village: area::VILLAGE,
        employer: Some((ENTERPRISE, "2011-01-01")),
        permit: Some("2016-12-01"),
    },
];

/// Everyone on file, those of the neighbours too.
pub(crate) fn people_of_all() -> impl Iterator<Item = Person> {
    PEOPLE.iter().chain(&neighbour::PEOPLE).copied()
}

/// The household of the resident and the child.
const HOUSEHOLD: Uuid = Uuid::from_u128(0xc100);

pub(super) fn build(conn: &mut Conn, keys: &Keys) -> Result<()> {
    for person in &PEOPLE {
        add(conn, keys, person)?;
    }
    household(conn)
}

/// Puts one person on file.
pub(super) fn add(conn: &mut Conn, keys: &Keys, person: &Person) -> Result<()> {
    identity(conn, keys, person)?;
    resident(conn, person)?;
    if let Some((employer, since)) = person.employer {
        employment(conn, person.id, employer, since)?;
    }
    if let Some(issued) = person.permit {
        permit(conn, person.id, issued)?;
    }
    Ok(())
}

fn identity(conn: &mut Conn, keys: &Keys, person: &Person) -> Result<()> {
    let id = person.id.to_string();
    let citizen_id = person.citizen_id();
    let open = serde_json::json!({
        "name": person.name,
        "citizen_id": citizen_id.expose(),
        "phone": person.phone(),
        "address": person.address(),
    });
    let sealed = keys.seal(&id, open.to_string().as_bytes())?;
    diesel::insert_into(identities::table)
        .values((
            identities::person_id.eq(&id),
            identities::id_index.eq(keys.hash("citizen_id", citizen_id.expose())),
            identities::sealed.eq(sealed.bytes),
            identities::key_version.eq(sealed.version),
        ))
        .execute(conn)?;
    let open: Identity = serde_json::from_value(open).expect("an identity");
    for part in name_parts(keys, &open) {
        diesel::insert_into(name_parts::table)
            .values((name_parts::part.eq(part), name_parts::person_id.eq(&id)))
            .execute(conn)?;
    }
    Ok(())
}

fn resident(conn: &mut Conn, person: &Person) -> Result<()> {
    let grid = (person.home() != person.village).then(|| person.home().to_string());
    diesel::insert_into(residents::table)
        .values((
            residents::person_id.eq(person.id.to_string()),
            residents::district.eq(person.district()),
            residents::village_id.eq(person.village.to_string()),
            residents::grid_id.eq(grid),
            residents::registered_on.eq(date("2010-05-01")),
            residents::left_on.eq(None::<shared::base::Date>),
            residents::created_at.eq(0),
            residents::erased.eq(false),
        ))
        .execute(conn)?;
    Ok(())
}

fn employment(conn: &mut Conn, person: PersonId, employer: OrgId, since: &str) -> Result<()> {
    diesel::insert_into(employments::table)
        .values((
            employments::person_id.eq(person.to_string()),
            employments::org_id.eq(employer.to_string()),
            employments::from_on.eq(date(since)),
            employments::insured_from.eq(date(since)),
            employments::to_on.eq(None::<shared::base::Date>),
        ))
        .execute(conn)?;
    Ok(())
}

fn permit(conn: &mut Conn, person: PersonId, issued: &str) -> Result<()> {
    let id = Uuid::from_u128(person.0.as_u128() + 0x1000).to_string();
    diesel::insert_into(permits::table)
        .values((
            permits::id.eq(&id),
            permits::person_id.eq(person.to_string()),
            permits::kind.eq("residence_permit"),
            permits::issued_on.eq(date(issued)),
            permits::valid_to.eq(None::<shared::base::Date>),
            permits::recorded_at.eq(0),
        ))
        .execute(conn)?;
    let endorsed = shared::base::add_months(date(issued), 12);
    diesel::insert_into(permit_endorsements::table)
        .values((
            permit_endorsements::permit_id.eq(&id),
            permit_endorsements::endorsed_on.eq(endorsed),
        ))
        .execute(conn)?;
    Ok(())
}

fn household(conn: &mut Conn) -> Result<()> {
    let parent = (person::RESIDENT, "mother");
    applying(conn, HOUSEHOLD, parent, person::CHILD, area::SCHOOL_AREA)
}

/// A parent and a child who applies in a school area.
pub(super) fn applying(
    conn: &mut Conn,
    household: Uuid,
    parent: (PersonId, &str),
    child: PersonId,
    school_area: AreaId,
) -> Result<()> {
    for (person, kin) in [parent, (child, "child")] {
        diesel::insert_into(household_members::table)
            .values((
                household_members::household_id.eq(household.to_string()),
                household_members::person_id.eq(person.to_string()),
                household_members::kin.eq(kin),
                household_members::from_on.eq(date("2011-06-01")),
                household_members::to_on.eq(None::<shared::base::Date>),
                household_members::verified_at.eq(Some(0_i64)),
            ))
            .execute(conn)?;
    }
    let application = Uuid::from_u128(household.as_u128() + 0x100);
    diesel::insert_into(enrolment_applications::table)
        .values((
            enrolment_applications::id.eq(application.to_string()),
            enrolment_applications::school_area_id.eq(school_area.to_string()),
            enrolment_applications::household_id.eq(household.to_string()),
            enrolment_applications::child_id.eq(child.to_string()),
            enrolment_applications::applied_on.eq(date("2018-03-10")),
            enrolment_applications::round.eq(2018),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn fact(
    conn: &mut Conn,
    person: PersonId,
    fact: &str,
    value: &str,
    status: &str,
) -> Result<()> {
    diesel::insert_into(facts::table)
        .values((
            facts::id.eq(Uuid::now_v7().to_string()),
            facts::person_id.eq(person.to_string()),
            facts::fact.eq(fact),
            facts::value.eq(value),
            facts::source.eq("verified"),
            facts::status.eq(status),
            facts::recorded_at.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}
