//! Everyone's facts read in the scheme's format and agree with permit and employment.

use diesel::prelude::*;
use server::assessments::official_facts;
use server::db::schema::employments;
use server::permits::permits_of;
use shared::base::{Date, OrgId};
use shared::permits::PermitState;
use shared::scoring::{Facts, Truth, evaluate};

use super::{DAYS, EXAMPLES_DAY, counts::everyone, district, program};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn everyones_facts_read_and_agree(backend) {
        let program = program();
        for day in DAYS {
            let (district, today) = (district(backend, day), date(day));
            district.db.read_blocking(|conn| {
                let people = everyone(conn)?;
                let permits = permits_of(conn, &people)?;
                // Everyone on the day of the examples, one in four on the others.
                let step = if day == EXAMPLES_DAY { 1 } else { 4 };
                for one in people.iter().step_by(step) {
                    let json = official_facts(conn, &program, one.person, today)?;
                    let facts = Facts::read(&program, &json, today);
                    let facts = facts.unwrap_or_else(|problems| panic!("{json}: {problems:?}"));
                    let score = evaluate(&program, &facts, today).score(&program, &facts);
                    let in_force = permits[&one.person].state_on(today).in_force();
                    let admitted = score.admitted() == Truth::Yes;
                    assert_eq!(admitted, in_force, "{day}: {json}");
                    let years = permits[&one.person].full_years(today);
                    let line = score.line("07-1").and_then(|line| line.points.known()).unwrap();
                    let temporary = permits[&one.person].state_on(today) == PermitState::Temporary;
                    let points = i64::from(years.saturating_sub(1).min(5));
                    assert!(temporary || line == shared::base::Points::whole(points), "{json}");
                }
                Ok(())
            }).unwrap();
        }
    }

    async fn whoever_is_employed_on_file_has_the_contract_and_the_insurance(backend) {
        let (district, program) = (district(backend, "2026-11-22"), program());
        district.db.read_blocking(|conn| {
            let jobs: Vec<(String, String, Date, Date)> = employments::table
                .filter(employments::to_on.is_null())
                .select((employments::person_id, employments::org_id, employments::from_on,
                    employments::insured_from))
                .load(conn)?;
            assert!(jobs.len() > 300, "{}", jobs.len());
            for (person, org, from_on, insured_from) in jobs {
                let _known: OrgId = org.parse().unwrap();
                let today = date("2026-11-22");
                let facts = official_facts(conn, &program, person.parse().unwrap(), today)?;
                let running = |fact: &str, from: String| {
                    let spans = facts[fact].as_array().unwrap().iter();
                    spans.clone().any(|span| span["from"] == from && span.get("to").is_none())
                };
                assert!(from_on <= insured_from, "{facts}");
                assert!(running("employment", from_on.to_string()), "{facts}");
                assert!(running("insurance", insured_from.format("%Y-%m").to_string()), "{facts}");
            }
            Ok(())
        }).unwrap();
    }
}
