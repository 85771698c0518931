//! Nothing that tells who the person was is left in any column, and what must be kept is kept.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text as SqlText};
use server::db::Conn;
use server::erasures::erase;
use server::registers::residents::{Identity, Resident};
use server::residents::register;
use shared::accounts::api::IssueResetCode;
use shared::base::{CodeId, PersonId, StatementId, Text};
use shared::corrections::Decision;
use shared::corrections::api::{CorrectionFilter, ListCorrections};
use shared::enrolment::api::VerifyEnrolment;
use shared::households::api::{DeclareLink, ReadMyHousehold};
use shared::households::{Finding, Kin, Paper};
use shared::residents::api::IssueStatement;
use uuid::Uuid;

use super::erased;
use crate::awards::awarding;
use crate::database::Backend;
use crate::world::{DISTRICT, Person, World, area, date, org, person};
use crate::{corrections, households, on_both, permits, proxies};

#[derive(QueryableByName)]
struct Cell {
    #[diesel(sql_type = Nullable<SqlText>)]
    value: Option<String>,
}

/// Every text and blob column that is declared, a blob's bytes as digits.
fn columns() -> Vec<(String, String, bool)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db");
    let parts = std::fs::read_dir(folder.join("schema")).expect("the parts of the schema");
    let parts = parts.map(|part| part.expect("a part of the schema").path());
    let files = std::iter::once(folder.join("schema.rs")).chain(parts);
    let read = |path| std::fs::read_to_string(path).expect("a part of the schema");
    let text: String = files.map(read).collect();
    let mut found = Vec::new();
    for block in text.split("diesel::table! {").skip(1) {
        let body = block.split("\n}").next().expect("a block ends");
        let table = body.split('(').next().expect("a table has a key").trim();
        for line in body.lines() {
            if let Some((column, kind)) = line.trim().split_once(" -> ") {
                let (text, blob) = (kind.contains("Text"), kind.contains("Binary"));
                if text || blob {
                    found.push((table.to_owned(), column.to_owned(), blob));
                }
            }
        }
    }
    assert!(found.len() > 100, "{}", found.len());
    found
}

fn cells(
    world: &World,
    backend: Backend,
    (table, column, blob): &(String, String, bool),
) -> Vec<String> {
    let value = match (blob, backend) {
        (false, _) => format!("\"{column}\""),
        (true, Backend::Sqlite) => format!("lower(hex(\"{column}\"))"),
        (true, Backend::Postgres) => format!("encode(\"{column}\", 'hex')"),
    };
    let sql = format!("SELECT {value} AS value FROM \"{table}\"");
    let rows: Vec<Cell> = world
        .db
        .read_blocking(|conn: &mut Conn| Ok(diesel::sql_query(&sql).load(conn)?))
        .unwrap();
    rows.into_iter().filter_map(|cell| cell.value).collect()
}

/// All of a table but what was typed, row by row, for what may not change.
fn dump(world: &World, backend: Backend, table: &str) -> Vec<Vec<String>> {
    let all = columns()
        .into_iter()
        .filter(|(of, column, _)| of == table && column != "evidence");
    all.map(|column| {
        let mut cells = cells(world, backend, &column);
        cells.sort();
        cells
    })
    .collect()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a text takes what is written");
        text
    })
}

fn declare(kin: Kin, other: PersonId) -> DeclareLink {
    DeclareLink {
        link: shared::base::LinkId(Uuid::now_v7()),
        kin,
        citizen_id: Text::new(Person::of(other).citizen_id().expose()).unwrap(),
        from_on: date("2010-05-20"),
    }
}

/// Leaves traces wherever something about a person is written.
async fn live(world: &World) {
    world.signed(person::RESIDENT, "3").await;
    world
        .add_fact(person::RESIDENT, "education", "\"bachelor\"")
        .await;
    let statement = IssueStatement {
        statement: StatementId(Uuid::now_v7()),
    };
    world.resident().call(statement).await.unwrap();
    world
        .resident()
        .call(declare(Kin::Spouse, person::COLLEAGUE))
        .await
        .unwrap();
    world
        .other_resident()
        .call(declare(Kin::Spouse, person::RESIDENT))
        .await
        .unwrap();
    let code = IssueResetCode {
        code: CodeId(Uuid::now_v7()),
        person: person::RESIDENT,
    };
    world.office().call(code).await.unwrap();
    let look = VerifyEnrolment {
        citizen_id: Text::new(Person::of(person::RESIDENT).citizen_id().expose()).unwrap(),
        statement_code: None,
    };
    world.school_staff().call(look).await.unwrap();
    let sign_in = serde_json::json!({
        "login": "resident", "password": crate::world::PASSWORD,
    });
    let http = actix_web::test::TestRequest::post()
        .uri(<shared::accounts::api::SignIn as shared::api::Endpoint>::PATH)
        .insert_header(("user-agent", "Phone of 周小兰"))
        .set_json(sign_in);
    assert!(world.anon().send(http).await.status.is_success());
}

