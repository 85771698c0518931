//! A district of real size: behind the people of the journeys a crowd follows, drafted and written
//! part by part, with the awards that a year and a half of it would have seen.

use std::collections::BTreeSet;

use chrono::Datelike;
use shared::base::full_months;
use shared::orgs::OrgKind;

use crate::db::Db;
use crate::demo::accounts::{self, Passwords};
use crate::demo::awards::{self, ADULT_MONTHS, Awarder, Fate};
use crate::demo::books::Books;
use crate::demo::orgs::Org;
use crate::demo::people;
use crate::demo::random::Random;
use crate::demo::rows::Rows;
use crate::demo::scene::Scene;
use crate::demo::{
    District, Plan, children, days, finish, freezes, households, orgs, record, refuse_filled, rules,
};
use crate::error::Result;

/// People of one part.
const PART: usize = 20_000;
/// Draws the crowd apart, so that those before it stay who they are.
const SEED: u64 = 0x6372_6f77_6400;
/// Awards in a hundred members of an awarder.
const BY_VILLAGE: usize = 190;
const BY_ENTERPRISE: usize = 262;
/// Who works at an enterprise on file and has been insured long enough, in a hundred residents.
const INSURED_PERCENT: i64 = 28;
/// How much of what the formula would give is allocated, in a hundred: what is drawn scatters, and
/// nobody gets more than the formula bounds.
const ALLOCATED_PERCENT: i64 = 85;
/// How the awards are spread: those of years, of which few are in notice on any one day.
const FATES: [(Fate, u32); 6] = [
    (Fate::Drafted, 1),
    (Fate::Withdrawn, 4),
    (Fate::Noticed, 2),
    (Fate::Posted, 68),
    (Fate::Expired, 20),
    (Fate::Voided, 5),
];
/// Years back in which awards were given.
const YEARS: i32 = 3;

/// Writes the district, and then the crowd until there are so many residents.
pub(super) fn build(
    db: &Db,
    district: District<'_>,
    passwords: &Passwords,
    plan: &Plan,
) -> Result<()> {
    let District {
        mut scene,
        awarders,
        mut books,
        activities,
        officer,
        ..
    } = district;
    let imported = days::office_time(days::year_of(plan.today), plan.today, 0);
    scene.random = Random::in_a_row(plan.seed ^ SEED, imported);
    orgs::grow(
        &mut scene.random,
        &mut scene.rows,
        &scene.areas,
        &mut scene.orgs,
    );
    let mut awarders = all_awarders(&mut scene, awarders, passwords);
    allocate(&mut scene, &mut books, &awarders, plan.residents);
    db.write_blocking(|conn| {
        refuse_filled(conn)?;
        scene.rows.insert(conn)?;
        activities.insert(conn)
    })?;
    let mut written = people::COUNT;
    while written < plan.residents {
        let count = PART.min(plan.residents - written);
        scene.rows = Rows::default();
        part(&mut scene, &mut books, &mut awarders, count)?;
        children::consents(&mut scene, officer);
        db.write_blocking(|conn| scene.rows.insert(conn))?;
        written += scene.people.all.len();
    }
    scene.rows = Rows::default();
    books.close(&mut scene);
    db.write_blocking(|conn| {
        scene.rows.insert(conn)?;
        finish(conn, plan.today)
    })
}

/// Every enterprise but the journeys' and every village; those that award already keep their desk
/// and their rules.
fn all_awarders(scene: &mut Scene<'_>, known: Vec<Awarder>, passwords: &Passwords) -> Vec<Awarder> {
    let orgs: Vec<Org> = scene
        .orgs
        .enterprises
        .iter()
        .skip(1)
        .chain(&scene.orgs.villages)
        .cloned()
        .collect();
    let first = known.len();
    let mut all: Vec<Awarder> = known
        .into_iter()
        .filter(|awarder| orgs.iter().any(|org| org.id == awarder.org.id))
        .collect();
    // Who has rules and does not award yet waits for its notice to end.
    let with_rules: BTreeSet<String> = scene
        .rows
        .award_rules
        .iter()
        .map(|rules| rules.org_id.clone())
        .collect();
    let fresh = orgs
        .into_iter()
        .filter(|org| !with_rules.contains(&org.id.to_string()));
    let fresh: Vec<Org> = fresh.collect();
    for (number, org) in (first..).zip(fresh) {
        all.push(Awarder {
            desk: accounts::desk(scene, passwords, &org, number),
            versions: rules::build(&mut scene.random, &mut scene.rows, &org, scene.today),
            members: Vec::new(),
            org,
        });
    }
    all
}

