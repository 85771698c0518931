//! Who awards whom: rules and quotas of the awarders, the fixed awards of the journeys, and a
//! year's life of awards in every state.

use chrono::Datelike;
use shared::awards::AwardTerms;
use shared::base::{Date, full_months};
use shared::orgs::OrgKind;
use shared::scoring::embedded;

use crate::demo::accounts::{self, Accounts, Desk, Passwords};
use crate::demo::areas::DEMO_VILLAGE;
use crate::demo::books::Books;
use crate::demo::days::{day_in, days_after, days_before, working_day_up_to, year_of};
use crate::demo::line::{Course, Line};
use crate::demo::orgs::Org;
use crate::demo::person::Person;
use crate::demo::rules::{self, Versions, clauses_of};
use crate::demo::scene::Scene;
use crate::error::{Error, Result};

/// The scheme whose terms the awards follow.
const SCHEME: &str = "zhenhai-3.0";
/// How many awarders of each kind there are besides the demo enterprise and village.
const ENTERPRISES: usize = 8;
const VILLAGES: usize = 11;
const TOWNS: usize = 2;
const DEPARTMENTS: usize = 3;
/// Months of insurance an enterprise's award asks for.
const INSURED_MONTHS: u32 = 3;
/// The least quota of a village, in hundredths; then those of a town and a department.
const VILLAGE_LEAST: i64 = 10_000;
const TOWN_QUOTA: i64 = 50_000;
const DEPARTMENT_QUOTA: i64 = 30_000;
/// The step of awards, in hundredths.
const STEP: i64 = 50;
/// The age from which people are awarded.
pub(super) const ADULT_MONTHS: u32 = 18 * 12;

/// An organisation that awards.
pub(super) struct Awarder {
    pub(super) org: Org,
    pub(super) desk: Desk,
    pub(super) versions: Versions,
    /// Its people and since when: insured there, or registered in its area.
    pub(super) members: Vec<(usize, Date)>,
}

/// What a drawn award is to be today.
#[derive(Clone, Copy, Default)]
pub(super) enum Fate {
    Drafted,
    Withdrawn,
    Noticed,
    #[default]
    Posted,
    Expired,
    Voided,
}

/// How the awards of one awarder are spread.
const FATES: [(Fate, u32); 6] = [
    (Fate::Drafted, 2),
    (Fate::Withdrawn, 1),
    (Fate::Noticed, 3),
    (Fate::Posted, 7),
    (Fate::Expired, 2),
    (Fate::Voided, 1),
];

/// Writes rules, quotas and awards of every awarder.
pub(super) fn build(
    scene: &mut Scene<'_>,
    passwords: &Passwords,
    accounts: &Accounts,
) -> Result<(Vec<Awarder>, Books)> {
    let program = embedded().into_iter().find(|one| one.id == SCHEME);
    let program = program.ok_or_else(|| Error::internal("the scheme of the demo is missing"))?;
    let mut books = Books::new(AwardTerms::of(&program, scene.today), accounts.office);
    let awarders = awarders(scene, passwords, accounts);
    for awarder in &awarders {
        let amount = quota(scene, awarder, year_of(scene.today));
        let year = scene.today.year();
        books.allocate(scene, &awarder.org, year, amount);
    }
    if let [enterprise, village, ..] = awarders.as_slice() {
        fixed(scene, &mut books, enterprise, village);
    }
    for awarder in &awarders {
        for (fate, count) in FATES {
            for _ in 0..count {
                draw(scene, &mut books, awarder, fate);
            }
        }
    }
    Ok((awarders, books))
}