on_both! {
    async fn no_column_tells_who_it_was(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        let who = Person::of(person::RESIDENT);
        let id = who.citizen_id();
        let index = Identity::index(&world.keys, &id);
        let planted = [who.name, "周*兰", id.expose(), &id.expose()[..14], &index];
        let found = |world: &World| {
            let mut found = Vec::new();
            for column in columns() {
                for cell in cells(world, backend, &column) {
                    for plant in planted {
                        let hit = if column.2 {
                            cell.contains(&hex(plant.as_bytes()))
                        } else {
                            cell.contains(plant)
                        };
                        if hit {
                            found.push(format!("{}.{}: {plant}", column.0, column.1));
                        }
                    }
                }
            }
            found
        };
        let before = found(&world);
        for place in [
            "identities.id_index",
            "household_links.other_index",
            "notice_lines.name",
            "enrolment_verifications.name",
        ] {
            assert!(before.iter().any(|one| one.starts_with(place)), "{place}: {before:?}");
        }
        erased(&world).await;
        assert_eq!(found(&world), Vec::<String>::new());
    }

    async fn no_sealed_copy_opens_to_the_person(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        let id = Person::of(person::RESIDENT).citizen_id();
        let opened = |world: &World| {
            let mut ids = Vec::new();
            let mut sealed = Vec::new();
            for column in columns() {
                let cells = cells(world, backend, &column);
                if column.2 {
                    sealed.extend(cells);
                } else if column.1 == "id" || column.1.ends_with("_id") {
                    ids.extend(cells);
                }
            }
            ids.sort();
            ids.dedup();
            let bytes = |text: &String| -> Vec<u8> {
                (0..text.len() / 2)
                    .map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap())
                    .collect()
            };
            let mut hits = 0;
            for one in sealed.iter().map(bytes) {
                for place in &ids {
                    if let Ok(text) = world.keys.open(place, &one) {
                        let text = String::from_utf8_lossy(&text).into_owned();
                        hits += i32::from(text.contains(id.expose()));
                    }
                }
            }
            hits
        };
        assert_eq!(opened(&world), 2, "the identity, and the neighbour's declaration");
        erased(&world).await;
        assert_eq!(opened(&world), 0);
    }

    async fn ledger_facts_and_audit_stay(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        let kept = |world: &World| {
            ["transfers", "quotas", "award_caps", "awards", "award_signatures", "facts",
             "permits", "residents", "consents", "child_consents", "privacy_acknowledgements"]
                .map(|table| dump(world, backend, table))
        };
        let (before, balance) = (kept(&world), world.balance(org::ENTERPRISE));
        let audit = dump(&world, backend, "audit")[0].clone();
        erased(&world).await;
        assert_eq!(kept(&world), before);
        assert_eq!(world.balance(org::ENTERPRISE), balance);
        let after = dump(&world, backend, "audit")[0].clone();
        assert!(audit.iter().all(|row| after.contains(row)));
        // The awards of others go on, and the ID can be filed anew.
        world.signed(person::COLLEAGUE, "1").await;
        let id = Person::of(person::RESIDENT).citizen_id();
        let identity = Identity {
            name: "周小兰".to_owned(),
            citizen_id: id.expose().to_owned(),
            phone: None,
            address: None,
        };
        let anew = Resident {
            person: PersonId(Uuid::now_v7()),
            district: DISTRICT.to_owned(),
            village: area::VILLAGE,
            grid: None,
            registered_on: world.today(),
            left_on: None,
        };
        let now = world.server.state.clock.now();
        world.write(|conn| register(conn, now, &world.keys, &anew, &identity));
    }

    async fn nothing_that_was_typed_about_the_person_is_left(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        let window = proxies::opened(&world).await;
        let officer = world.village_officer();
        officer.call(permits::slip(person::RESIDENT, "2018-06-20")).await.unwrap();
        let claim = corrections::claim();
        let helped = officer.on_behalf(window.id);
        let view = helped.call(claim.clone()).await.unwrap();
        let reject = corrections::decision(&view, Decision::Reject, "学位证看不清");
        world.department_officer().call(reject).await.unwrap();
        let marriage = ReadMyHousehold {};
        let marriage = world.resident().call(marriage).await.unwrap().links.remove(0);
        let note = households::say(&marriage, Finding::WrongFacts, "邻居说分开住");
        world.grid_head().call(note).await.unwrap();
        let paper = households::verify(&marriage, Paper::MarriageCertificate);
        officer.call(paper).await.unwrap();
        world.freeze(person::RESIDENT, "2018-06-01", Some("2018-06-10"));
        let typed = [
            ("permit_entries.reference", "浙登 2018-0042"),
            ("proxies.paper", "委字 2018-17"),
            ("corrections.reason", "2017 年已取得硕士学位"),
            ("corrections.evidence", "学信网 1234 5678"),
            ("correction_steps.note", "学位证看不清"),
            ("household_confirmations.note", "邻居说分开住"),
            ("household_links.evidence", "盒 3 第 12 页"),
            ("awards.evidence", "带徒记录 3 页"),
        ];
        let found = |world: &World| {
            let mut found = Vec::new();
            for column in columns().into_iter().filter(|column| !column.2) {
                let place = format!("{}.{}", column.0, column.1);
                for cell in cells(world, backend, &column) {
                    let hits = typed.iter().filter(|(_, text)| cell.contains(text));
                    found.extend(hits.map(|(_, text)| (place.clone(), *text)));
                }
            }
            found
        };
        let before = found(&world);
        for (place, text) in typed {
            assert!(before.contains(&(place.to_owned(), text)), "{place}: {before:?}");
        }
        erased(&world).await;
        assert_eq!(found(&world), []);
    }

    async fn what_waits_when_the_time_is_over_is_in_nobodys_queue(backend) {
        let world = World::new(backend).await;
        let now = world.server.state.clock.now();
        let view = world.resident().call(corrections::claim()).await.unwrap();
        let ask = corrections::decision(&view, Decision::Ask, "请带学位证原件");
        world.department_officer().call(ask).await.unwrap();
        world.write(|conn| erase(conn, now, person::RESIDENT).map(|_| ()));
        let waiting = ListCorrections {
            filter: Some(CorrectionFilter::Supplement),
            cursor: None,
            limit: None,
        };
        assert_eq!(world.department_officer().call(waiting).await.unwrap().items, []);
        world.is_whole();
    }
}
