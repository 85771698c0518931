//! The working life of a drafted person: contract, insurance, home, skills and good deeds, as
//! facts in the scheme's format.

use serde_json::{Value, json};
use shared::base::{Date, full_months, full_years};

use crate::demo::days::{days_before, month_of, months_before};
use crate::demo::person::{Job, Person, Standing};
use crate::demo::random::Random;

/// The age at which work begins.
const WORKING_AGE: u32 = 18;

const EDUCATION: &[(u32, &str)] = &[
    (620, ""),
    (220, "college"),
    (125, "bachelor"),
    (30, "master"),
    (5, "doctor"),
];
const SKILLS: &[(u32, &str)] = &[
    (60, "intermediate"),
    (28, "advanced"),
    (9, "technician"),
    (3, "senior_technician"),
];
const TITLES: &[(u32, &str)] = &[
    (62, "junior"),
    (30, "middle"),
    (7, "associate_senior"),
    (1, "senior"),
];
const HOMES: &[(u32, &str)] = &[(27, ""), (7, "own"), (46, "rental"), (20, "dormitory")];
const BUSINESS_FORMS: &[(u32, &str)] = &[(80, "individual"), (8, "partnership"), (12, "company")];
const HONOURS: &[(u32, &str)] = &[
    (60, "town"),
    (30, "district"),
    (9, "city"),
    (1, "provincial"),
];
const CONTESTS: &[(u32, &str)] = &[(75, "district"), (20, "city"), (5, "provincial")];
const PATENTS: &[(u32, &str)] = &[(15, "invention"), (65, "utility"), (20, "design")];

/// How someone earns a living.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Work {
    Contract,
    Business,
    Farm,
    Cleaning,
    #[default]
    None,
}

const WORK: &[(u32, Work)] = &[
    (700, Work::Contract),
    (80, Work::Business),
    (20, Work::Farm),
    (25, Work::Cleaning),
    (175, Work::None),
];

/// Draws the facts of an adult.
pub(super) fn draw(
    random: &mut Random,
    person: &mut Person,
    today: Date,
    enterprise: Option<usize>,
) {
    let mut life = Life {
        random,
        person,
        today,
    };
    life.work(enterprise);
    life.qualifications();
    life.home();
    life.contribution();
    life.merits();
    life.unverified();
}

struct Life<'a> {
    random: &'a mut Random,
    person: &'a mut Person,
    today: Date,
}

