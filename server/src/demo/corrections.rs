//! Corrections in every state, so that every officer and the resident see something.

use serde_json::{Value, json};
use shared::base::{AccountId, Date, OrgId};
use shared::calendar::Calendar;
use shared::corrections::{CorrectionAct, CorrectionState, Due};
use shared::scoring::{Deadlines, embedded};

use crate::demo::DISTRICT;
use crate::demo::areas::DEMO_TOWN;
use crate::demo::days::{days_before, office_time};
use crate::demo::logins::Place;
use crate::demo::rows::{CorrectionRow, DepartmentRow, DeskRow, FactRow, StepRow};
use crate::demo::scene::Scene;

/// The departments of the scheme that the offices of the district are.
const DEPARTMENTS: [(&str, &str); 6] = [
    ("人社局", "hrss"),
    ("公安分局", "psb"),
    ("教育局", "edu"),
    ("综合执法局", "enf"),
    ("文明办", "civ"),
    ("团区委", "yl"),
];

/// Days ago on which each correction was started, and what was done since, a day apart at first.
const TITLES: [(u32, &[CorrectionAct]); 7] = [
    (2, &[]),
    (5, &[]),
    (40, &[]),
    (9, &[CorrectionAct::Asked]),
    (16, &[CorrectionAct::Rejected]),
    (12, &[CorrectionAct::Rejected, CorrectionAct::ReviewAsked]),
    (
        20,
        &[
            CorrectionAct::Asked,
            CorrectionAct::Supplied,
            CorrectionAct::Accepted,
        ],
    ),
];
const HOMES: [(u32, &[CorrectionAct]); 3] = [
    (3, &[]),
    (15, &[CorrectionAct::Withdrawn]),
    (30, &[CorrectionAct::Accepted]),
];

/// What a correction claims, and who answers for it.
struct Claim {
    fact: &'static str,
    value: Value,
    desk: OrgId,
    officer: AccountId,
    reason: &'static str,
    evidence: &'static str,
}

/// Writes which office is which department, and the corrections of people who are drawn: those
/// from a place in the list on, behind the fixed ones.
pub(super) fn build(scene: &mut Scene<'_>, drawn_from: usize) {
    for (name, department) in DEPARTMENTS {
        let org = scene.orgs.departments.iter().find(|org| org.zh == name);
        scene
            .rows
            .org_departments
            .extend(org.map(|org| DepartmentRow {
                org_id: org.id.to_string(),
                district: DISTRICT,
                department,
            }));
    }
    let desk = |place| scene.org_at(place).map(|org| org.id);
    let officer = |login: &str| {
        let mut accounts = scene.rows.accounts.iter();
        let account = accounts.find(|account| account.login == login)?;
        account.id.parse().ok()
    };
    let at = [
        (desk(Place::Department), officer("department")),
        (desk(Place::Town), officer("town")),
    ];
    let [(Some(bureau), Some(clerk)), (Some(town), Some(officer))] = at else {
        return;
    };
    let title = Claim {
        fact: "title",
        value: json!("middle"),
        desk: bureau,
        officer: clerk,
        reason: "去年评上的中级职称没有登记",
        evidence: "职称证书编号 2017-示例-0612",
    };
    let home = Claim {
        fact: "home",
        value: json!("rental"),
        desk: town,
        officer,
        reason: "租房已办备案，没有登记",
        evidence: "租赁备案号 示例租〔2018〕77 号",
    };
    corrections(scene, &title, &TITLES, (drawn_from, false));
    corrections(scene, &home, &HOMES, (drawn_from, true));
}

/// One correction each, of people who have nothing of the kind on file.
fn corrections(
    scene: &mut Scene<'_>,
    claim: &Claim,
    plans: &[(u32, &[CorrectionAct])],
    (drawn_from, in_town): (usize, bool),
) {
    let lacks = |person: &&crate::demo::person::Person| {
        let town = scene.areas.villages.get(person.village);
        let here = !in_town || town.is_some_and(|village| village.town == DEMO_TOWN);
        here && person.lives_here(scene.today)
            && person.job.is_some() != in_town
            && person.facts.iter().all(|fact| fact.id != claim.fact)
    };
    let everyone = scene.people.all.iter().skip(drawn_from);
    let persons: Vec<String> = everyone
        .filter(lacks)
        .take(plans.len())
        .map(|person| person.id.to_string())
        .collect();
    for (person, (ago, acts)) in persons.into_iter().zip(plans) {
        correction(scene, claim, &person, *ago, acts);
    }
}

