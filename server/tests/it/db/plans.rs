//! How the databases carry out what lists, searches and counts ask: of a table that grows with the
//! district, no statement may read everything. The statements are those the server really sends.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use actix_web::web::Data;
use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::Text;
use server::db::{Conn, Db};
use shared::awards::AwardState;
use shared::awards::api::{
    ListAwarders, ListAwards, ListDistrictAwards, ListQuotas, ListTownQuotas, ReadAwarder,
    ReadPool, ReadQuota, SearchAwardees,
};
use shared::check_sheets::api::ListCheckSheets;
use shared::evidence::api::ReadSheetPictures;
use shared::fairness::Measure;
use shared::fairness::api::{ListFairness, ListFairnessAwards, ReadFairness};
use shared::households::Kin;
use shared::households::api::ListGridLinks;
use shared::publicity::api::{ListNoticeFilters, ListNotices};
use shared::residents::api::SearchResidents;

use crate::actors::Server;
use crate::awards::{RESIDENT, awarding};
use crate::check_sheets::reading;
use crate::database::Backend;
use crate::households::{declared, of};
use crate::on_both;
use crate::world::{World, area, org, person};

/// Tables that hold as many rows as there are people, awards or looks.
const GROWING: [&str; 18] = [
    "audit",
    "award_caps",
    "award_endings",
    "award_signatures",
    "awards",
    "check_awards",
    "check_entries",
    "check_line_people",
    "check_lines",
    "evidence",
    "evidence_pictures",
    "facts",
    "household_members",
    "identities",
    "name_parts",
    "notice_lines",
    "residents",
    "transfers",
];

/// What was sent to the databases that are watched, by their addresses.
static SENT: Mutex<BTreeMap<String, BTreeSet<String>>> = Mutex::new(BTreeMap::new());

/// Notes what one connection sends.
#[derive(Default)]
struct Watch {
    address: String,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                let address = url.split('?').next().unwrap_or_default();
                address.clone_into(&mut self.address);
            }
            InstrumentationEvent::StartQuery { query, .. } => {
                let mut sent = SENT.lock().unwrap();
                if let Some(all) = sent.get_mut(&self.address) {
                    let text = query.to_string();
                    let sql = text.split(" -- binds").next().unwrap_or_default();
                    all.insert(sql.to_owned());
                }
            }
            _ => {}
        }
    }
}

/// A district whose statements are noted from now on, with an award in notice.
async fn watched(backend: Backend) -> World {
    let mut world = awarding(backend).await;
    for person in [RESIDENT, person::COLLEAGUE] {
        world.signed(person, "1").await;
    }
    // Who drafts has kin, so that what they were given is asked for.
    let kin = of(Kin::Spouse, person::CLERK, "2010-05-20");
    declared(&world.resident(), kin).await;
    let watch = || -> Option<Box<dyn Instrumentation>> { Some(Box::new(Watch::default())) };
    diesel::connection::set_default_instrumentation(watch).unwrap();
    let url = world.url().to_owned();
    SENT.lock().unwrap().insert(url.clone(), BTreeSet::new());
    let db = Db::open(&url, 2).unwrap();
    world.server = Server::start(Data::new(world.state_with(|state| state.db = db))).await;
    world
}

/// Every statement that reads, once.
fn sent(world: &World) -> Vec<String> {
    let sent = SENT.lock().unwrap();
    let reads = |sql: &&String| sql.starts_with("SELECT") || sql.starts_with("WITH");
    let all = sent.get(world.url()).expect("the database is watched");
    all.iter().filter(reads).cloned().collect()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// How a statement would be carried out, line by line.
fn plan(conn: &mut Conn, sql: &str) -> Vec<String> {
    let lines: Vec<Line> = match conn {
        Conn::Sqlite(conn) => {
            // What is not bound is null, which changes nothing in how it is carried out.
            #[derive(QueryableByName)]
            struct Step {
                #[diesel(sql_type = Text)]
                detail: String,
            }
            let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}"))
                .load(conn)
                .expect(sql);
            let line = |step: Step| Line { line: step.detail };
            steps.into_iter().map(line).collect()
        }
        Conn::Postgres(conn) => {
            #[derive(QueryableByName)]
            struct Step {
                #[diesel(sql_type = Text)]
                #[diesel(column_name = "QUERY PLAN")]
                step: String,
            }
            let binds = (1..).take_while(|place| sql.contains(&format!("${place}")));
            let nulls: Vec<&str> = binds.map(|_| "NULL").collect();
            let given = if nulls.is_empty() {
                String::new()
            } else {
                format!("({})", nulls.join(", "))
            };
            // A small table is read through whatever its indices; and a null would be optimised
            // away, so the plan is the one for any values.
            conn.batch_execute(
                "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan",
            )
            .unwrap();
            conn.batch_execute(&format!("PREPARE asked AS {sql}"))
                .expect(sql);
            let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN EXECUTE asked{given}"))
                .load(conn)
                .expect(sql);
            conn.batch_execute("DEALLOCATE asked").unwrap();
            let line = |step: Step| Line { line: step.step };
            steps.into_iter().map(line).collect()
        }
    };
    lines.into_iter().map(|line| line.line).collect()
}

