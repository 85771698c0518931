//! What every part of the district is made from: the day, the seed's numbers, and what stands
//! already.

use shared::base::{AreaId, Bilingual, Date};
use uuid::Uuid;

use crate::demo::DISTRICT;
use crate::demo::areas::{Areas, DEMO_TOWN, DEMO_VILLAGE};
use crate::demo::fixed::Fixed;
use crate::demo::logins::Place;
use crate::demo::orgs::{Org, Orgs};
use crate::demo::people::People;
use crate::demo::person::Person;
use crate::demo::random::Random;
use crate::demo::rows::{AuditRow, Rows};
use crate::keys::Keys;
use crate::registers::audit::Event;

/// The district while it is made.
pub(super) struct Scene<'a> {
    pub(super) keys: &'a Keys,
    pub(super) today: Date,
    pub(super) random: Random,
    pub(super) rows: Rows,
    pub(super) areas: Areas,
    pub(super) orgs: Orgs,
    pub(super) people: People,
    pub(super) fixed: Fixed,
}

impl Scene<'_> {
    /// The organisation of a place.
    pub(super) fn org_at(&self, place: Place) -> Option<&Org> {
        match place {
            Place::Clerk | Place::Head => self.orgs.enterprises.first(),
            Place::Village => self.orgs.villages.get(DEMO_VILLAGE),
            Place::School => self.orgs.schools.first(),
            Place::Town => self.orgs.towns.get(DEMO_TOWN),
            Place::Department => self.orgs.departments.first(),
            Place::Office => Some(&self.orgs.office),
            Place::Newcomer => self.newcomer(),
            Place::Resident | Place::Grid | Place::District => None,
        }
    }

    /// The enterprise of the demo town with the most staff among those without award rules.
    fn newcomer(&self) -> Option<&Org> {
        let rules = &self.rows.award_rules;
        let staff = |enterprise: usize| {
            let people = self.people.all.iter();
            let jobs = people.filter_map(|person| person.job.as_ref());
            jobs.filter(|job| job.enterprise == enterprise).count()
        };
        let all = self.orgs.enterprises.iter().enumerate();
        let fresh = all.filter(|(_, org)| {
            let id = org.id.to_string();
            org.town == Some(DEMO_TOWN) && rules.iter().all(|one| one.org_id != id)
        });
        fresh
            .max_by_key(|(place, _)| staff(*place))
            .map(|(_, org)| org)
    }

    /// The person behind a place.
    pub(super) fn person_at(&self, place: Place) -> Option<&Person> {
        let at = match place {
            Place::Resident => self.fixed.resident,
            Place::Clerk => self.fixed.clerk,
            Place::Head => self.fixed.head,
            _ => return None,
        };
        self.people.all.get(at)
    }

    /// The first grid of the fixed persons' village.
    pub(super) fn demo_grid(&self) -> Option<AreaId> {
        let village = self.areas.villages.get(DEMO_VILLAGE)?;
        village.grids.first().copied()
    }

    /// The name of an area.
    pub(super) fn name_of(&self, area: Option<AreaId>) -> Bilingual {
        let id = area.map(|area| area.to_string()).unwrap_or_default();
        let code = self.rows.area_codes.iter().find(|one| one.area_id == id);
        code.map_or_else(Bilingual::default, |code| {
            Bilingual::new(code.name_zh.clone(), code.name_en.clone())
        })
    }

    /// The school area of the fixed persons' school.
    pub(super) fn demo_school_area(&self) -> Option<AreaId> {
        self.areas.towns.get(DEMO_TOWN).map(|town| town.school_area)
    }
}

impl AuditRow {
    /// A row about something done in the district.
    pub(super) fn of(id: Uuid, at: i64, event: Event) -> Self {
        Self {
            id: id.to_string(),
            district: DISTRICT,
            at,
            event: event.code(),
            account_id: None,
            org_id: None,
            person_id: None,
            subject: None,
            detail: "{}".to_owned(),
            request_id: None,
        }
    }
}