fn correction(
    scene: &mut Scene<'_>,
    claim: &Claim,
    person: &str,
    ago: u32,
    acts: &[CorrectionAct],
) {
    let Some(deadlines) = embedded().first().map(|program| program.deadlines) else {
        return;
    };
    let started_on = days_before(scene.today, ago);
    let started_at = office_time(started_on, scene.today, scene.random.below(400));
    let id = scene.random.id(started_at).to_string();
    let all = std::iter::once(&CorrectionAct::Started).chain(acts);
    let (mut steps, mut on) = (Vec::new(), started_on);
    for (number, act) in (1..).zip(all) {
        if number > 1 {
            on = days_before(scene.today, ago.saturating_sub(number * 2));
        }
        steps.push((number, *act, on, due(act.leads_to(), on, deadlines)));
    }
    let last = steps.last().cloned();
    let state = last
        .as_ref()
        .map_or(CorrectionState::Open, |step| step.1.leads_to());
    scene.rows.corrections.push(CorrectionRow {
        id: id.clone(),
        district: DISTRICT,
        person_id: person.to_owned(),
        fact: claim.fact,
        scheme: "zhenhai-3.0",
        scheme_version: 1,
        value: claim.value.to_string(),
        reason: claim.reason,
        evidence: claim.evidence,
        started_at,
        state: state.code(),
        turn: last
            .as_ref()
            .map_or(1, |step| i32::try_from(step.0).unwrap_or(1)),
        due_on: last.as_ref().and_then(|step| Some(step.3.as_ref()?.on)),
    });
    scene.rows.correction_desks.push(DeskRow {
        correction_id: id.clone(),
        org_id: claim.desk.to_string(),
    });
    for (number, act, on, due) in steps {
        step(scene, claim, (&id, person), (number, act, on, due));
    }
}

fn due(state: CorrectionState, on: Date, deadlines: Deadlines) -> Option<Due> {
    Due::of(state, on, deadlines, Calendar::embedded())
}

fn step(
    scene: &mut Scene<'_>,
    claim: &Claim,
    (correction, person): (&str, &str),
    (number, act, on, due): (u32, CorrectionAct, Date, Option<Due>),
) {
    let at = office_time(on, scene.today, 400 + number * 7);
    let id = scene.random.id(at).to_string();
    // Whose account a resident of the demo used does not matter: nobody signs in with it.
    let account = if act.is_residents() {
        let mut accounts = scene.rows.accounts.iter();
        let own = accounts.find(|account| account.login == "resident");
        own.map_or_else(String::new, |account| account.id.clone())
    } else {
        claim.officer.to_string()
    };
    scene.rows.correction_steps.push(StepRow {
        id,
        correction_id: correction.to_owned(),
        number: i32::try_from(number).unwrap_or(1),
        act: act.code(),
        account_id: account,
        org_id: (!act.is_residents()).then(|| claim.desk.to_string()),
        at,
        note: note(act, claim),
        evidence: (act == CorrectionAct::Started).then(|| claim.evidence.to_owned()),
        due_on: due.as_ref().map(|due| due.on),
        calendar_version: due.map(|due| due.calendar),
    });
    if act.accepts() {
        let id = scene.random.id(at).to_string();
        scene.rows.facts.push(FactRow {
            id,
            person_id: person.to_owned(),
            fact: claim.fact,
            value: claim.value.to_string(),
            source: "verified",
            status: "accepted",
            evidence: Some(claim.evidence.to_owned()),
            recorded_at: at,
            superseded_by: None,
        });
    }
}

fn note(act: CorrectionAct, claim: &Claim) -> &'static str {
    match act {
        CorrectionAct::Started => claim.reason,
        CorrectionAct::Asked => "请补交证书原件的照片",
        CorrectionAct::Supplied => "原件已交到服务窗口",
        CorrectionAct::Rejected => "系统里查不到这份证书",
        CorrectionAct::ReviewAsked => "证书是省里发的，请再查一次",
        CorrectionAct::Withdrawn => "材料还没有齐，先撤回",
        CorrectionAct::Accepted | CorrectionAct::Overturned => "与登记系统核对一致",
        CorrectionAct::Upheld => "复核后仍查不到",
    }
}
