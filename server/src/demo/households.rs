//! Households with their children, and who applies for a school place this round.

use chrono::Datelike;
use shared::base::{AreaId, Date, add_months, full_months};
use uuid::Uuid;

use crate::clock::start_of;
use crate::demo::areas::Areas;
use crate::demo::days::{day_in, days_after, days_before, year_of};
use crate::demo::people::People;
use crate::demo::person::Person;
use crate::demo::random::Random;
use crate::demo::rows::{ApplicationRow, HouseholdMemberRow, Rows};

/// Parents and children whose points count for one another.
pub(super) struct Household {
    pub(super) id: Uuid,
    pub(super) parents: Vec<Member>,
    /// Places of the children among the people.
    pub(super) children: Vec<usize>,
    /// Where and when it applies, where that is not drawn.
    pub(super) applies: Applies,
}

/// A parent.
pub(super) struct Member {
    /// The place among the people.
    pub(super) person: usize,
    pub(super) kin: &'static str,
    pub(super) since: Date,
}

/// Whether a household applies for a school place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Applies {
    /// As it is drawn, if a child reaches the age.
    AsDrawn,
    /// In the school area of a town.
    In(usize),
}

/// How many in a hundred of those whose child reaches the age apply.
const APPLYING_PERCENT: u32 = 80;
/// How many in a hundred of those do so only after registration has opened.
const LATE_PERCENT: u32 = 10;

impl Household {
    pub(super) fn new(random: &mut Random, today: Date) -> Self {
        Self {
            id: random.id(start_of(days_before(today, 60))),
            parents: Vec::new(),
            children: Vec::new(),
            applies: Applies::AsDrawn,
        }
    }
}

/// Writes the households and this year's applications.
pub(super) fn build(
    random: &mut Random,
    rows: &mut Rows,
    areas: &Areas,
    people: &People,
    today: Date,
) {
    let person = |place: usize| people.all.get(place);
    for household in &people.households {
        for member in &household.parents {
            if let Some(parent) = person(member.person) {
                rows.household_members.push(row(
                    household,
                    parent,
                    (member.kin, member.since),
                    today,
                ));
            }
        }
        for child in household.children.iter().filter_map(|child| person(*child)) {
            let born = child.citizen_id.birth_date();
            rows.household_members
                .push(row(household, child, ("child", born), today));
            let area = match household.applies {
                Applies::In(town) => town_area(areas, town).map(|area| (area, false)),
                Applies::AsDrawn if enters_school(born, today) => drawn(random, areas, child),
                Applies::AsDrawn => None,
            };
            if let Some((area, late)) = area {
                let application = application(random, household, child, (area, late), today);
                rows.enrolment_applications.push(application);
            }
        }
    }
}

fn row(
    household: &Household,
    person: &Person,
    (kin, from_on): (&'static str, Date),
    today: Date,
) -> HouseholdMemberRow {
    HouseholdMemberRow {
        household_id: household.id.to_string(),
        person_id: person.id.to_string(),
        kin,
        from_on,
        to_on: None,
        verified_at: Some(start_of(person.registered_on.max(from_on).min(today))),
        left_why: None,
        left_evidence: None,
    }
}

/// True for a child who reaches six, or twelve for middle school, by the end of August.
fn enters_school(born: Date, today: Date) -> bool {
    let years = full_months(born, day_in(today.year(), 8, 31)) / 12;
    years == 6 || years == 12
}

fn town_area(areas: &Areas, town: usize) -> Option<AreaId> {
    areas.towns.get(town).map(|town| town.school_area)
}

/// The school area of the child's village, and whether the application comes late.
fn drawn(random: &mut Random, areas: &Areas, child: &Person) -> Option<(AreaId, bool)> {
    let applies = random.chance(APPLYING_PERCENT);
    let late = random.chance(LATE_PERCENT);
    let village = areas.villages.get(child.village)?;
    let area = town_area(areas, village.town)?;
    applies.then_some((area, late))
}

fn application(
    random: &mut Random,
    household: &Household,
    child: &Person,
    (area, late): (AreaId, bool),
    today: Date,
) -> ApplicationRow {
    // In the first weeks of the year, well before registration opens; a late one in June.
    let new_year = year_of(today);
    let early = days_after(new_year, random.between(10, 70));
    let day = if late && today >= add_months(new_year, 6) {
        days_after(add_months(new_year, 5), random.below(20))
    } else {
        early
    };
    let applied_on = day.min(today);
    ApplicationRow {
        id: random.id(start_of(applied_on)).to_string(),
        school_area_id: area.to_string(),
        household_id: household.id.to_string(),
        child_id: child.id.to_string(),
        applied_on,
        round: today.year(),
    }
}