/// True if a line reads all of a table that grows.
fn reads_all(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '-', '>']);
    let whole = |table: &str| {
        let sqlite = line
            .strip_prefix("SCAN ")
            .and_then(|rest| rest.split(' ').next());
        sqlite == Some(table) || line.starts_with(&format!("Seq Scan on {table} "))
    };
    GROWING.into_iter().any(whole)
}

fn awards(state: Option<AwardState>) -> ListAwards {
    ListAwards {
        org: org::ENTERPRISE,
        state,
        cursor: None,
        limit: None,
    }
}

async fn ask_for_every_list(world: &World) {
    let states = [None, Some(AwardState::Drafted), Some(AwardState::Posted)];
    for state in states {
        world.clerk().call(awards(state)).await.unwrap();
        let all = ListDistrictAwards {
            state,
            ..ListDistrictAwards::default()
        };
        world.office().call(all).await.unwrap();
    }
    let of_town = ListDistrictAwards {
        town: Some(area::TOWN),
        ..ListDistrictAwards::default()
    };
    world.office().call(of_town).await.unwrap();
    for (town, org) in [
        (None, None),
        (Some(area::TOWN), None),
        (None, Some(org::ENTERPRISE)),
    ] {
        let list = ListNotices {
            town,
            org,
            ..ListNotices::default()
        };
        world.anon().call(list).await.unwrap();
    }
    world.anon().call(ListNoticeFilters {}).await.unwrap();
    let awarders = ListAwarders::default();
    world.anon().call(awarders).await.unwrap();
    let enterprise = ReadAwarder {
        org: org::ENTERPRISE,
    };
    world.anon().call(enterprise).await.unwrap();
    for query in [None, Some("周"), Some("0010")] {
        let query = query.map(|query| shared::base::Text::new(query).unwrap());
        let all = SearchResidents {
            query: query.clone(),
            cursor: None,
            limit: None,
        };
        world.office().call(all).await.unwrap();
        let mut village = SearchAwardees::of(org::VILLAGE);
        village.query = query;
        world.village_officer().call(village).await.unwrap();
    }
    ask_for_quotas(world).await;
    ask_for_fairness(world).await;
    ask_for_sheets(world).await;
    world
        .grid_head()
        .call(ListGridLinks {
            cursor: None,
            limit: None,
        })
        .await
        .unwrap();
}

async fn ask_for_fairness(world: &World) {
    let (town, year) = (world.town_officer(), 2018);
    for worth_a_look in [None, Some(true), Some(false)] {
        let list = ListFairness {
            worth_a_look,
            ..ListFairness::of(year)
        };
        town.call(list).await.unwrap();
    }
    let org = org::ENTERPRISE;
    town.call(ReadFairness { org, year }).await.unwrap();
    let measures = Measure::ALL.iter().copied().map(Some);
    for measure in std::iter::once(None).chain(measures) {
        let first = ListFairnessAwards {
            limit: Some(1),
            ..ListFairnessAwards::of(org, year, measure)
        };
        let page = town.call(first.clone()).await.unwrap();
        let cursor = page.next;
        town.call(ListFairnessAwards { cursor, ..first })
            .await
            .unwrap();
    }
}

async fn ask_for_sheets(world: &World) {
    let sheet = world.open_sheet().await;
    for reader in [world.village_officer(), world.grid_head()] {
        reader.call(ListCheckSheets {}).await.unwrap();
        reader.call(reading(sheet)).await.unwrap();
        reader.call(ReadSheetPictures { sheet }).await.unwrap();
    }
}

async fn ask_for_quotas(world: &World) {
    let quotas = ListQuotas {
        year: 2018,
        kind: None,
        cursor: None,
        limit: None,
    };
    world.office().call(quotas).await.unwrap();
    let (town, today) = (world.town_officer(), Some(world.today()));
    let of_town = ListTownQuotas {
        org: org::TOWN,
        year: 2018,
        cursor: None,
        limit: None,
    };
    town.call(of_town).await.unwrap();
    for on in [None, today] {
        let pool = ReadPool {
            on,
            ..ReadPool::of(org::TOWN, 2018)
        };
        town.call(pool).await.unwrap();
        let quota = ReadQuota {
            on,
            ..ReadQuota::of(org::ENTERPRISE, 2018)
        };
        town.call(quota).await.unwrap();
    }
}

on_both! {
    async fn no_list_reads_all_of_what_grows(backend) {
        let world = watched(backend).await;
        ask_for_every_list(&world).await;
        let (sent, db) = (sent(&world), Db::open(world.url(), 1).unwrap());
        assert!(sent.len() > 30, "only {} statements were noted", sent.len());
        let whole = db.read_blocking(|conn| {
            let mut whole = Vec::new();
            for sql in &sent {
                let plan = plan(conn, sql);
                if plan.iter().any(|line| reads_all(line)) {
                    whole.push(format!("{sql}\n  {}", plan.join("\n  ")));
                }
            }
            Ok(whole)
        }).unwrap();
        assert!(whole.is_empty(), "{} of {}:\n{}", whole.len(), sent.len(), whole.join("\n"));
    }
}