/// The demo enterprise and village first, then the others.
fn awarders(scene: &mut Scene<'_>, passwords: &Passwords, accounts: &Accounts) -> Vec<Awarder> {
    let mut orgs: Vec<Org> = Vec::new();
    let villages = |skipped: usize| move |(place, _): &(usize, &Org)| *place != skipped;
    orgs.extend(scene.orgs.enterprises.first().cloned());
    orgs.extend(scene.orgs.villages.get(DEMO_VILLAGE).cloned());
    orgs.extend(
        scene
            .orgs
            .enterprises
            .iter()
            .skip(1)
            .take(ENTERPRISES)
            .cloned(),
    );
    let others = scene.orgs.villages.iter().enumerate();
    let others = others.filter(villages(DEMO_VILLAGE)).step_by(5);
    orgs.extend(others.take(VILLAGES).map(|(_, org)| org.clone()));
    orgs.extend(scene.orgs.towns.iter().skip(2).take(TOWNS).cloned());
    orgs.extend(scene.orgs.departments.iter().take(DEPARTMENTS).cloned());
    let upcoming = scene.orgs.enterprises.get(ENTERPRISES + 1).cloned();
    if let Some(org) = upcoming {
        rules::build_upcoming(&mut scene.random, &mut scene.rows, &org, scene.today);
    }
    orgs.into_iter()
        .enumerate()
        .map(|(number, org)| Awarder {
            desk: match number {
                0 => accounts.enterprise,
                1 => accounts.village,
                _ => accounts::desk(scene, passwords, &org, number),
            },
            versions: rules::build(&mut scene.random, &mut scene.rows, &org, scene.today),
            members: members(scene, &org),
            org,
        })
        .collect()
}

/// The adults an organisation may award.
fn members(scene: &Scene<'_>, org: &Org) -> Vec<(usize, Date)> {
    let since = |person: &Person| -> Option<Date> {
        let born = person.citizen_id.birth_date();
        if full_months(born, scene.today) < ADULT_MONTHS || !person.lives_here(scene.today) {
            return None;
        }
        let village = scene.areas.villages.get(person.village)?;
        match org.kind {
            OrgKind::Enterprise => {
                let job = person.job?;
                let employer = scene.orgs.enterprises.get(job.enterprise)?;
                (employer.id == org.id).then_some(job.insured_from)
            }
            OrgKind::Village => (village.area == org.area).then_some(person.registered_on),
            OrgKind::Town => (Some(village.town) == org.town).then_some(person.registered_on),
            _ => Some(person.registered_on),
        }
    };
    let people = scene.people.all.iter().enumerate();
    people
        .filter_map(|(place, person)| Some((place, since(person)?)))
        .collect()
}

/// What the scheme's formula gives an awarder by its people on 1 January, in hundredths.
pub(super) fn quota(scene: &Scene<'_>, awarder: &Awarder, on: Date) -> i64 {
    let heads = |months: u32| {
        let here = awarder.members.iter();
        let counted = here.filter(|(_, since)| *since <= on && full_months(*since, on) >= months);
        i64::try_from(counted.count()).unwrap_or_default()
    };
    match awarder.org.kind {
        OrgKind::Enterprise => heads(INSURED_MONTHS) * 300,
        OrgKind::Village => {
            // Children are registered too.
            let here = scene.people.all.iter().filter(|person| {
                Some(person.village) == awarder.org.village && person.lives_here(on)
            });
            let count = i64::try_from(here.count()).unwrap_or_default();
            VILLAGE_LEAST.max(count * 100)
        }
        OrgKind::Town => TOWN_QUOTA,
        OrgKind::Department => DEPARTMENT_QUOTA,
        OrgKind::School | OrgKind::MigrantOffice => 0,
    }
}

/// The awards that the journeys count on.
fn fixed(scene: &mut Scene<'_>, books: &mut Books, enterprise: &Awarder, village: &Awarder) {
    let (resident, near_cap) = (scene.fixed.resident, scene.fixed.near_cap);
    for (awarder, person, clause, points, ago) in [
        (enterprise, resident, 2, 400, 75),
        (enterprise, resident, 4, 200, 70),
        (village, resident, 1, 200, 64),
        (village, resident, 3, 100, 58),
        (village, resident, 4, 200, 52),
        (enterprise, near_cap, 5, 500, 48),
        (enterprise, near_cap, 2, 400, 41),
    ] {
        let clause = clauses_of(awarder.org.kind)
            .iter()
            .find(|known| known.number == clause);
        let Some(clause) = clause else { continue };
        let first = year_of(scene.today);
        let day = working_day_up_to(days_before(scene.today, ago).max(first));
        let line = Line {
            person,
            clause,
            points,
            fact_date: days_before(day, 9).max(year_of(day)),
            drafted_on: days_before(day, 1).max(year_of(day)),
        };
        books.give(scene, awarder, line, Course::Signed(day));
    }
}

