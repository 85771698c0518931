//! How much there is of everything.

use std::collections::BTreeMap;

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{
    account_grants, area_codes, areas, award_signatures, awards, enrolment_applications, facts,
    freezes, orgs, permits, residents,
};
use server::demo::{Plan, build};
use server::error::Result;
use server::permits::permits_of;
use server::registers::residents::Resident;
use shared::access::Role;
use shared::awards::{AwardRecord, AwardState};
use shared::base::Date;
use shared::permits::PermitState;

use super::{DAYS, SEED, district};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn the_district_has_its_areas_organisations_and_people(backend) {
        let district = district(backend, "2018-07-01");
        let (areas, orgs) = district.db.read_blocking(|conn| {
            let areas: Vec<String> = areas::table.select(areas::kind).load(conn)?;
            let orgs: Vec<String> = orgs::table.select(orgs::kind).load(conn)?;
            Ok((tally(areas), tally(orgs)))
        }).unwrap();
        assert_eq!(areas["district"], 1);
        assert_eq!(areas["town"], 7);
        assert_eq!(areas["village"], 58);
        assert_eq!(areas["school_area"], 7);
        assert!(areas["grid"] >= 116, "{areas:?}");
        assert_eq!(orgs["enterprise"], 24);
        assert_eq!(orgs["school"], 8);
        assert_eq!(orgs["village"], 58);
        assert_eq!(orgs["town"], 7);
        assert_eq!(orgs["department"], 6);
        assert_eq!(orgs["migrant_office"], 1);
        let people = district.db.read_blocking(everyone).unwrap();
        assert!((2_000..2_010).contains(&people.len()), "{}", people.len());
    }

    async fn areas_carry_official_codes(backend) {
        let district = district(backend, "2026-11-22");
        let codes: Vec<(String, String, String)> = district.db.read_blocking(|conn| {
            Ok(area_codes::table
                .inner_join(areas::table)
                .select((areas::kind, area_codes::code, area_codes::name_en))
                .order(area_codes::code)
                .load(conn)?)
        }).unwrap();
        for (kind, code, name) in &codes {
            let digits = match kind.as_str() {
                "district" => 6,
                "town" => 9,
                "village" => 12,
                "grid" => 15,
                _ => continue,
            };
            let read = shared::identity::AreaCode::parse(code).unwrap();
            assert_eq!((read.as_str().len(), code.starts_with("330211")), (digits, true), "{name}");
        }
        let town = |code: &str| codes.iter().find(|one| one.1 == code).map(|one| one.2.as_str());
        assert_eq!(town("330211001"), Some("Zhaobaoshan Street"));
        assert_eq!(town("330211101"), Some("Jiulonghu Town"));
    }

    async fn every_state_of_awards_and_permits_is_there_on_any_day(backend) {
        for day in DAYS {
            let district = district(backend, day);
            let awards = district.db.read_blocking(|conn| award_states(conn, date(day))).unwrap();
            // Nobody has objected to anything there yet.
            for state in AwardState::ALL.iter().filter(|state| **state != AwardState::Held) {
                assert!(awards.contains_key(state.code()), "{day}: {state:?} in {awards:?}");
            }
            let permits = district.db.read_blocking(|conn| permit_states(conn, date(day))).unwrap();
            for state in PermitState::ALL {
                assert!(permits.contains_key(state.code()), "{day}: {state:?} in {permits:?}");
            }
            let freezes: Vec<String> = district.db.read_blocking(|conn| {
                Ok(freezes::table.select(freezes::indicator).load(conn)?)
            }).unwrap();
            assert!(freezes.len() >= 8, "{day}: {freezes:?}");
        }
    }

    async fn facts_applications_and_permits_are_plenty(backend) {
        let district = district(backend, "2018-07-01");
        let count = district.db.read_blocking(|conn| {
            let facts: Vec<(String, Option<String>)> = facts::table
                .select((facts::status, facts::superseded_by))
                .load(conn)?;
            let pending = facts.iter().filter(|(status, _)| status == "pending").count();
            let replaced = facts.iter().filter(|(_, by)| by.is_some()).count();
            let applications: i64 = enrolment_applications::table.count().get_result(conn)?;
            let permits: i64 = permits::table.count().get_result(conn)?;
            Ok((facts.len(), pending, replaced, applications, permits))
        }).unwrap();
        let (facts, pending, replaced, applications, permits) = count;
        assert!(facts > 7_500, "{facts}");
        assert!(pending > 20, "{pending}");
        assert!(replaced > 20, "{replaced}");
        assert!(applications > 20, "{applications}");
        assert!(permits > 1_000, "{permits}");
    }

    async fn there_is_a_login_for_every_role(backend) {
        let district = district(backend, "2026-11-22");
        let roles: Vec<Role> = district.logins.iter().map(|login| login.role).collect();
        for role in Role::ALL {
            assert!(roles.contains(role), "{role:?}");
        }
        let mut passwords: Vec<&str> =
            district.logins.iter().map(|login| login.password.as_str()).collect();
        passwords.sort_unstable();
        passwords.dedup();
        assert_eq!(passwords.len(), district.logins.len());
        assert!(passwords.iter().all(|password| password.len() >= 12));
        let grants: i64 = district.db.read_blocking(|conn| {
            Ok(account_grants::table.count().get_result(conn)?)
        }).unwrap();
        assert!(grants > 20, "{grants}");
    }

    async fn a_district_is_never_built_over_another(backend) {
        let district = district(backend, "2018-07-01");
        let again = build(&district.db, &district.keys, &Plan::of(date("2018-07-01"), SEED));
        assert!(again.is_err());
    }
}

fn tally(kinds: Vec<String>) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

/// Everyone on file.
pub(super) fn everyone(conn: &mut Conn) -> Result<Vec<Resident>> {
    type Row = (String, String, String, Date, Option<Date>);
    let rows: Vec<Row> = residents::table
        .order(residents::person_id)
        .select((
            residents::person_id,
            residents::district,
            residents::village_id,
            residents::registered_on,
            residents::left_on,
        ))
        .load(conn)?;
    let read = |(person, district, village, registered_on, left_on): Row| Resident {
        person: person.parse().unwrap(),
        district,
        village: village.parse().unwrap(),
        grid: None,
        registered_on,
        left_on,
    };
    Ok(rows.into_iter().map(read).collect())
}

fn permit_states(conn: &mut Conn, today: Date) -> Result<BTreeMap<String, u32>> {
    let people = everyone(conn)?;
    let permits = permits_of(conn, &people)?;
    let states = permits.values().map(|permit| permit.state_on(today));
    Ok(tally(states.map(|state| state.code().to_owned()).collect()))
}

fn award_states(conn: &mut Conn, today: Date) -> Result<BTreeMap<String, u32>> {
    type Row = (String, Option<(Date, Date)>);
    let rows: Vec<Row> = awards::table
        .left_join(award_signatures::table)
        .select((
            awards::step,
            (award_signatures::posts_on, award_signatures::expires_on).nullable(),
        ))
        .load(conn)?;
    let state = |(step, dates): Row| match (step.as_str(), dates) {
        ("drafted", _) => AwardState::Drafted,
        ("withdrawn", _) => AwardState::Withdrawn,
        ("voided", _) => AwardState::Voided,
        (_, Some((posts_on, expires_on))) => {
            let record = AwardRecord::Signed {
                posts_on,
                expires_on,
                hold: None,
            };
            record.state_on(today)
        }
        _ => panic!("a signed award without its days"),
    };
    let states = rows.into_iter().map(|row| state(row).code().to_owned());
    Ok(tally(states.collect()))
}
