//! Who awards in the district: clerk, head, people and clauses of every awarder.

use diesel::prelude::*;
use server::db::schema::{account_grants, accounts, award_rule_clauses, award_rules, awards};
use server::db::{Conn, Db};
use server::demo::DISTRICT;
use server::error::Result;
use server::registers::orgs;
use shared::access::{Actor, Grant, Role};
use shared::awards::api::DraftAward;
use shared::base::{AccountId, AwardId, Date, OrgId, PersonId, Points, Text};
use shared::orgs::OrgKind;
use uuid::Uuid;

use super::run::DAY;
use crate::world::date;

/// An awarder at work.
pub(super) struct Desk {
    pub(super) org: OrgId,
    pub(super) clerk: Actor,
    pub(super) head: Actor,
    pub(super) people: Vec<PersonId>,
    /// An officer of the town above it, if there is one.
    pub(super) town: Option<Actor>,
    /// Number and least points of each clause in force.
    pub(super) clauses: Vec<(u32, Points)>,
}

impl Desk {
    /// An award of its organisation with an id of its own.
    pub(super) fn draft(&self, person: PersonId, clause: u32, points: Points) -> DraftAward {
        DraftAward {
            org: self.org,
            award: AwardId(Uuid::now_v7()),
            person,
            clause,
            points,
            fact_date: date(DAY),
            evidence: Text::new("网格员记录").expect("a short text"),
        }
    }
}

/// The desks of every awarder that has clerk, head and people who were awarded before.
pub(super) fn desks(db: &Db, day: Date) -> Vec<Desk> {
    db.read_blocking(|conn| {
        let mut desks = Vec::new();
        for head in holders(conn, Role::AwardHead)? {
            let org = head.grants[0].org.expect("a head is of an organisation");
            let mut clerks = holders(conn, Role::AwardClerk)?;
            clerks.extend(holders(conn, Role::VillageOfficer)?);
            let clerk = clerks
                .into_iter()
                .find(|one| one.grants[0].org == Some(org));
            let Some(clerk) = clerk else { continue };
            let people: Vec<String> = awards::table
                .filter(awards::org_id.eq(org.to_string()))
                .order(awards::person_id)
                .select(awards::person_id)
                .distinct()
                .load(conn)?;
            let clauses: Vec<(i32, i64)> = award_rule_clauses::table
                .inner_join(award_rules::table.on(award_rules::id.eq(award_rule_clauses::rules_id)))
                .filter(award_rules::org_id.eq(org.to_string()))
                .filter(award_rules::in_force_from.le(day))
                .filter(award_rules::in_force_to.is_null())
                .select((award_rule_clauses::clause, award_rule_clauses::points_min))
                .load(conn)?;
            let clause = |(number, least): (i32, i64)| {
                let number = u32::try_from(number).expect("clauses count from one");
                (number, Points::from_hundredths(least))
            };
            let awarder = orgs::find(conn, org, day)?;
            let above = match awarder.kind {
                OrgKind::Town | OrgKind::Department => "mo",
                _ => "town",
            };
            let above = orgs::answering(conn, (DISTRICT, day), &[above], awarder.area)?;
            let officers = holders(conn, Role::TownOfficer)?.into_iter();
            let of_town = |one: &Actor| above.first() == one.grants[0].org.as_ref();
            desks.push(Desk {
                org,
                town: { officers }.find(of_town),
                clerk,
                head,
                people: people.iter().map(|id| id.parse().expect("an id")).collect(),
                clauses: clauses.into_iter().map(clause).collect(),
            });
        }
        desks.retain(|desk| !desk.people.is_empty() && !desk.clauses.is_empty());
        Ok(desks)
    })
    .expect("the awarders are read")
}

/// Some resident with an account.
pub(super) fn resident(db: &Db) -> Actor {
    let residents = db.read_blocking(|conn| holders(conn, Role::Resident));
    let mut residents = residents.expect("the residents are read").into_iter();
    let bound = residents.find(|one| one.person.is_some());
    bound.expect("a resident whose account is bound")
}

/// Somebody of the migrant office.
pub(super) fn office(db: &Db) -> Actor {
    let office = db.read_blocking(|conn| holders(conn, Role::MigrantOffice));
    office.expect("the office is read").swap_remove(0)
}

/// The accounts that hold a role, each as the actor it is.
fn holders(conn: &mut Conn, role: Role) -> Result<Vec<Actor>> {
    type Row = (String, Option<String>, Option<String>, Option<String>);
    let rows: Vec<Row> = account_grants::table
        .inner_join(accounts::table)
        .filter(account_grants::role.eq(role.code()))
        .order(accounts::id)
        .select((
            accounts::id,
            accounts::person_id,
            account_grants::org_id,
            account_grants::area_id,
        ))
        .load(conn)?;
    let actor = |(id, person, org, area): Row| Actor {
        account: id.parse::<AccountId>().expect("an id"),
        person: person.map(|id| id.parse().expect("an id")),
        district: DISTRICT.to_owned(),
        grants: vec![Grant {
            role,
            org: org.map(|id| id.parse().expect("an id")),
            area: area.map(|id| id.parse().expect("an id")),
        }],
        on_behalf: None,
        covers: Vec::new(),
        scopes: None,
    };
    Ok(rows.into_iter().map(actor).collect())
}