/// Draws one award of a fate; whoever cannot be given it is passed over a few times.
pub(super) fn draw(scene: &mut Scene<'_>, books: &mut Books, awarder: &Awarder, fate: Fate) {
    for _ in 0..12 {
        let (drafted_on, course) = days_of(scene, fate);
        let Some((person, since)) = candidate(scene, awarder) else {
            return;
        };
        let belongs = full_months(since, drafted_on) >= INSURED_MONTHS;
        let clauses = clauses_of(awarder.org.kind);
        let Some(clause) = clauses.get(scene.random.place(clauses.len())) else {
            return;
        };
        if !belongs {
            continue;
        }
        let steps = u32::try_from((clause.most - clause.least) / STEP).unwrap_or_default();
        let line = Line {
            person,
            clause,
            points: clause.least + STEP * i64::from(scene.random.between(0, steps)),
            fact_date: days_before(drafted_on, scene.random.between(2, 40))
                .max(year_of(drafted_on)),
            drafted_on,
        };
        let year = course_year(course, drafted_on);
        if !books.has_quota(awarder.org.id, year) {
            let amount = quota(scene, awarder, day_in(year, 1, 1));
            books.allocate(scene, &awarder.org, year, amount);
        }
        if books.give(scene, awarder, line, course) {
            return;
        }
    }
}

/// One of an awarder's people, but for those whose awards are fixed.
fn candidate(scene: &mut Scene<'_>, awarder: &Awarder) -> Option<(usize, Date)> {
    let place = scene.random.place(awarder.members.len());
    let fixed = [
        scene.fixed.resident,
        scene.fixed.near_cap,
        scene.fixed.clerk,
        scene.fixed.head,
    ];
    let after = awarder.members.iter().cycle().skip(place);
    after
        .take(awarder.members.len())
        .find(|(person, _)| !fixed.contains(person))
        .copied()
}

/// The day of the draft, and the course to a fate.
fn days_of(scene: &mut Scene<'_>, fate: Fate) -> (Date, Course) {
    let today = scene.today;
    let ago = |days: u32| working_day_up_to(days_before(today, days));
    let this_year = |days: u32| working_day_up_to(days_before(today, days).max(year_of(today)));
    let before = |day: Date, days: u32| working_day_up_to(days_before(day, days).max(year_of(day)));
    let random = &mut scene.random;
    match fate {
        Fate::Drafted => (this_year(random.below(6)), Course::Drafted),
        Fate::Withdrawn => {
            let day = this_year(random.between(10, 60));
            (day, Course::Withdrawn(days_after(day, 1).min(today)))
        }
        Fate::Noticed => {
            let day = ago(random.below(4));
            (before(day, random.below(3)), Course::Signed(day))
        }
        Fate::Posted => {
            let day = ago(random.between(20, 300));
            (before(day, random.below(4)), Course::Signed(day))
        }
        Fate::Expired => {
            let day = ago(random.between(390, 540));
            (before(day, random.below(4)), Course::Signed(day))
        }
        Fate::Voided => {
            let day = ago(random.between(20, 150));
            let ended = days_after(day, random.between(2, 12));
            (before(day, random.below(4)), Course::Voided(day, ended))
        }
    }
}

const fn course_day(course: Course, drafted_on: Date) -> Date {
    match course {
        Course::Signed(day) | Course::Voided(day, _) => day,
        Course::Drafted | Course::Withdrawn(_) => drafted_on,
    }
}

fn course_year(course: Course, drafted_on: Date) -> i32 {
    course_day(course, drafted_on).year()
}
