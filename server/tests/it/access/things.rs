//! What an operation can be about, and how whoever asks stands to it.

use std::collections::BTreeMap;

use server::db::Conn;
use server::registers::orgs::area_path;
use server::web::Operation;
use shared::access::{Actor, Grant, Role, Target};
use shared::api::path_params;
use shared::base::{AreaId, CorrectionId, CoverId, Date, ObjectionId, OrgId, PersonId};
use shared::orgs::OrgKind;
use uuid::Uuid;

use crate::world::{
    DISTRICT, Person, Place, World, accounts_of_all, actor, neighbour, org, orgs_of_all,
    people_of_all, person,
};

/// A correction of the resident that waits for the department.
pub(super) const CORRECTION: CorrectionId = CorrectionId(Uuid::from_u128(0xe000));

/// An objection of the resident that waits for the town.
pub(super) const OBJECTION: ObjectionId = ObjectionId(Uuid::from_u128(0xe200));

/// A cover of the clerk's post.
pub(super) const COVER: CoverId = CoverId(Uuid::from_u128(0xe100));

/// What an operation may be about, with the path parameter that names it.
pub(super) struct Thing {
    /// Empty for a path that names nothing.
    pub(super) id: String,
    pub(super) target: Target,
    kind: Kind,
}

enum Kind {
    Nothing,
    Org(OrgKind),
    Person,
    Account,
    Correction,
    Objection,
    Cover,
}

/// How someone stands to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// The path names nothing: it is about whoever asks, or about the district.
    Unnamed,
    /// The own account.
    OwnAccount,
    /// The own person.
    Own,
    /// Someone who works at the own organisation.
    Employer,
    /// The own organisation, or what it answers for.
    OwnOrg,
    /// Registered in the very area of the post.
    OwnArea,
    /// Registered below the area of the post.
    BelowArea,
    /// Whom the own school's area enrols.
    SchoolArea,
    /// Whom the other school's area enrols.
    OtherSchoolArea,
    /// Another department, or what another department answers for.
    OtherDepartment,
    /// Another organisation of the same kind and place, or what lies in a sibling area.
    Sibling,
    /// What lies in an area above.
    Parent,
    /// Elsewhere in the district.
    Elsewhere,
    /// In another district.
    OtherDistrict,
}

/// The tree of areas, and where the organisations stand in it.
pub(super) struct Ground {
    paths: BTreeMap<AreaId, Vec<AreaId>>,
    orgs: BTreeMap<OrgId, Place>,
}

impl Ground {
    pub(super) fn of(world: &World) -> Self {
        let orgs: BTreeMap<_, _> = orgs_of_all().map(|place| (place.id, place)).collect();
        let areas = orgs.values().map(|place| place.area);
        let areas = areas.chain(people_of_all().map(|person| person.home()));
        let grants = accounts_of_all().flat_map(|id| actor(id).grants);
        let areas: Vec<AreaId> = areas.chain(grants.filter_map(|grant| grant.area)).collect();
        let today: Date = world.today();
        let read = move |conn: &mut Conn| {
            let paths = areas
                .iter()
                .map(|area| Ok((*area, area_path(conn, *area, today)?)));
            paths.collect()
        };
        let paths = world.db.read_blocking(read).expect("the ways up");
        Self { paths, orgs }
    }

    fn path(&self, area: AreaId) -> &[AreaId] {
        self.paths.get(&area).map_or(&[], Vec::as_slice)
    }

    fn of_org(&self, place: &Place) -> Thing {
        Thing {
            id: place.id.to_string(),
            target: Target {
                district: place.district.to_owned(),
                person: None,
                org: Some(place.id),
                areas: self.path(place.area).to_vec(),
                employers: Vec::new(),
            },
            kind: Kind::Org(place.kind),
        }
    }

    fn of_person(&self, person: Person) -> Thing {
        Thing {
            id: person.id.to_string(),
            target: Target {
                district: person.district().to_owned(),
                person: Some(person.id),
                org: None,
                areas: self.path(person.home()).to_vec(),
                employers: person.works_at().into_iter().collect(),
            },
            kind: Kind::Person,
        }
    }

    /// The things an operation's path can name; one without a name for a path without parameter.
    pub(super) fn things(&self, operation: &Operation, actor: &Actor) -> Vec<Thing> {
        match path_params(operation.path).next() {
            Some("org") => self.orgs.values().map(|place| self.of_org(place)).collect(),
            Some("person") => people_of_all().map(|one| self.of_person(one)).collect(),
            Some("correction") => vec![correction()],
            Some("objection") => vec![objection()],
            Some("cover") => vec![cover()],
            Some("account") => accounts_of_all().map(account).collect(),
            _ => vec![unnamed(operation, actor)],
        }
    }

