//! The people whom the journeys and the documentation name. All are invented; the table of them
//! stands in the documentation of [`crate::demo`].

use chrono::Datelike;
use serde_json::{Value, json};
use shared::base::{Date, add_months};
use shared::identity::CitizenId;
use shared::permits::Card;

use crate::demo::areas::{DEMO_TOWN, DEMO_VILLAGE};
use crate::demo::cards::endorsed;
use crate::demo::days::{day_in, days_before, month_of, months_before};
use crate::demo::households::{Applies, Household, Member};
use crate::demo::life::month;
use crate::demo::people::{Born, People};
use crate::demo::person::{Freeze, Job, Person, Standing};
use crate::demo::random::Random;

/// The credit code of the demo enterprise; valid and nobody's.
pub const ENTERPRISE_USCC: &str = "91330211MA281A1B77";
/// The demo resident, example Z1: 76.4 points, works at the demo enterprise.
pub const RESIDENT_ID: &str = "330211199003070010";
/// A father whose permit is suspended: the household is not eligible.
pub const SUSPENDED_ID: &str = "522422198605190039";
/// A mother whose points are frozen: the household is eligible all the same.
pub const FROZEN_ID: &str = "362330198904030064";
/// A father who applies in another school's area.
pub const ELSEWHERE_ID: &str = "411524198706280051";
/// Works at the demo enterprise, which has given 9 of the 10 points it may.
pub const NEAR_CAP_ID: &str = "42112519840112007X";
/// Works at the demo enterprise, insured there for two months only.
pub const NEWCOMER_ID: &str = "430524199507300096";
/// The person behind the clerk's account.
pub const CLERK_ID: &str = "341221198802250086";
/// The person behind the head's account.
pub const HEAD_ID: &str = "361125197909160012";
/// The code of the statement that the household of the other school area can present.
pub const STATEMENT_CODE: &str = "K7QM-2XWA";

const RESIDENT_WIFE_ID: &str = "340826199108140029";
const SUSPENDED_WIFE_ID: &str = "522422198809210046";
/// The town of the household that applies in another school's area.
const OTHER_TOWN: usize = 3;
/// How many of the demo enterprise's staff are insured there for three months and more.
const INSURED_STAFF: usize = 21;

/// Where the fixed persons stand among the people.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fixed {
    pub(super) resident: usize,
    pub(super) wife: usize,
    pub(super) elsewhere: usize,
    pub(super) near_cap: usize,
    pub(super) clerk: usize,
    pub(super) head: usize,
}

/// Adds the fixed persons; they come first, so nobody drawn later can take their IDs.
pub(super) fn add(random: &mut Random, people: &mut People, today: Date) -> Fixed {
    let mut cast = Cast {
        random,
        people,
        today,
    };
    let (resident, wife) = cast.resident();
    let fixed = Fixed {
        resident,
        wife,
        elsewhere: cast.elsewhere(),
        near_cap: cast.worker("黄大川", NEAR_CAP_ID, 40),
        clerk: cast.worker("吴巧枝", CLERK_ID, 60),
        head: cast.worker("孙立柏", HEAD_ID, 100),
    };
    cast.suspended();
    cast.frozen();
    cast.worker("周新树", NEWCOMER_ID, 2);
    cast.colleagues();
    fixed
}

struct Cast<'a> {
    random: &'a mut Random,
    people: &'a mut People,
    today: Date,
}

