//! The demo district, and what the clients need besides: desks with rules and quota of their own,
//! and school staff enough for the limit of looks an hour.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicUsize;

use diesel::prelude::*;
use server::accounts::hash_password;
use server::clock::Clock;
use server::db::schema::{
    account_grants, accounts, award_caps, award_rule_clauses, award_rules, enrolment_applications,
    household_members, org_versions, quotas,
};
use server::db::{Conn, Db, migrate};
use server::demo::{self, DISTRICT};
use server::freezes::freezes_of_many;
use server::keys::Keys;
use server::registers::audit;
use server::registers::orgs::{Org, area_subtree, of_kinds};
use server::registers::residents::{identities, registered_after};
use shared::access::{Actor, Grant, Role};
use shared::base::{AccountId, Date, OrgId, PersonId};
use shared::orgs::OrgKind;
use uuid::Uuid;

use crate::Outcome;

/// The points of one grant: the least step.
pub(crate) const GRANT_HUNDREDTHS: i64 = 50;
/// People of a desk at most.
const PEOPLE: usize = 100_000;
/// Accounts of the school.
const STAFF: usize = 5_000;
/// Accounts that sign in, each with the same password.
const LOGINS: usize = 500;
pub(crate) const PASSWORD: &str = "a password of the run";
/// The day on which the district stands.
pub(crate) const TODAY: &str = "2018-07-02";
/// A version of rules newer than any of the demo's.
const VERSION: i32 = 1_000;
/// Hundredths of quota for each desk, more than it can give.
const QUOTA: i64 = 100_000_000;

/// Clerk and head of one organisation, and whom they may award.
pub(crate) struct Desk {
    pub(crate) org: OrgId,
    pub(crate) clerk: Actor,
    pub(crate) head: Actor,
    pub(crate) people: Vec<PersonId>,
    pub(crate) clauses: Vec<u32>,
    pub(crate) today: Date,
    /// Grants begun so far.
    pub(crate) turn: AtomicUsize,
}

/// The district of one run.
pub(crate) struct District {
    pub(crate) db: Db,
    pub(crate) keys: Keys,
    /// On the day of the run and, as the server's, after what the district has recorded: what it
    /// dates would be of the past otherwise.
    pub(crate) clock: Clock,
    /// Villages, one for each client.
    pub(crate) desks: Vec<Desk>,
    /// A department, which may award the whole district.
    pub(crate) department: Desk,
    pub(crate) staff: Vec<Actor>,
    /// The names of the accounts that sign in.
    pub(crate) logins: Vec<String>,
    /// IDs of households that apply in the school's area.
    pub(crate) citizen_ids: Vec<String>,
}

impl District {
    /// How often an account of the school looks; fewer than the limit of an hour.
    pub(crate) const LOOKS: usize = 100;
    /// Grants of one clause to one person, within the cap of five points.
    pub(crate) const GRANTS_EACH: usize = 4;

    /// Fills an empty database.
    pub(crate) fn build(
        url: &str,
        keys: Keys,
        connections: u32,
        (residents, clients): (usize, usize),
    ) -> Outcome<Self> {
        migrate(url)?;
        let (db, today) = (Db::open(url, connections)?, TODAY.parse()?);
        let plan = demo::Plan {
            residents,
            ..demo::Plan::of(today, 1)
        };
        demo::build(&Db::open_to_fill(url)?, &keys, &plan)?;
        let password = hash_password(PASSWORD)?;
        let built = db.write_blocking(|conn| {
            let villages = awarders(conn, today, OrgKind::Village)?;
            let desks = villages
                .iter()
                .take(clients)
                .map(|org| desk(conn, org, today, &["15-1", "15-2"]))
                .collect::<server::error::Result<Vec<_>>>()?;
            let department = department(conn, today)?;
            let (school, citizen_ids) = window(conn, &keys)?;
            let staff = (0..STAFF)
                .map(|_| account(conn, (Role::SchoolStaff, school), "-"))
                .collect::<server::error::Result<Vec<_>>>()?;
            let logins = (0..LOGINS)
                .map(|_| account(conn, (Role::SchoolStaff, school), &password))
                .map(|made| Ok(login(made?.account)))
                .collect::<server::error::Result<Vec<_>>>()?;
            Ok((desks, department, staff, logins, citizen_ids))
        });
        let (desks, department, staff, logins, citizen_ids) = built?;
        let clock = Clock::new(Some(today)).after(db.read_blocking(audit::newest)?);
        Ok(Self {
            db,
            keys,
            clock,
            desks,
            department: department.ok_or("a district without a department")?,
            staff,
            logins,
            citizen_ids,
        })
    }
}

fn awarders(conn: &mut Conn, today: Date, kind: OrgKind) -> server::error::Result<Vec<Org>> {
    Ok(of_kinds(conn, (DISTRICT, today), &[kind], None, 100)?.0)
}

/// A department, which may award the whole district.
pub(crate) fn department(conn: &mut Conn, today: Date) -> server::error::Result<Option<Desk>> {
    let departments = awarders(conn, today, OrgKind::Department)?;
    let first = departments.first();
    first
        .map(|org| desk(conn, org, today, &["16-2"]))
        .transpose()
}

