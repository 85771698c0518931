//! A handful of activities of the demo village and the demo enterprise, in every state. Whoever is
//! on a list has no volunteering or training on file, so that no score is another by it.

mod plans;

use shared::activities::{ActivityAct, ActivityState, AttendanceSource};
use shared::base::Date;

use crate::demo::DISTRICT;
use crate::demo::activity_rows::{
    ActivityRow, ActivityStepRow, AttendanceMarkRow, Rows, SignUpRow,
};
use crate::demo::days::{days_after, days_before, office_time};
use crate::demo::logins::Place;
use crate::demo::scene::Scene;
use plans::{PLANS, Plan};

/// Makes their rows.
pub(super) fn build(scene: &mut Scene<'_>) -> Rows {
    let (known, mut next) = (free_people(scene), 0);
    let mut rows = Rows::default();
    for plan in &PLANS {
        let mut people: Vec<String> = Vec::new();
        if plan.resident {
            let own = scene.person_at(Place::Resident);
            people.extend(own.map(|one| one.id.to_string()));
        }
        let drawn = known.iter().cycle().skip(next);
        let wanted = plan.people.saturating_sub(people.len());
        people.extend(drawn.take(wanted.min(known.len())).cloned());
        next += wanted;
        activity(scene, &mut rows, plan, &people);
    }
    rows
}

/// Grown-up people of the demo village of whom no volunteering and no training is on file.
fn free_people(scene: &Scene<'_>) -> Vec<String> {
    let fits = |person: &&crate::demo::person::Person| {
        person.village == crate::demo::areas::DEMO_VILLAGE
            && person.lives_here(scene.today)
            && person.facts.iter().any(|fact| fact.id == "home")
            && person
                .facts
                .iter()
                .all(|fact| fact.id != "volunteering" && fact.id != "training")
    };
    let people = scene.people.all.iter().filter(fits);
    people
        .map(|person| person.id.to_string())
        .take(24)
        .collect()
}

fn activity(scene: &mut Scene<'_>, rows: &mut Rows, plan: &Plan, people: &[String]) {
    let (clerk, head) = match plan.place {
        Place::Village => (account(scene, "village"), account(scene, "villagehead")),
        _ => (account(scene, "clerk"), account(scene, "head")),
    };
    let Some(org) = scene.org_at(plan.place).map(|org| org.id.to_string()) else {
        return;
    };
    let away = plan.day.unsigned_abs();
    let held_on = if plan.day < 0 {
        days_before(scene.today, away)
    } else {
        days_after(scene.today, away)
    };
    let announced_on = days_before(held_on.min(scene.today), 9);
    let announced_at = office_time(announced_on, scene.today, 30);
    let id = scene.random.id(announced_at).to_string();
    let acts = acts(plan.state, held_on, scene.today);
    let was_there = matches!(
        plan.state,
        ActivityState::HandedIn | ActivityState::Confirmed
    );
    let marks = if was_there { people.len() } else { 0 };
    let row = row(plan, (&id, org, held_on, announced_at));
    rows.activities.push(ActivityRow {
        taken: number(people.len()),
        turn: number(acts.len() + 1),
        marks: number(marks),
        ..row
    });
    let announced = (ActivityAct::Announced, announced_on);
    for (at, (act, on)) in std::iter::once(announced).chain(acts).enumerate() {
        let by = if act == ActivityAct::Confirmed {
            &head
        } else {
            &clerk
        };
        step(scene, rows, (&id, by), (at + 1, act, on));
    }
    for (at, person) in people.iter().enumerate() {
        let minute = u32::try_from(at).unwrap_or_default() * 11;
        let signed_up_at = office_time(
            days_before(held_on.min(scene.today), 3),
            scene.today,
            minute,
        );
        let sign_up = scene.random.id(signed_up_at).to_string();
        rows.activity_sign_ups.push(SignUpRow {
            id: sign_up,
            activity_id: id.clone(),
            person_id: person.clone(),
            signed_up_at,
            withdrawn_at: None,
        });
        if was_there {
            mark(scene, rows, plan, (&id, person, &clerk), (at + 1, held_on));
        }
    }
}

/// What the table says of it; how it stands is filled in behind.
fn row(plan: &Plan, (id, org, held_on, announced_at): (&str, String, Date, i64)) -> ActivityRow {
    ActivityRow {
        id: id.to_owned(),
        district: DISTRICT,
        org_id: org,
        kind: plan.kind.code(),
        counting: plan.counting.code(),
        tenths: small(plan.tenths),
        title: plan.title,
        place: plan.spot,
        note: plan.note,
        held_on,
        starts: small(plan.hours.0),
        ends: small(plan.hours.1),
        places: small(plan.places),
        taken: 0,
        announced_at,
        state: plan.state.code(),
        turn: 1,
        marks: 0,
    }
}

/// What was done behind the announcement, and when.
fn acts(state: ActivityState, held_on: Date, today: Date) -> Vec<(ActivityAct, Date)> {
    let next = days_after(held_on, 1).min(today);
    match state {
        ActivityState::Open => Vec::new(),
        ActivityState::CalledOff => vec![(ActivityAct::CalledOff, days_before(held_on, 1))],
        ActivityState::HandedIn => vec![(ActivityAct::HandedIn, next)],
        ActivityState::Confirmed => vec![
            (ActivityAct::HandedIn, next),
            (ActivityAct::Confirmed, days_after(next, 1).min(today)),
        ],
    }
}

fn step(
    scene: &mut Scene<'_>,
    rows: &mut Rows,
    (activity, by): (&str, &str),
    (number_of, act, on): (usize, ActivityAct, Date),
) {
    let minute = 40 + u32::try_from(number_of).unwrap_or_default() * 9;
    let at = office_time(on, scene.today, minute);
    let id = scene.random.id(at).to_string();
    rows.activity_steps.push(ActivityStepRow {
        id,
        activity_id: activity.to_owned(),
        number: number(number_of),
        act: act.code(),
        account_id: by.to_owned(),
        person_id: None,
        at,
        note: if act == ActivityAct::CalledOff {
            "当天有暴雨预警，改期另行通知。"
        } else {
            ""
        },
    });
}

/// The demo resident was marked by the code, the others by the clerk.
fn mark(
    scene: &mut Scene<'_>,
    rows: &mut Rows,
    plan: &Plan,
    (activity, person, clerk): (&str, &str, &str),
    (number_of, held_on): (usize, Date),
) {
    let own = scene
        .person_at(Place::Resident)
        .is_some_and(|one| one.id.to_string() == person);
    let (source, by) = if own {
        (AttendanceSource::Code, account(scene, "resident"))
    } else {
        (AttendanceSource::Clerk, clerk.to_owned())
    };
    let minute = 20 + u32::try_from(number_of).unwrap_or_default();
    let at = office_time(held_on, scene.today, minute);
    let id = scene.random.id(at).to_string();
    rows.attendance_marks.push(AttendanceMarkRow {
        id,
        activity_id: activity.to_owned(),
        person_id: person.to_owned(),
        number: number(number_of),
        present: true,
        tenths: small(plan.tenths),
        source: source.code(),
        account_id: by,
        at,
    });
}

fn account(scene: &Scene<'_>, login: &str) -> String {
    let mut accounts = scene.rows.accounts.iter();
    let found = accounts.find(|account| account.login == login);
    found.map(|account| account.id.clone()).unwrap_or_default()
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or_default()
}

fn small(count: u32) -> i32 {
    i32::try_from(count).unwrap_or_default()
}
