//! Drafting people: who they are, where they live, what their permit reads as.

use std::collections::BTreeSet;

use serde_json::json;
use shared::base::{Date, PersonId};
use shared::identity::CitizenId;

use crate::clock::start_of;
use crate::demo::areas::Areas;
use crate::demo::cards::{self, STATES, Wanted};
use crate::demo::days::{days_before, months_before};
use crate::demo::households::{Household, Member};
use crate::demo::person::{Person, Standing};
use crate::demo::random::Random;
use crate::demo::{life, names};

/// Where people come from: the first six digits of their citizen IDs.
const HOMETOWNS: [&str; 24] = [
    "340826", "341221", "341522", "360429", "361125", "362330", "410825", "411524", "411729",
    "420984", "421125", "421381", "430524", "431228", "500236", "511621", "511902", "513425",
    "522422", "522627", "530325", "532128", "612429", "653125",
];

/// How old adults are: weight and the youngest and oldest of a band.
const AGES: &[(u32, (u32, u32))] = &[
    (14, (18, 24)),
    (26, (25, 31)),
    (24, (32, 38)),
    (18, (39, 45)),
    (12, (46, 52)),
    (6, (53, 64)),
];
/// How many people the district has, about, unless more are asked for.
pub(super) const COUNT: usize = 2_000;
/// How many in a hundred of the adults work at an enterprise on file.
const ON_FILE_PERCENT: u32 = 52;
/// How many in a hundred have moved away.
const LEFT_PERCENT: u32 = 3;

/// Everyone drafted so far.
#[derive(Default)]
pub(super) struct People {
    pub(super) all: Vec<Person>,
    pub(super) households: Vec<Household>,
    taken: BTreeSet<CitizenId>,
}

/// Who someone is.
pub(super) struct Born<'a> {
    pub(super) name: String,
    pub(super) hometown: &'a str,
    pub(super) on: Date,
    pub(super) male: bool,
}

impl People {
    /// Drafts people until there are so many. The first enterprise keeps its own staff.
    pub(super) fn fill(
        &mut self,
        random: &mut Random,
        areas: &Areas,
        (enterprises, count): (usize, usize),
        today: Date,
    ) {
        let mut crowd = Crowd {
            random,
            people: self,
            villages: areas.villages.len(),
            enterprises,
            today,
        };
        while crowd.people.all.len() < count {
            match crowd.random.below(100) {
                0..=49 => {
                    let village = crowd.random.place(crowd.villages);
                    crowd.adult(village, None);
                }
                50..=61 => crowd.family(0),
                62..=86 => crowd.family(1),
                _ => crowd.family(2),
            }
        }
    }

    /// Goes on with others; no citizen ID is given out twice.
    pub(super) fn go_on(&mut self) {
        self.all.clear();
        self.households.clear();
    }

    /// Adds a person with a citizen ID of these parts, and says at which place.
    pub(super) fn add(
        &mut self,
        random: &mut Random,
        born: Born<'_>,
        village: usize,
        (registered_on, card): (Date, Option<shared::permits::Card>),
        today: Date,
    ) -> usize {
        let stem = format!("{}{}", born.hometown, born.on.format("%Y%m%d"));
        let first = random.below(120) * 2 + u32::from(born.male);
        let citizen_id = (0..500)
            .filter_map(|step| {
                with_check(&format!("{stem}{:03}", (first + step * 2) % 1000), today)
            })
            .find(|id| !self.taken.contains(id));
        citizen_id.map_or(0, |id| {
            self.add_known(
                random,
                (born.name, id),
                village,
                (registered_on, card),
                today,
            )
        })
    }

    /// Adds a person of a known citizen ID.
    pub(super) fn add_known(
        &mut self,
        random: &mut Random,
        (name, citizen_id): (String, CitizenId),
        village: usize,
        (registered_on, card): (Date, Option<shared::permits::Card>),
        today: Date,
    ) -> usize {
        self.taken.insert(citizen_id.clone());
        let filed = registered_on.min(days_before(today, 1));
        let mut person = Person {
            id: PersonId(random.id(start_of(filed))),
            name,
            village,
            registered_on,
            left_on: None,
            card,
            job: None,
            facts: Vec::new(),
            freezes: Vec::new(),
            citizen_id,
        };
        let birth_date = json!(person.citizen_id.birth_date());
        person.fact("birth_date", birth_date, Standing::Imported, filed);
        self.all.push(person);
        self.all.len() - 1
    }
}

