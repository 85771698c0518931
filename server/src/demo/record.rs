//! Rows of the drafted people: identity, registration, facts, permit, work, freezes.

use shared::permits::{Card, CardKind};

use crate::clock::start_of;
use crate::demo::DISTRICT;
use crate::demo::days::{days_after, days_before, office_time};
use crate::demo::fixed;
use crate::demo::logins::Place;
use crate::demo::person::{Fact, Person, Standing};
use crate::demo::rows::{
    AuditRow, EmploymentRow, EndingOfPermitRow, EndorsementRow, FactRow, FreezeRow, IdentityRow,
    NamePartRow, PermitRow, ResidentRow, StatementRow,
};
use crate::demo::scene::Scene;
use crate::error::Result;
use crate::registers::audit::Event;
use crate::registers::residents::{Identity, name_parts};

/// Days after its issue until which the statement is accepted.
const STATEMENT_DAYS: u32 = 30;
/// Days ago on which the statement was issued.
const STATEMENT_AGO: u32 = 6;
/// Days ago on which the village looked at the demo resident's file.
const LOOKED_AGO: u32 = 12;

/// Writes everyone.
pub(super) fn people(scene: &mut Scene<'_>) -> Result<()> {
    let people = std::mem::take(&mut scene.people.all);
    for person in &people {
        resident(scene, person)?;
        for fact in &person.facts {
            facts(scene, person, fact);
        }
        if let Some(card) = &person.card {
            permit(scene, person, card);
        }
        employment(scene, person);
        freezes(scene, person);
    }
    scene.people.all = people;
    Ok(())
}

fn resident(scene: &mut Scene<'_>, person: &Person) -> Result<()> {
    let village = scene.areas.villages.get(person.village);
    let town = village.and_then(|village| scene.areas.towns.get(village.town));
    let number = scene.random.between(1, 380);
    let place = |name: Option<&str>| name.unwrap_or_default().to_owned();
    let identity = Identity {
        name: person.name.clone(),
        citizen_id: person.citizen_id.expose().to_owned(),
        phone: Some(format!("1380000{:04}", scene.random.below(10_000))),
        address: Some(format!(
            "{}{}示例路{number}号",
            place(town.map(|town| town.zh)),
            place(village.map(|village| village.zh.as_str())),
        )),
    };
    let sealed = identity.seal(scene.keys, person.id)?;
    scene.rows.identities.push(IdentityRow {
        person_id: person.id.to_string(),
        id_index: Identity::index(scene.keys, &person.citizen_id),
        sealed: sealed.bytes,
        key_version: sealed.version,
    });
    let parts = name_parts(scene.keys, &identity).into_iter();
    scene.rows.name_parts.extend(parts.map(|part| NamePartRow {
        part,
        person_id: person.id.to_string(),
    }));
    let grids = village
        .map(|village| village.grids.clone())
        .unwrap_or_default();
    let grid = grids.get(scene.random.place(grids.len()));
    scene.rows.residents.push(ResidentRow {
        person_id: person.id.to_string(),
        district: DISTRICT,
        village_id: village
            .map_or(scene.areas.district, |village| village.area)
            .to_string(),
        grid_id: grid.map(ToString::to_string),
        registered_on: person.registered_on,
        left_on: person.left_on,
        created_at: start_of(person.registered_on.min(days_before(scene.today, 1))),
    });
    Ok(())
}

fn facts(scene: &mut Scene<'_>, person: &Person, fact: &Fact) {
    let recorded_at = office_time(fact.recorded_on, scene.today, scene.random.below(480));
    let (source, status) = fact.standing.codes();
    // The row that replaced it is the person's current one of the same fact, drafted after it.
    let id = scene.random.id(recorded_at).to_string();
    if fact.standing != Standing::Superseded
        && let Some(replaced) = scene.rows.facts.last_mut()
        && replaced.person_id == person.id.to_string()
        && replaced.superseded_by.as_deref() == Some(WAITING)
        && replaced.fact == fact.id
    {
        replaced.superseded_by = Some(id.clone());
    }
    scene.rows.facts.push(FactRow {
        id,
        person_id: person.id.to_string(),
        fact: fact.id,
        value: fact.value.to_string(),
        source,
        status,
        evidence: (source == "declared").then(|| "本人上传的证明材料".to_owned()),
        recorded_at,
        superseded_by: (fact.standing == Standing::Superseded).then(|| WAITING.to_owned()),
    });
}