impl Cast<'_> {
    fn person(
        &mut self,
        name: &str,
        id: &str,
        village: usize,
        card: (Date, Option<Card>),
    ) -> usize {
        let Ok(id) = CitizenId::parse(id, self.today) else {
            return 0;
        };
        self.people.add_known(
            self.random,
            (name.to_owned(), id),
            village,
            card,
            self.today,
        )
    }

    /// Example Z1 of the scheme's worked examples, whatever the day is.
    fn resident(&mut self) -> (usize, usize) {
        let card = carded(months_before(self.today, 48), 4);
        let place = self.person("张小禾", RESIDENT_ID, DEMO_VILLAGE, card);
        let today = self.today;
        self.hire(
            place,
            months_before(today, 36),
            months_before(month_of(today), 30),
        );
        if let Some(person) = self.people.all.get_mut(place) {
            resident_facts(person, today);
        }
        let wife = self.person(
            "李秋穗",
            RESIDENT_WIFE_ID,
            DEMO_VILLAGE,
            (months_before(today, 30), None),
        );
        let child = self.child("张乐苗", "330211", (3, 2), DEMO_VILLAGE);
        self.household(&[(place, "father"), (wife, "mother")], child, DEMO_TOWN);
        (place, wife)
    }

    /// The endorsement was missed in time before registration opened, and never made up for.
    fn suspended(&mut self) {
        let issued = days_before(months_before(self.today, 36), 210);
        let father = self.person("王建麦", SUSPENDED_ID, DEMO_VILLAGE, carded(issued, 2));
        let registered = (months_before(self.today, 50), None);
        let mother = self.person("赵春杏", SUSPENDED_WIFE_ID, DEMO_VILLAGE, registered);
        let child = self.child("王青穗", "522422", (4, 15), DEMO_VILLAGE);
        self.household(&[(father, "father"), (mother, "mother")], child, DEMO_TOWN);
    }

    /// Frozen for six months since thirty days ago; a worker of the demo enterprise.
    fn frozen(&mut self) {
        let issued = days_before(months_before(self.today, 36), 40);
        let mother = self.person("陈秀岭", FROZEN_ID, DEMO_VILLAGE, carded(issued, 3));
        let since = months_before(self.today, 26);
        self.hire(mother, since, since);
        let decided_on = days_before(self.today, 30);
        if let Some(person) = self.people.all.get_mut(mother) {
            person.freezes.push(Freeze {
                indicator: "18-2",
                ground: "incivility",
                from: decided_on,
                until: Some(add_months(decided_on, 6)),
            });
        }
        let child = self.child("陈安谷", "362330", (1, 20), DEMO_VILLAGE);
        self.household(&[(mother, "mother")], child, DEMO_TOWN);
    }

    fn elsewhere(&mut self) -> usize {
        let issued = days_before(months_before(self.today, 24), 100);
        let village = DEMO_VILLAGE + 12;
        let father = self.person("刘江枫", ELSEWHERE_ID, village, carded(issued, 2));
        let child = self.child("刘小桨", "411524", (6, 10), village);
        self.household(&[(father, "father")], child, OTHER_TOWN);
        father
    }

    /// A worker of the demo enterprise since so many months.
    fn worker(&mut self, name: &str, id: &str, months: u32) -> usize {
        let issued = days_before(months_before(self.today, 24), 150);
        let place = self.person(name, id, DEMO_VILLAGE, carded(issued, 2));
        let since = months_before(self.today, months);
        self.hire(place, since, since);
        place
    }

    /// Colleagues until the demo enterprise has its number of insured staff.
    fn colleagues(&mut self) {
        // The newcomer is staff as well and does not count.
        let staff = |people: &People| people.all.iter().filter(|one| one.job.is_some()).count();
        while staff(self.people) < INSURED_STAFF + 1 {
            let number = staff(self.people);
            let months = 6 + 3 * u32::try_from(number).unwrap_or_default();
            let age = 22 + u32::try_from(number).unwrap_or_default();
            let born = Born {
                name: crate::demo::names::name(self.random, None),
                hometown: "340826",
                on: days_before(months_before(self.today, age * 12), 77),
                male: number.is_multiple_of(2),
            };
            let issued = days_before(months_before(self.today, 24), 60 + age);
            let card = carded(issued, 2);
            let place = self
                .people
                .add(self.random, born, DEMO_VILLAGE, card, self.today);
            let since = months_before(self.today, months);
            self.hire(place, since, since);
        }
    }

    /// A child that reaches school age this year; the citizen ID follows from the year.
    fn child(
        &mut self,
        name: &str,
        hometown: &str,
        (month, day): (u32, u32),
        village: usize,
    ) -> usize {
        let born = Born {
            name: name.to_owned(),
            hometown,
            on: day_in(self.today.year() - 6, month, day),
            male: day.is_multiple_of(2),
        };
        let registered = (months_before(self.today, 20), None);
        self.people
            .add(self.random, born, village, registered, self.today)
    }

    fn household(&mut self, parents: &[(usize, &'static str)], child: usize, town: usize) {
        let mut household = Household::new(self.random, self.today);
        let born = self.people.all.get(child);
        let since = born.map_or(self.today, |child| child.citizen_id.birth_date());
        let member = |(person, kin): &(usize, &'static str)| Member {
            person: *person,
            kin,
            since,
        };
        household.parents = parents.iter().map(member).collect();
        household.children.push(child);
        household.applies = Applies::In(town);
        self.people.households.push(household);
    }

    /// Employs someone at the demo enterprise, with the facts that follow.
    fn hire(&mut self, place: usize, from_on: Date, insured_from: Date) {
        let day = days_before(self.today, 9);
        let Some(person) = self.people.all.get_mut(place) else {
            return;
        };
        person.job = Some(Job {
            enterprise: 0,
            from_on,
            insured_from,
            to_on: None,
        });
        let contract = json!([{ "from": from_on }]);
        person.fact("employment", contract, Standing::Imported, day);
        let insured = json!([{ "from": month(insured_from) }]);
        person.fact("insurance", insured, Standing::Imported, day);
        person.fact("home", json!("dormitory"), Standing::Verified, day);
    }
}

/// A card endorsed for so many years, and a registration half a year before it.
fn carded(issued_on: Date, years: u32) -> (Date, Option<Card>) {
    let registered_on = days_before(months_before(issued_on, 6), 10);
    (registered_on, Some(endorsed(issued_on, years)))
}

/// What example Z1 has besides employment, insurance and permit.
fn resident_facts(person: &mut Person, today: Date) {
    let day = days_before(today, 8);
    person.facts.retain(|fact| fact.id != "home");
    let hours =
        |months: u32, hours: &str| json!({ "date": months_before(today, months), "hours": hours });
    let donated = |months: u32| json!({ "date": months_before(today, months), "ml": 200 });
    let facts: [(&'static str, Value, Standing); 8] = [
        ("education", json!("bachelor"), Standing::Imported),
        ("title", json!("junior"), Standing::Verified),
        ("skill_level", json!("intermediate"), Standing::Verified),
        ("home", json!("rental"), Standing::Verified),
        ("shortage_job", json!(true), Standing::Verified),
        (
            "volunteering",
            json!([hours(4, "50"), hours(11, "48.5"), hours(20, "31.5")]),
            Standing::Imported,
        ),
        (
            "blood",
            json!([donated(7), donated(18), donated(30)]),
            Standing::Imported,
        ),
        (
            "training",
            json!([{ "date": days_before(today, 14), "credits": 12 }]),
            Standing::Pending,
        ),
    ];
    for (fact, value, standing) in facts {
        let recorded_on = if standing == Standing::Pending {
            days_before(today, 3)
        } else {
            day
        };
        person.fact(fact, value, standing, recorded_on);
    }
}