struct Crowd<'a> {
    random: &'a mut Random,
    people: &'a mut People,
    villages: usize,
    enterprises: usize,
    today: Date,
}

impl Crowd<'_> {
    /// An adult with a working life; a spouse is of about the given age and the other sex.
    fn adult(&mut self, village: usize, sex_and_age: Option<(bool, u32)>) -> usize {
        let (male, age) = sex_and_age.unwrap_or_else(|| {
            let (least, most) = self.random.weighted(AGES);
            (self.random.chance(56), self.random.between(least, most))
        });
        let birthday = days_before(months_before(self.today, age * 12), self.random.below(364));
        let born = Born {
            name: names::name(self.random, None),
            hometown: self.random.pick(&HOMETOWNS),
            on: birthday,
            male,
        };
        let wanted = self.random.weighted(STATES);
        let card = cards::draw(self.random, wanted, self.today);
        let place = self
            .people
            .add(self.random, born, village, card, self.today);
        let on_file = wanted != Wanted::Absent && self.random.chance(ON_FILE_PERCENT);
        let employer = on_file.then(|| 1 + self.random.place(self.enterprises.saturating_sub(1)));
        let left = wanted == Wanted::Ended && self.random.chance(LEFT_PERCENT * 10);
        if let Some(person) = self.people.all.get_mut(place) {
            life::draw(self.random, person, self.today, employer);
            if left {
                leave(person, self.today);
            }
        }
        place
    }

    /// A couple, or one parent alone, with children.
    fn family(&mut self, children: u32) {
        let village = self.random.place(self.villages);
        let age = self.random.between(26, 47);
        let first_male = self.random.chance(50);
        let first = self.adult(village, Some((first_male, age)));
        let mut members = vec![(first, first_male)];
        if children == 0 || self.random.chance(86) {
            let spouse_age = (age + self.random.below(5)).saturating_sub(2).max(20);
            let spouse = self.adult(village, Some((!first_male, spouse_age)));
            members.push((spouse, !first_male));
        }
        if children == 0 {
            return;
        }
        let mut household = Household::new(self.random, self.today);
        let eldest = self.random.between(1, (age - 21).min(17));
        for number in 0..children {
            let child = self.child(village, first, eldest.saturating_sub(number * 3));
            household.children.push(child);
        }
        let since = self.eldest_birth(&household);
        for (person, male) in members {
            household.parents.push(Member {
                person,
                kin: if male { "father" } else { "mother" },
                since,
            });
        }
        self.people.households.push(household);
    }

    fn child(&mut self, village: usize, parent: usize, age: u32) -> usize {
        let (name, hometown) = self.people.all.get(parent).map_or_else(
            || (String::new(), String::new()),
            |parent| {
                let hometown = parent.citizen_id.expose().chars().take(6).collect();
                (parent.name.clone(), hometown)
            },
        );
        let day = days_before(
            months_before(self.today, age * 12),
            self.random.between(2, 360),
        );
        let born = Born {
            name: names::name(self.random, names::surname(&name)),
            hometown: &hometown,
            on: day,
            male: self.random.chance(51),
        };
        let wanted = match self.random.below(100) {
            0..=18 if age >= 1 => Wanted::Valid,
            _ => Wanted::Registered,
        };
        let mut card = cards::draw(self.random, wanted, self.today);
        if card.0 < day {
            // Born here: registered a month after the birth, and too young for a card yet.
            card = (shared::base::add_months(day, 1).min(self.today), None);
        }
        self.people
            .add(self.random, born, village, card, self.today)
    }

    fn eldest_birth(&self, household: &Household) -> Date {
        let births = household.children.iter().filter_map(|child| {
            let person = self.people.all.get(*child)?;
            Some(person.citizen_id.birth_date())
        });
        births.min().unwrap_or(self.today)
    }
}

/// Moves away: no longer registered, no longer employed here.
fn leave(person: &mut Person, today: Date) {
    let ended = person.card.as_ref().and_then(|card| card.ended_on);
    person.left_on = Some(ended.unwrap_or_else(|| days_before(today, 20)));
    person.job = None;
}

/// The citizen ID whose first seventeen digits these are.
fn with_check(stem: &str, today: Date) -> Option<CitizenId> {
    "0123456789X"
        .chars()
        .find_map(|check| CitizenId::parse(&format!("{stem}{check}"), today).ok())
}