/// Stands for the row that replaces a superseded one until that is drafted.
const WAITING: &str = "";

fn permit(scene: &mut Scene<'_>, person: &Person, card: &Card) {
    let recorded_at = office_time(card.issued_on, scene.today, scene.random.below(480));
    let id = scene.random.id(recorded_at).to_string();
    let (kind, valid_to) = match card.kind {
        CardKind::ResidencePermit => ("residence_permit", None),
        CardKind::TemporaryPermit { valid_to } => ("temporary_permit", Some(valid_to)),
    };
    scene.rows.permits.push(PermitRow {
        id: id.clone(),
        person_id: person.id.to_string(),
        kind,
        issued_on: card.issued_on,
        valid_to,
        recorded_at,
    });
    for endorsed_on in &card.endorsed_on {
        scene.rows.permit_endorsements.push(EndorsementRow {
            permit_id: id.clone(),
            endorsed_on: *endorsed_on,
        });
    }
    if let Some(ended_on) = card.ended_on {
        scene.rows.permit_endings.push(EndingOfPermitRow {
            permit_id: id,
            ended_on,
            recorded_at: office_time(ended_on, scene.today, 30),
        });
    }
}

fn employment(scene: &mut Scene<'_>, person: &Person) {
    let Some(job) = person.job else { return };
    let Some(org) = scene.orgs.enterprises.get(job.enterprise) else {
        return;
    };
    scene.rows.employments.push(EmploymentRow {
        person_id: person.id.to_string(),
        org_id: org.id.to_string(),
        from_on: job.from_on,
        insured_from: job.insured_from,
        to_on: job.to_on,
    });
}

fn freezes(scene: &mut Scene<'_>, person: &Person) {
    for one in &person.freezes {
        let recorded_at = office_time(one.from, scene.today, 60);
        let number = scene.random.below(9_000) + 1_000;
        scene.rows.freezes.push(FreezeRow {
            id: scene.random.id(recorded_at).to_string(),
            person_id: person.id.to_string(),
            indicator: one.indicator,
            ground: one.ground,
            decided_on: one.from,
            until_on: one.until,
            reference: format!("示例决字〔{}〕{number}号", one.from.format("%Y")),
            recorded_at,
        });
    }
}

/// The statement of the household that applies in another school's area.
pub(super) fn statement(scene: &mut Scene<'_>) -> Result<()> {
    let issued_on = days_before(scene.today, STATEMENT_AGO);
    let issued_at = office_time(issued_on, scene.today, 95);
    let id = scene.random.id(issued_at);
    let audit_id = scene.random.id(issued_at);
    let Some(holder) = scene.people.all.get(scene.fixed.elsewhere) else {
        return Ok(());
    };
    let plain: String = fixed::STATEMENT_CODE
        .chars()
        .filter(|letter| *letter != '-')
        .collect();
    let sealed = scene
        .keys
        .seal(&id.to_string(), fixed::STATEMENT_CODE.as_bytes())?;
    scene.rows.statements.push(StatementRow {
        id: id.to_string(),
        person_id: holder.id.to_string(),
        code_hash: scene.keys.hash("statement", &plain),
        code_sealed: sealed.bytes,
        key_version: sealed.version,
        issued_at,
        valid_until: days_after(issued_on, STATEMENT_DAYS),
    });
    scene.rows.audit.push(AuditRow {
        person_id: Some(holder.id.to_string()),
        subject: Some(id.to_string()),
        ..AuditRow::of(audit_id, issued_at, Event::StatementIssued)
    });
    Ok(())
}

/// A look at the demo resident's file, which the resident sees.
pub(super) fn looks(scene: &mut Scene<'_>) {
    let at = office_time(days_before(scene.today, LOOKED_AGO), scene.today, 51);
    let id = scene.random.id(at);
    let village = scene.org_at(Place::Village).map(|org| org.id.to_string());
    let account = scene
        .rows
        .accounts
        .iter()
        .find(|one| one.login == "village");
    let row = AuditRow {
        account_id: account.map(|account| account.id.clone()),
        org_id: village,
        person_id: scene
            .person_at(Place::Resident)
            .map(|person| person.id.to_string()),
        ..AuditRow::of(id, at, Event::ResidentRead)
    };
    scene.rows.audit.push(row);
}
