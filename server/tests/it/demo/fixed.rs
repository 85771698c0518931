//! The people whom the journeys name.

use diesel::prelude::*;
use server::assessments::official_score;
use server::db::Conn;
use server::db::schema::{award_caps, employments, enrolment_applications, org_versions, quotas};
use server::demo::fixed;
use server::freezes::freezes_of;
use server::households::households_of;
use server::permits::permits_of;
use server::registers::residents::{person_of, resident};
use server::registers::statements;
use shared::base::{Date, PersonId, Points, full_months};
use shared::identity::CitizenId;
use shared::permits::PermitState;

use super::{DAYS, District, district, program};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn the_demo_resident_is_the_worked_example(backend) {
        for day in DAYS {
            let (district, program) = (district(backend, day), program());
            let score = district.db.read_blocking(|conn| {
                let person = find(conn, district, fixed::RESIDENT_ID, day);
                official_score(conn, &program, person, date(day))
            }).unwrap();
            if day != "2026-01-01" {
                // On the first of a year the awards still stand in notice.
                assert_eq!(score.total.known(), Some("76.4".parse::<Points>().unwrap()), "{day}");
            }
            let scored = score.category("scored").and_then(|one| one.points.known());
            assert_eq!(scored, Some("52.4".parse().unwrap()), "{day}");
            let bonus = score.category("bonus").and_then(|one| one.points.known());
            assert_eq!(bonus, Some(Points::whole(13)), "{day}");
        }
    }

    async fn each_household_stands_as_the_journeys_need_it(backend) {
        for day in DAYS {
            let (district, today) = (district(backend, day), date(day));
            district.db.read_blocking(|conn| {
                for (id, state, area) in [
                    (fixed::RESIDENT_ID, PermitState::Valid, true),
                    (fixed::SUSPENDED_ID, PermitState::Suspended, true),
                    (fixed::FROZEN_ID, PermitState::Valid, true),
                    (fixed::ELSEWHERE_ID, PermitState::Valid, false),
                ] {
                    let person = find(conn, district, id, day);
                    let on_file = resident(conn, person)?;
                    let permit = permits_of(conn, &[on_file])?.remove(&person).unwrap();
                    assert_eq!(permit.state_on(today), state, "{day}: {id}");
                    let households = households_of(conn, person, today)?;
                    assert_eq!(households.len(), 1, "{day}: {id}");
                    let (school_area, applied_on): (String, Date) = enrolment_applications::table
                        .filter(enrolment_applications::household_id.eq(&households[0]))
                        .select((enrolment_applications::school_area_id,
                            enrolment_applications::applied_on))
                        .first(conn)?;
                    let school: Option<String> = org_versions::table
                        .filter(org_versions::name_zh.eq("示例第一小学"))
                        .select(org_versions::school_area_id)
                        .first(conn)?;
                    assert_eq!(school == Some(school_area), area, "{day}: {id}");
                    assert!(applied_on <= today, "{day}: {id}");
                }
                let frozen = find(conn, district, fixed::FROZEN_ID, day);
                assert_eq!(freezes_of(conn, frozen)?.len(), 1);
                let elsewhere = find(conn, district, fixed::ELSEWHERE_ID, day);
                let code = fixed::STATEMENT_CODE;
                let holder = statements::holder_of(conn, &district.keys, code, today)?;
                assert_eq!(holder, Some(elsewhere));
                Ok(())
            }).unwrap();
        }
    }

    async fn the_demo_enterprise_has_the_quota_of_its_staff(backend) {
        for day in DAYS {
            let (district, today) = (district(backend, day), date(day));
            district.db.read_blocking(|conn| {
                use chrono::Datelike;

                let org: String = org_versions::table
                    .filter(org_versions::uscc.eq(fixed::ENTERPRISE_USCC))
                    .filter(org_versions::valid_to.is_null())
                    .select(org_versions::org_id)
                    .first(conn)?;
                let insured: Vec<Date> = employments::table
                    .filter(employments::org_id.eq(&org))
                    .filter(employments::to_on.is_null())
                    .select(employments::insured_from)
                    .load(conn)?;
                let count = insured.iter().filter(|since| full_months(**since, today) >= 3).count();
                assert_eq!((insured.len(), count), (22, 21), "{day}");
                let (allocated, reserved): (i64, i64) = quotas::table
                    .filter(quotas::org_id.eq(&org))
                    .filter(quotas::year.eq(today.year()))
                    .select((quotas::allocated, quotas::reserved))
                    .first(conn)?;
                assert_eq!(allocated, 6_300, "{day}");
                assert!((1_500..5_500).contains(&reserved), "{day}: {reserved}");
                let near = find(conn, district, fixed::NEAR_CAP_ID, day);
                let given: (i64, i64) = award_caps::table
                    .filter(award_caps::person_id.eq(near.to_string()))
                    .filter(award_caps::org_id.eq(&org))
                    .select((award_caps::given, award_caps::cap))
                    .first(conn)?;
                assert_eq!(given, (900, 1_000), "{day}");
                Ok(())
            }).unwrap();
        }
    }
}

fn find(conn: &mut Conn, district: &District, id: &str, day: &str) -> PersonId {
    let id = CitizenId::parse(id, date(day)).unwrap();
    person_of(conn, &district.keys, &id)
        .unwrap()
        .expect("a fixed person")
}