/// Allocates what the formula would give for the crowd.
fn allocate(scene: &mut Scene<'_>, books: &mut Books, awarders: &[Awarder], residents: usize) {
    let residents = i64::try_from(residents).unwrap_or_default();
    let share = |count: usize| residents / i64::try_from(count.max(1)).unwrap_or(1);
    let by_enterprise = share(scene.orgs.enterprises.len()) * INSURED_PERCENT / 100 * 300;
    let by_village = share(scene.orgs.villages.len()) * 100;
    let this_year = scene.today.year();
    for awarder in awarders {
        let whole = match awarder.org.kind {
            OrgKind::Enterprise => by_enterprise,
            _ => by_village,
        };
        for year in this_year - YEARS + 1..=this_year {
            let amount = whole * ALLOCATED_PERCENT / 100;
            books.allocate(scene, &awarder.org, year, amount);
        }
    }
}

/// Drafts a part of the crowd and its awards.
fn part(
    scene: &mut Scene<'_>,
    books: &mut Books,
    awarders: &mut [Awarder],
    count: usize,
) -> Result<()> {
    let size = (scene.orgs.enterprises.len(), count);
    let (random, people, today) = (&mut scene.random, &mut scene.people, scene.today);
    people.go_on();
    people.fill(random, &scene.areas, size, today);
    freezes::draw(random, people, 0, today);
    households::build(random, &mut scene.rows, &scene.areas, people, today);
    record::people(scene)?;
    gather(scene, awarders);
    for awarder in awarders.iter() {
        let percent = match awarder.org.kind {
            OrgKind::Enterprise => BY_ENTERPRISE,
            _ => BY_VILLAGE,
        };
        for _ in 0..awarder.members.len() * percent / 100 {
            let weights = FATES.map(|(fate, weight)| (weight, fate));
            let fate = scene.random.weighted(&weights);
            awards::draw(scene, books, awarder, fate);
        }
    }
    books.close_caps(scene);
    // In the order of their key, which is a hash: else each row would go to another page.
    let parts = &mut scene.rows.name_parts;
    parts.sort_by_key(|row| row.part);
    Ok(())
}

/// Sorts the adults of a part to those who may award them.
fn gather(scene: &Scene<'_>, awarders: &mut [Awarder]) {
    let (mut of_village, mut of_enterprise) = (
        vec![Vec::new(); scene.areas.villages.len()],
        vec![Vec::new(); scene.orgs.enterprises.len()],
    );
    for (place, person) in scene.people.all.iter().enumerate() {
        let born = person.citizen_id.birth_date();
        let adult = full_months(born, scene.today) >= ADULT_MONTHS;
        if !adult || !person.lives_here(scene.today) {
            continue;
        }
        if let Some(members) = of_village.get_mut(person.village) {
            members.push((place, person.registered_on));
        }
        if let Some(job) = person.job
            && let Some(members) = of_enterprise.get_mut(job.enterprise)
        {
            members.push((place, job.insured_from));
        }
    }
    for awarder in awarders {
        let found = if awarder.org.kind == OrgKind::Enterprise {
            let mut all = scene.orgs.enterprises.iter();
            let place = all.position(|org| org.id == awarder.org.id);
            place.and_then(|place| of_enterprise.get_mut(place))
        } else {
            let village = awarder.org.village;
            village.and_then(|village| of_village.get_mut(village))
        };
        awarder.members = found.map(std::mem::take).unwrap_or_default();
    }
}
