//! What watching fairness finds in the demo district: what was planted, and nothing else.

use std::collections::BTreeSet;

use actix_web::web::Data;
use chrono::Datelike;
use diesel::prelude::*;
use server::State;
use server::clock::{Clock, start_of};
use server::db::schema::accounts;
use server::keys::Keys;
use shared::access::{Actor, Grant, Role};
use shared::fairness::Measure;
use shared::fairness::api::{FairnessRow, ListFairness, ListFairnessAwards};
use shared::orgs::OrgKind;

use super::{DAYS, District, EXAMPLES_DAY, SEED, built, district};
use crate::actors::{Caller, Server};
use crate::on_both;
use crate::world::schemes;
use crate::world::{DISTRICT, date};

async fn office(district: &District, day: &str) -> Caller {
    let noon = start_of(date(day)) + 12 * 3600 * 1_000_000;
    let (db, keys) = (district.db.clone(), district.keys.clone());
    let account: String = db
        .read_blocking(|conn| {
            let office = accounts::table.filter(accounts::login.eq("office"));
            Ok(office.select(accounts::id).first(conn)?)
        })
        .unwrap();
    let state = State::new(db, Clock::Stopped(noon), keys, schemes(&[])).unwrap();
    let office = Actor {
        account: account.parse().unwrap(),
        person: None,
        district: DISTRICT.to_owned(),
        grants: vec![Grant {
            role: Role::MigrantOffice,
            org: None,
            area: None,
        }],
        covers: Vec::new(),
        on_behalf: None,
        scopes: None,
    };
    Caller::of(Server::start(Data::new(state)).await, office)
}

/// Whoever is worth a look on a day, by this year's awards or by last year's.
async fn worth_a_look(caller: &Caller, day: &str) -> Vec<FairnessRow> {
    let (this_year, mut found) = (date(day).year(), Vec::new());
    for year in [this_year - 1, this_year] {
        let request = ListFairness {
            limit: Some(100),
            ..ListFairness::of(year)
        };
        let rows = caller.call(request).await.unwrap().items.into_iter();
        found.extend(rows.filter(|row| !row.worth_a_look.is_empty()));
    }
    found
}

on_both! {
    async fn what_was_planted_is_found_and_neutral_awarders_raise_nothing(backend) {
        for day in DAYS {
            let caller = office(district(backend, day), day).await;
            let found = worth_a_look(&caller, day).await;
            let told: Vec<_> = found.iter()
                .map(|row| (row.org_name.zh.as_str(), &row.worth_a_look)).collect();
            assert_eq!(found.len(), 5, "{day}: {told:?}");
            let measures: BTreeSet<Measure> =
                found.iter().flat_map(|row| row.worth_a_look.clone()).collect();
            assert!(measures.into_iter().eq(Measure::ALL.iter().copied()), "{day}: {told:?}");
            // The enterprise has one far above the others and one head of two who signs.
            let enterprise = found.iter().find(|row| row.org_kind == OrgKind::Enterprise).unwrap();
            assert_eq!(enterprise.worth_a_look, [Measure::Spread, Measure::Signing], "{day}");
        }
    }

    async fn behind_each_of_them_stand_as_many_awards_as_it_tells_of(backend) {
        let district = built(backend, EXAMPLES_DAY, SEED, Keys::generate());
        let caller = office(&district, EXAMPLES_DAY).await;
        for row in worth_a_look(&caller, EXAMPLES_DAY).await {
            for measure in &row.worth_a_look {
                stands_behind(&caller, &row, *measure).await;
            }
        }
    }
}

/// As many awards stand behind a number as it tells of.
async fn stands_behind(caller: &Caller, row: &FairnessRow, measure: Measure) {
    let request = ListFairnessAwards::of(row.org, row.year, Some(measure));
    let list = caller.call(request).await.unwrap();
    let total = list.total.unwrap();
    match measure {
        Measure::Spread | Measure::AtMaximum => assert!(total > 0),
        Measure::Repeat => assert_eq!(total, row.figures.repeat.awards),
        Measure::Kin => assert_eq!(total, row.figures.kin),
        Measure::Drafting => assert_eq!(total, row.figures.drafting.most),
        Measure::Signing => assert_eq!(total, row.figures.signing.most),
    }
    let kin = list.items.iter().all(|award| !award.near.is_empty());
    assert_eq!(kin, measure == Measure::Kin);
}
