//! Awarders whose year somebody should look into: the same three people month after month, nearly
//! everyone at the cap, kin of who signs, one clerk of two who drafts everything, and at an
//! enterprise one person far above the others with one head of two who signs.
//!
//! They are drawn last and apart, so that everybody before them stays who they are.

use chrono::Datelike;
use shared::access::Role;
use shared::base::{Date, full_months};
use shared::households::LinkState;
use shared::identity::mask_name;
use shared::orgs::OrgKind;

use crate::demo::accounts::{self, Passwords};
use crate::demo::areas::DEMO_TOWN;
use crate::demo::awards::{self, Awarder};
use crate::demo::books::Books;
use crate::demo::days::{day_in, days_before, working_day_up_to, year_of};
use crate::demo::line::{Course, Line};
use crate::demo::links::{self, By, Story};
use crate::demo::random::Random;
use crate::demo::rules::clauses_of;
use crate::demo::scene::Scene;
use crate::error::Result;

/// Draws them apart from everyone else.
const SEED: u64 = 0x756e_6661_6972;
/// The months of the year in which they are given, and from which day on this year has them all.
const MONTHS: [u32; 5] = [2, 3, 4, 5, 6];
const ALL_BY: (u32, u32) = (6, 25);
/// How long somebody belongs before anything is given.
const BELONGS_MONTHS: u32 = 3;
/// A point, in hundredths.
const POINT: i64 = 100;
/// Days ago on which the couple declared what had been so for years.
const DECLARED_AGO: u32 = 5;
const MARRIED_AGO: u32 = 1_200;

/// Clauses of a village, and of an enterprise.
const SORTING: i32 = 1;
const VOLUNTEERING: i32 = 4;
const SAFETY: i32 = 1;
const EMERGENCY: i32 = 5;

/// The first two awarders are those of the journeys.
const OF_JOURNEYS: usize = 2;

/// Writes their awards, and what makes them what they are.
pub(super) fn build(
    scene: &mut Scene<'_>,
    books: &mut Books,
    passwords: &Passwords,
    awarders: &[Awarder],
) -> Result<()> {
    let everyone = std::mem::replace(&mut scene.random, Random::new(SEED));
    let others = awarders.iter().skip(OF_JOURNEYS);
    let mut villages: Vec<&Awarder> = others
        .clone()
        .filter(|awarder| awarder.org.kind == OrgKind::Village)
        .collect();
    // The town of the journeys watches over one of them at least.
    villages.sort_by_key(|awarder| awarder.org.town != Some(DEMO_TOWN));
    let enterprise = others
        .filter(|awarder| awarder.org.kind == OrgKind::Enterprise)
        .max_by_key(|awarder| awarder.members.len());
    if let ([few, full, kin, one_clerk, ..], Some(enterprise)) = (villages.as_slice(), enterprise) {
        same_few(scene, books, few);
        at_the_cap(scene, books, full);
        to_kin(scene, books, passwords, kin)?;
        one_drafts(scene, books, passwords, one_clerk);
        far_above(scene, books, passwords, enterprise);
    }
    scene.random = everyone;
    Ok(())
}

/// The year they are given in: this one once it has all their months.
fn year(scene: &Scene<'_>) -> i32 {
    let this = scene.today.year();
    let (month, day) = ALL_BY;
    if scene.today < day_in(this, month, day) {
        this - 1
    } else {
        this
    }
}

/// An award of a month of the year, if nothing forbids it.
fn give(
    scene: &mut Scene<'_>,
    books: &mut Books,
    awarder: &Awarder,
    (person, since): (usize, Date),
    (month, clause, points): (u32, i32, i64),
) -> bool {
    let year = year(scene);
    let clauses = clauses_of(awarder.org.kind);
    let Some(clause) = clauses.iter().find(|known| known.number == clause) else {
        return false;
    };
    let day = working_day_up_to(day_in(year, month, 10));
    let drafted_on = working_day_up_to(days_before(day, scene.random.between(1, 3)));
    if full_months(since, drafted_on) < BELONGS_MONTHS {
        return false;
    }
    if !books.has_quota(awarder.org.id, year) {
        let amount = awards::quota(scene, awarder, day_in(year, 1, 1));
        books.allocate(scene, &awarder.org, year, amount);
    }
    let fact = days_before(drafted_on, scene.random.between(2, 12));
    let line = Line {
        person,
        clause,
        points,
        fact_date: fact.max(year_of(drafted_on)),
        drafted_on,
    };
    books.give(scene, awarder, line, Course::Signed(day))
}

