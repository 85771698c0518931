//! Links of households in every state: the demo resident's marriage, and couples of the demo
//! village that wait, were met by the grid head or not, were refused, taken back, divorced.

use shared::base::{AccountId, Date, LinkId};
use shared::calendar::Calendar;
use shared::households::{CONFIRM_WORKING_DAYS, Finding, Kin, LeaveReason, LinkState, Paper};

use crate::demo::DISTRICT;
use crate::demo::accounts::{self, Accounts, Passwords};
use crate::demo::areas::DEMO_VILLAGE;
use crate::demo::days::{days_before, months_before, office_time};
use crate::demo::person::Person;
use crate::demo::rows::{ConfirmationRow, HouseholdMemberRow, LinkRow, SpouseRow};
use crate::demo::scene::Scene;
use crate::error::Result;
use crate::registers::residents::Identity;

/// What becomes of a couple's declaration.
pub(super) struct Story {
    pub(super) state: LinkState,
    /// Days ago on which it was declared.
    pub(super) declared_ago: u32,
    /// Days ago on which they married; both were grown up.
    pub(super) married_ago: u32,
    pub(super) found: Option<(Finding, &'static str)>,
    pub(super) reason: Option<&'static str>,
}

/// The couples' stories; the first waits for grid head and officer.
const STORIES: [Story; 6] = [
    Story {
        state: LinkState::Pending,
        declared_ago: 1,
        married_ago: 70,
        found: None,
        reason: None,
    },
    Story {
        state: LinkState::Pending,
        declared_ago: 3,
        married_ago: 70,
        found: Some((Finding::Confirmed, "")),
        reason: None,
    },
    Story {
        state: LinkState::Pending,
        declared_ago: 4,
        married_ago: 70,
        found: Some((Finding::WrongFacts, "邻居说两人去年起不住在一起。")),
        reason: None,
    },
    Story {
        state: LinkState::Refused,
        declared_ago: 20,
        married_ago: 70,
        found: Some((Finding::NotReachable, "两次上门没有人。")),
        reason: Some("结婚证复印件看不清，请带原件再来。"),
    },
    Story {
        state: LinkState::Withdrawn,
        declared_ago: 30,
        married_ago: 70,
        found: None,
        reason: None,
    },
    Story {
        state: LinkState::Ended,
        declared_ago: 400,
        married_ago: 430,
        found: Some((Finding::Confirmed, "")),
        reason: None,
    },
];

/// Who declares, who decides, and who visits.
#[derive(Clone, Copy)]
pub(super) struct By {
    pub(super) resident: AccountId,
    pub(super) officer: AccountId,
    pub(super) grid: AccountId,
}

/// Writes the links.
pub(super) fn build(
    scene: &mut Scene<'_>,
    passwords: &Passwords,
    known: usize,
    accounts: &Accounts,
) -> Result<()> {
    let officer = accounts.village.clerk;
    let couple = (scene.fixed.resident, scene.fixed.wife);
    let married = Story {
        state: LinkState::Verified,
        declared_ago: 90,
        married_ago: 120,
        found: Some((Finding::Confirmed, "")),
        reason: None,
    };
    let by = By {
        resident: accounts.resident,
        officer,
        grid: accounts.grid,
    };
    write(scene, by, couple, &married)?;
    let men = alone(scene, known, true);
    let women = alone(scene, known, false);
    let couples = men.into_iter().zip(women);
    for (number, (story, couple)) in STORIES.iter().zip(couples).enumerate() {
        let login = format!("resident{:02}", number + 1);
        let resident = accounts::resident(scene, passwords, &login, couple.0);
        write(scene, By { resident, ..by }, couple, story)?;
        if story.state == LinkState::Ended {
            let left_on = divorced_on(scene);
            let from_on = married_on(scene, story);
            household(scene, couple, (from_on, Some(left_on)), from_on);
        }
    }
    Ok(())
}

/// Adults of the demo village without a household, who live in the demo grid from now on; none of
/// those whom journeys name.
fn alone(scene: &mut Scene<'_>, known: usize, male: bool) -> Vec<usize> {
    let seated = |person: &Person| {
        let id = person.id.to_string();
        let mut members = scene.rows.household_members.iter();
        members.any(|one| one.person_id == id)
    };
    let adult = months_before(scene.today, 22 * 12);
    let fits = |(place, person): (usize, &Person)| {
        let fits = place >= known
            && person.village == DEMO_VILLAGE
            && person.citizen_id.is_male() == male
            && person.citizen_id.birth_date() < adult
            && person.lives_here(scene.today)
            && !seated(person);
        fits.then_some(place)
    };
    let found: Vec<usize> = scene
        .people
        .all
        .iter()
        .enumerate()
        .filter_map(fits)
        .collect();
    let found: Vec<usize> = found.into_iter().take(STORIES.len()).collect();
    let grid = scene.demo_grid().map(|grid| grid.to_string());
    for place in &found {
        let id = scene.people.all.get(*place).map(|one| one.id.to_string());
        let row = scene.rows.residents.iter_mut();
        if let Some(row) = row
            .into_iter()
            .find(|row| Some(&row.person_id) == id.as_ref())
        {
            row.grid_id.clone_from(&grid);
        }
    }
    found
}

/// The first day of a couple's marriage.
pub(super) fn married_on(scene: &Scene<'_>, story: &Story) -> Date {
    days_before(scene.today, story.married_ago)
}

/// The day of the divorce in the one story that has one.
fn divorced_on(scene: &Scene<'_>) -> Date {
    days_before(scene.today, 60)
}

/// Writes a couple's declaration and what became of it.
pub(super) fn write(
    scene: &mut Scene<'_>,
    by: By,
    (one, other): (usize, usize),
    story: &Story,
) -> Result<()> {
    let declared_on = days_before(scene.today, story.declared_ago);
    let at = office_time(declared_on, scene.today, 65);
    let id = LinkId(scene.random.id(at));
    let (Some(one), Some(other)) = (scene.people.all.get(one), scene.people.all.get(other)) else {
        return Ok(());
    };
    let stood = matches!(story.state, LinkState::Verified | LinkState::Ended);
    let ended = story.state == LinkState::Ended;
    let settled = story.state != LinkState::Pending;
    let calendar = Calendar::embedded();
    let both = [one.id.to_string(), other.id.to_string()];
    let sealed = scene
        .keys
        .seal(&id.to_string(), other.citizen_id.expose().as_bytes())?;
    scene.rows.household_links.push(LinkRow {
        id: id.to_string(),
        district: DISTRICT,
        person_id: one.id.to_string(),
        kin: Kin::Spouse.code(),
        other_index: Identity::index(scene.keys, &other.citizen_id),
        other_sealed: sealed.bytes,
        key_version: sealed.version,
        other_id: stood.then(|| other.id.to_string()),
        from_on: married_on(scene, story),
        to_on: ended.then(|| divorced_on(scene)),
        declared_by: by.resident.to_string(),
        declared_at: at,
        confirm_by: calendar.add_working_days(declared_on, CONFIRM_WORKING_DAYS),
        calendar_version: calendar.version().to_owned(),
        state: if ended {
            LinkState::Verified
        } else {
            story.state
        }
        .code(),
        settled_by: settled.then(|| by.officer.to_string()),
        settled_at: settled.then_some(at + 3_600_000_000),
        paper: stood.then(|| Paper::MarriageCertificate.code().to_owned()),
        evidence: stood.then(|| "结婚证复印件，存村档案盒 3".to_owned()),
        reason: story.reason.map(str::to_owned),
    });
    for person_id in both.into_iter().filter(|_| stood) {
        scene.rows.household_spouses.push(SpouseRow {
            link_id: id.to_string(),
            person_id,
            to_on: ended.then(|| divorced_on(scene)),
        });
    }
    if let Some((finding, note)) = story.found {
        let at = office_time(
            days_before(scene.today, story.declared_ago - 1),
            scene.today,
            95,
        );
        let confirmation = scene.random.id(at).to_string();
        scene.rows.household_confirmations.push(ConfirmationRow {
            id: confirmation,
            link_id: id.to_string(),
            account_id: by.grid.to_string(),
            finding: finding.code(),
            note,
            at,
        });
    }
    Ok(())
}

/// The household that a couple has since a day, or had until the divorce, and when it was verified.
pub(super) fn household(
    scene: &mut Scene<'_>,
    (one, other): (usize, usize),
    (from_on, left_on): (Date, Option<Date>),
    verified_on: Date,
) {
    let at = office_time(verified_on, scene.today, 65);
    let household_id = scene.random.id(at).to_string();
    for (place, left_on) in [(one, None), (other, left_on)] {
        let Some(person) = scene.people.all.get(place) else {
            continue;
        };
        scene.rows.household_members.push(HouseholdMemberRow {
            household_id: household_id.clone(),
            person_id: person.id.to_string(),
            kin: "spouse",
            from_on,
            to_on: left_on,
            verified_at: Some(at),
            left_why: left_on.map(|_| LeaveReason::Divorce.code().to_owned()),
            left_evidence: left_on.map(|_| "离婚证复印件，存村档案盒 3".to_owned()),
        });
    }
}
