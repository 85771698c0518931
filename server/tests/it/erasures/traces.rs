//! Nothing that tells who the person was is left in any column, and what must be kept is kept.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text as SqlText};
use server::db::Conn;
use server::residents::{Identity, Resident, register};
use shared::accounts::api::IssueResetCode;
use shared::base::{CodeId, PersonId, StatementId, Text};
use shared::enrolment::api::VerifyEnrolment;
use shared::households::Kin;
use shared::households::api::DeclareLink;
use shared::residents::api::IssueStatement;
use uuid::Uuid;

use super::erased;
use crate::awards::awarding;
use crate::database::Backend;
use crate::on_both;
use crate::world::{DISTRICT, Person, World, area, date, org, person};

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

/// All of a table, row by row, for what may not change.
fn dump(world: &World, backend: Backend, table: &str) -> Vec<Vec<String>> {
    let all = columns().into_iter().filter(|(of, ..)| of == table);
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
}