impl Life<'_> {
    fn work(&mut self, enterprise: Option<usize>) {
        let work = match enterprise {
            Some(_) => Work::Contract,
            None => self.random.weighted(WORK),
        };
        let Some(since) = self.began(120) else {
            return;
        };
        match work {
            Work::Contract => self.contract(since, enterprise),
            Work::Business => {
                let form = self.random.weighted(BUSINESS_FORMS);
                self.add("business", json!([{ "from": since }]), Standing::Imported);
                self.add("business_form", json!(form), Standing::Imported);
            }
            Work::Farm => {
                self.add(
                    "farm_contract",
                    json!([{ "from": since }]),
                    Standing::Verified,
                );
            }
            Work::Cleaning => {
                self.contract(since, None);
                self.add(
                    "service_post",
                    json!([{ "from": since }]),
                    Standing::Verified,
                );
            }
            Work::None => {}
        }
        if work != Work::None && self.random.chance(6) {
            let yuan = self.random.between(5, 90) * 1000 + self.random.below(1000);
            let paid = self.last_years(2);
            self.add(
                "tax",
                json!([{ "date": paid, "yuan": yuan }]),
                Standing::Verified,
            );
        }
    }

    /// A day in the last `months` months on which someone old enough began.
    fn began(&mut self, months: u32) -> Option<Date> {
        let of_age = full_years(self.person.citizen_id.birth_date(), self.today);
        let possible = of_age.checked_sub(WORKING_AGE)?.min(months / 12) * 12;
        let ago = self.random.between(1, possible.max(8));
        let day = months_before(self.today, ago.min(possible.max(1)));
        Some(days_before(day, self.random.below(28)))
    }

    fn contract(&mut self, since: Date, enterprise: Option<usize>) {
        let (mut jobs, mut months) = (Vec::new(), Vec::new());
        if self.random.chance(18) {
            // An employer before, with a gap that may be too long to be bridged.
            let gap = self.random.between(1, 5);
            let (from, to) = (months_before(since, gap + 14), months_before(since, gap));
            jobs.push(json!({ "from": from, "to": to }));
            let insured_to = month_of(months_before(to, 1));
            months.push(json!({ "from": month(from), "to": month(insured_to) }));
        }
        jobs.push(json!({ "from": since }));
        let worked = full_months(since, self.today);
        let late = self.random.below(worked.min(3) + 1);
        let insured_from = shared::base::add_months(since, late).min(self.today);
        if self.random.chance(88) || enterprise.is_some() {
            months.push(json!({ "from": month(insured_from) }));
            if late > 1 && self.random.chance(20) {
                months.push(json!({
                    "from": month(since),
                    "to": month(since),
                    "back_paid": true,
                }));
            }
            self.add("insurance", Value::Array(months), Standing::Imported);
        }
        self.add("employment", Value::Array(jobs), Standing::Imported);
        if self.random.chance(9) {
            self.add("shortage_job", json!(true), Standing::Verified);
        }
        self.person.job = enterprise.map(|enterprise| Job {
            enterprise,
            from_on: since,
            insured_from,
            to_on: None,
        });
    }

    fn qualifications(&mut self) {
        let education = self.random.weighted(EDUCATION);
        if !education.is_empty() {
            self.add("education", json!(education), Standing::Imported);
        }
        if self.random.chance(14) {
            let level = self.random.weighted(SKILLS);
            self.add("skill_level", json!(level), Standing::Verified);
        }
        if !education.is_empty() && self.random.chance(25) {
            let title = self.random.weighted(TITLES);
            self.add("title", json!(title), Standing::Verified);
        }
    }

    fn home(&mut self) {
        let home = self.random.weighted(HOMES);
        if home.is_empty() {
            return;
        }
        if home == "rental" && self.random.chance(15) {
            // Lived in the employer's dormitory before.
            let day = days_before(self.today, self.random.between(400, 700));
            self.person
                .fact("home", json!("dormitory"), Standing::Superseded, day);
        }
        self.add("home", json!(home), Standing::Verified);
    }

    fn contribution(&mut self) {
        if self.random.chance(24) {
            let events = self.events(3, |random| ("hours", random.between(6, 160)));
            self.add("volunteering", events, Standing::Imported);
        }
        if self.random.chance(11) {
            let events = self.events(3, |random| ("ml", random.between(1, 2) * 200));
            self.add("blood", events, Standing::Imported);
        }
        if self.random.chance(5) {
            let events = self.events(2, |random| ("yuan", random.between(2, 30) * 100));
            self.add("charity", events, Standing::Verified);
        }
        if self.random.chance(9) {
            let events = self.events(2, |random| ("credits", random.between(4, 40)));
            self.add("training", events, Standing::Imported);
        }
        if self.random.below(400) == 0 {
            self.add("stem_cell_donation", json!(true), Standing::Verified);
        }
    }

    fn merits(&mut self) {
        if self.random.chance(4) {
            let level = self.random.weighted(HONOURS);
            let value = json!([{ "date": self.last_years(5), "level": level, "deed": "先进个人" }]);
            self.add("honours", value, Standing::Verified);
        }
        if self.random.chance(2) {
            let level = self.random.weighted(CONTESTS);
            let value =
                json!([{ "date": self.last_years(5), "level": level, "contest": "技能比武" }]);
            self.add("contests", value, Standing::Verified);
        }
        if self.random.below(150) == 0 {
            let kind = self.random.weighted(PATENTS);
            let value =
                json!([{ "date": self.last_years(5), "type": kind, "owners": 2, "first": true }]);
            self.add("patents", value, Standing::Imported);
        }
    }

    /// What waits for a department, or was turned down by one.
    fn unverified(&mut self) {
        if self.random.chance(5) {
            let day = days_before(self.today, self.random.between(1, 12));
            let value = json!([{ "date": days_before(day, 20), "hours": 24 }]);
            let known = self
                .person
                .facts
                .iter()
                .any(|fact| fact.id == "volunteering");
            if !known {
                self.person
                    .fact("volunteering", value, Standing::Pending, day);
            }
        }
        if self.random.chance(2) {
            let day = days_before(self.today, self.random.between(20, 200));
            self.person
                .fact("title", json!("middle"), Standing::Rejected, day);
        }
    }

    /// Dated happenings with one number each.
    fn events(&mut self, most: u32, draw: impl Fn(&mut Random) -> (&'static str, u32)) -> Value {
        let count = self.random.between(1, most);
        let events = (0..count).map(|_| {
            let date = self.last_years(6);
            let (column, number) = draw(self.random);
            json!({ "date": date, column: number })
        });
        Value::Array(events.collect())
    }

    /// A day in the last years.
    fn last_years(&mut self, years: u32) -> Date {
        days_before(self.today, self.random.between(15, years * 365))
    }

    fn add(&mut self, fact: &'static str, value: Value, standing: Standing) {
        let day = days_before(self.today, self.random.between(3, 300));
        self.person.fact(fact, value, standing, day);
    }
}

/// A month as the facts format writes it.
pub(super) fn month(date: Date) -> String {
    date.format("%Y-%m").to_string()
}