    /// How an actor stands to a thing.
    pub(super) fn standing(&self, actor: &Actor, thing: &Thing) -> Standing {
        let target = &thing.target;
        if matches!(thing.kind, Kind::Nothing) {
            return Standing::Unnamed;
        }
        if target.district != actor.district {
            return Standing::OtherDistrict;
        }
        if thing.id == actor.account.to_string() {
            return Standing::OwnAccount;
        }
        if target.person.is_some() && target.person == actor.person {
            return Standing::Own;
        }
        let standing = actor.grants.first().and_then(|grant| self.by(grant, thing));
        standing.unwrap_or(Standing::Elsewhere)
    }

    fn by(&self, grant: &Grant, thing: &Thing) -> Option<Standing> {
        let target = &thing.target;
        if grant.org.is_some() && grant.org == target.org {
            return Some(Standing::OwnOrg);
        }
        if grant.org.is_some_and(|org| target.employers.contains(&org)) {
            return Some(Standing::Employer);
        }
        let enrolled = |people: [PersonId; 2]| target.person.is_some_and(|p| people.contains(&p));
        if grant.role == Role::SchoolStaff && enrolled(enrolled_at(grant.org)) {
            return Some(Standing::SchoolArea);
        }
        if grant.role == Role::SchoolStaff && enrolled(enrolled_at(Some(other_school(grant.org)))) {
            return Some(Standing::OtherSchoolArea);
        }
        let own = grant.org.and_then(|org| self.orgs.get(&org));
        let is_department = |kind| kind == OrgKind::Department;
        let other = match thing.kind {
            Kind::Org(kind) => is_department(kind),
            Kind::Correction => true,
            _ => false,
        };
        if own.is_some_and(|place| is_department(place.kind)) && other {
            return Some(Standing::OtherDepartment);
        }
        let area = grant.area.or(own.map(|place| place.area))?;
        self.by_area(area, own, thing)
    }

    fn by_area(&self, area: AreaId, own: Option<&Place>, thing: &Thing) -> Option<Standing> {
        let (mine, its) = (self.path(area), thing.target.areas.as_slice());
        let lies_in = *its.first()?;
        let same_kind = |kind| own.is_some_and(|place| place.kind == kind);
        match thing.kind {
            Kind::Org(kind) if lies_in == area && same_kind(kind) => Some(Standing::Sibling),
            _ if lies_in == area => Some(Standing::OwnArea),
            _ if its.contains(&area) => Some(Standing::BelowArea),
            _ if mine.contains(&lies_in) => Some(Standing::Parent),
            _ if its.iter().any(|one| self.are_siblings(*one, area)) => Some(Standing::Sibling),
            _ => None,
        }
    }

    fn are_siblings(&self, one: AreaId, other: AreaId) -> bool {
        let parent = |area| self.path(area).get(1);
        one != other && parent(one).is_some() && parent(one) == parent(other)
    }
}

/// Parent and child who apply in a school's area.
fn enrolled_at(school: Option<OrgId>) -> [PersonId; 2] {
    if school == Some(org::SCHOOL) {
        [person::RESIDENT, person::CHILD]
    } else {
        [person::FAR, neighbour::person::FAR_CHILD]
    }
}

fn other_school(school: Option<OrgId>) -> OrgId {
    if school == Some(org::SCHOOL) {
        org::OTHER_SCHOOL
    } else {
        org::SCHOOL
    }
}

fn cover() -> Thing {
    Thing {
        id: COVER.to_string(),
        target: Target {
            district: DISTRICT.to_owned(),
            org: Some(org::ENTERPRISE),
            ..Target::default()
        },
        kind: Kind::Cover,
    }
}

fn correction() -> Thing {
    Thing {
        id: CORRECTION.to_string(),
        target: Target {
            district: DISTRICT.to_owned(),
            person: Some(person::RESIDENT),
            org: Some(org::DEPARTMENT),
            ..Target::default()
        },
        kind: Kind::Correction,
    }
}

fn objection() -> Thing {
    Thing {
        id: OBJECTION.to_string(),
        target: Target {
            district: DISTRICT.to_owned(),
            person: Some(person::RESIDENT),
            org: Some(org::TOWN),
            ..Target::default()
        },
        kind: Kind::Objection,
    }
}

fn account(id: shared::base::AccountId) -> Thing {
    Thing {
        id: id.to_string(),
        target: Target {
            district: actor(id).district,
            ..Target::default()
        },
        kind: Kind::Account,
    }
}

/// What an operation without a name in its path is about: the actor's own person, organisation
/// or area, or the district.
fn unnamed(operation: &Operation, actor: &Actor) -> Thing {
    let grant = actor.grants.first();
    let about_me = operation.path.contains("/me");
    let target = Target {
        district: actor.district.clone(),
        person: actor.person,
        org: grant.and_then(|grant| grant.org).filter(|_| !about_me),
        areas: grant
            .and_then(|grant| grant.area)
            .filter(|_| !about_me)
            .into_iter()
            .collect(),
        employers: Vec::new(),
    };
    Thing {
        id: String::new(),
        target,
        kind: Kind::Nothing,
    }
}