/// Three people who get something every month, and twice in most.
fn same_few(scene: &mut Scene<'_>, books: &mut Books, awarder: &Awarder) {
    let mut found = 0;
    for member in &awarder.members {
        let mut given = false;
        for month in MONTHS {
            given |= give(scene, books, awarder, *member, (month, SORTING, POINT));
            if month > 2 {
                give(scene, books, awarder, *member, (month, VOLUNTEERING, POINT));
            }
        }
        found += u32::from(given);
        if found == 3 {
            return;
        }
    }
}

/// Many people who all reach the cap of the same indicator, within two months.
fn at_the_cap(scene: &mut Scene<'_>, books: &mut Books, awarder: &Awarder) {
    let mut found = 0;
    for member in &awarder.members {
        let thrice = [(3, 2 * POINT), (3, 2 * POINT), (4, POINT)];
        let given = thrice
            .into_iter()
            .all(|(month, points)| give(scene, books, awarder, *member, (month, SORTING, points)));
        found += u32::from(given);
        if found == 14 {
            return;
        }
    }
}

/// A couple of whom one signs what the other gets; they declare their marriage only afterwards.
fn to_kin(
    scene: &mut Scene<'_>,
    books: &mut Books,
    passwords: &Passwords,
    awarder: &Awarder,
) -> Result<()> {
    let Some((wife, husband)) = couple(scene, awarder) else {
        return Ok(());
    };
    let head = awarder.desk.head.to_string();
    let signer = scene.people.all.get(husband.0);
    let signer = signer.map(|person| (person.id.to_string(), mask_name(&person.name)));
    let mut known = scene.rows.accounts.iter_mut();
    let account = known.find(|one| one.id == head);
    if let (Some(account), Some((person, name))) = (account, signer) {
        account.person_id = Some(person);
        account.name = name;
    }
    for (month, clause) in [(4, VOLUNTEERING), (5, SORTING)] {
        give(scene, books, awarder, wife, (month, clause, POINT));
    }
    let resident = accounts::resident(scene, passwords, "resident07", wife.0);
    let by = By {
        resident,
        officer: awarder.desk.clerk,
        grid: awarder.desk.clerk,
    };
    let story = Story {
        state: LinkState::Verified,
        declared_ago: DECLARED_AGO,
        married_ago: MARRIED_AGO,
        found: None,
        reason: None,
    };
    let both = (wife.0, husband.0);
    links::write(scene, by, both, &story)?;
    let since = links::married_on(scene, &story);
    let verified_on = days_before(scene.today, DECLARED_AGO);
    links::household(scene, both, (since, None), verified_on);
    Ok(())
}

/// A woman and a man of the awarder's people who live in no household, the first of each.
fn couple(scene: &Scene<'_>, awarder: &Awarder) -> Option<((usize, Date), (usize, Date))> {
    let long_ago = days_before(scene.today, MARRIED_AGO + 18 * 366);
    let find = |male: bool| {
        let mut members = awarder.members.iter();
        members.find(|(place, _)| {
            scene.people.all.get(*place).is_some_and(|person| {
                let id = person.id.to_string();
                let seats = &scene.rows.household_members;
                person.citizen_id.is_male() == male
                    && person.citizen_id.birth_date() < long_ago
                    && seats.iter().all(|seat| seat.person_id != id)
            })
        })
    };
    Some((*find(false)?, *find(true)?))
}

/// Two who may draft, of whom one drafts everything.
fn one_drafts(scene: &mut Scene<'_>, books: &mut Books, passwords: &Passwords, awarder: &Awarder) {
    let second = ("clerk-b", Role::VillageOfficer);
    accounts::colleague(scene, passwords, &awarder.org, second);
    spread_out(scene, books, awarder, (VOLUNTEERING, 24));
}

/// One person far above everyone else, and one of two heads who signs everything.
fn far_above(scene: &mut Scene<'_>, books: &mut Books, passwords: &Passwords, awarder: &Awarder) {
    let second = ("head-b", Role::AwardHead);
    accounts::colleague(scene, passwords, &awarder.org, second);
    let most = [(3, 5 * POINT), (4, 5 * POINT)];
    for member in &awarder.members {
        let given = most.into_iter().all(|(month, points)| {
            give(scene, books, awarder, *member, (month, EMERGENCY, points))
        });
        if given {
            break;
        }
    }
    spread_out(scene, books, awarder, (SAFETY, 22));
}

/// A point each to so many, from the last of the awarder's people on.
fn spread_out(
    scene: &mut Scene<'_>,
    books: &mut Books,
    awarder: &Awarder,
    (clause, count): (i32, u32),
) {
    let mut given = 0;
    for month in MONTHS {
        for member in awarder.members.iter().rev() {
            if given == count {
                return;
            }
            given += u32::from(give(scene, books, awarder, *member, (month, clause, POINT)));
        }
    }
}