/// Gives an organisation accounts, rules and quota, and finds whom it may award.
fn desk(
    conn: &mut Conn,
    org: &Org,
    today: Date,
    indicators: &[&str],
) -> server::error::Result<Desk> {
    let year = chrono::Datelike::year(&today);
    let area = area_subtree(conn, org.area, today)?;
    let people = registered_after(conn, (&area, today), None, PEOPLE)?;
    let people: Vec<PersonId> = people.into_iter().map(|one| one.person).collect();
    let frozen = freezes_of_many(conn, &people)?;
    // Whom the demo has given something here may have no room for a whole share.
    let given: Vec<String> = award_caps::table
        .filter(award_caps::org_id.eq(org.id.to_string()))
        .filter(award_caps::year.eq(year))
        .select(award_caps::person_id)
        .load(conn)?;
    let given: BTreeSet<PersonId> = given.iter().filter_map(|id| id.parse().ok()).collect();
    let clauses = rules(conn, org.id, indicators)?;
    quota(conn, org.id, year)?;
    Ok(Desk {
        org: org.id,
        clerk: account(conn, (Role::AwardClerk, org.id), "-")?,
        head: account(conn, (Role::AwardHead, org.id), "-")?,
        people: people
            .into_iter()
            .filter(|person| !frozen.contains_key(person) && !given.contains(person))
            .collect(),
        clauses,
        today,
        turn: AtomicUsize::new(0),
    })
}

fn quota(conn: &mut Conn, org: OrgId, year: i32) -> server::error::Result<()> {
    let raised = diesel::update(quotas::table.find((org.to_string(), year)))
        .set((
            quotas::allocated.eq(quotas::allocated + QUOTA),
            // More than any formula gives.
            quotas::bound.eq(None::<i64>),
        ))
        .execute(conn)?;
    if raised == 0 {
        diesel::insert_into(quotas::table)
            .values((
                quotas::org_id.eq(org.to_string()),
                quotas::year.eq(year),
                quotas::district.eq(DISTRICT),
                quotas::allocated.eq(QUOTA),
                quotas::reserved.eq(0_i64),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Rules with one clause for each indicator, numbered from one.
fn rules(conn: &mut Conn, org: OrgId, indicators: &[&str]) -> server::error::Result<Vec<u32>> {
    let id = Uuid::now_v7().to_string();
    let since: Option<Date> = Date::from_ymd_opt(2018, 1, 1);
    diesel::insert_into(award_rules::table)
        .values((
            award_rules::id.eq(&id),
            award_rules::org_id.eq(org.to_string()),
            award_rules::version.eq(VERSION),
            award_rules::in_force_from.eq(since.unwrap_or_default()),
            award_rules::in_force_to.eq(None::<Date>),
            award_rules::recorded_at.eq(0_i64),
        ))
        .execute(conn)?;
    for (clause, indicator) in (1_i32..).zip(indicators) {
        diesel::insert_into(award_rule_clauses::table)
            .values((
                award_rule_clauses::rules_id.eq(&id),
                award_rule_clauses::clause.eq(clause),
                award_rule_clauses::indicator.eq(*indicator),
                award_rule_clauses::points_min.eq(GRANT_HUNDREDTHS),
                award_rule_clauses::points_max.eq(GRANT_HUNDREDTHS),
                award_rule_clauses::text_zh.eq("参加清洁日"),
                award_rule_clauses::text_en.eq("Joined a clean-up"),
            ))
            .execute(conn)?;
    }
    Ok((1..).zip(indicators).map(|(clause, _)| clause).collect())
}

fn login(account: AccountId) -> String {
    format!("load-{account}")
}

/// An account; most are signed in by nobody, because their actors hold a token of the run.
fn account(
    conn: &mut Conn,
    (role, org): (Role, OrgId),
    password: &str,
) -> server::error::Result<Actor> {
    let id = AccountId(Uuid::now_v7());
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(id.to_string()),
            accounts::district.eq(DISTRICT),
            accounts::login.eq(login(id)),
            accounts::password_hash.eq(password),
            accounts::name.eq("陈*"),
            accounts::person_id.eq(None::<String>),
            accounts::disabled_at.eq(None::<i64>),
            accounts::created_at.eq(0_i64),
        ))
        .execute(conn)?;
    diesel::insert_into(account_grants::table)
        .values((
            account_grants::account_id.eq(id.to_string()),
            account_grants::role.eq(role.code()),
            account_grants::org_id.eq(Some(org.to_string())),
            account_grants::area_id.eq(None::<String>),
        ))
        .execute(conn)?;
    let grant = Grant {
        role,
        org: Some(org),
        area: None,
    };
    Ok(Actor {
        account: id,
        person: None,
        district: DISTRICT.to_owned(),
        grants: vec![grant],
        on_behalf: None,
        scopes: None,
        covers: Vec::new(),
    })
}

/// A school and the IDs of who applies in its area, each child and parent.
fn window(conn: &mut Conn, keys: &Keys) -> server::error::Result<(OrgId, Vec<String>)> {
    let (school, area): (String, Option<String>) = org_versions::table
        .filter(org_versions::school_area_id.is_not_null())
        .filter(org_versions::valid_to.is_null())
        .order(org_versions::org_id)
        .select((org_versions::org_id, org_versions::school_area_id))
        .first(conn)?;
    let households: Vec<String> = enrolment_applications::table
        .filter(enrolment_applications::school_area_id.eq(area.unwrap_or_default()))
        .select(enrolment_applications::household_id)
        .load(conn)?;
    let persons: Vec<String> = household_members::table
        .filter(household_members::household_id.eq_any(households))
        .order(household_members::person_id)
        .select(household_members::person_id)
        .load(conn)?;
    let persons: Vec<PersonId> = persons.iter().filter_map(|id| id.parse().ok()).collect();
    let ids = identities(conn, keys, &persons)?.into_values();
    let school = school.parse().map_err(server::error::Error::internal)?;
    Ok((school, ids.map(|identity| identity.citizen_id).collect()))
}
