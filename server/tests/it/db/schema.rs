//! What diesel knows of the tables against what the migrations make.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use server::db::Conn;

use crate::database::{Backend, TestDatabase};
use crate::on_both;

/// Tables with their columns, each with its type as diesel calls it.
type Tables = BTreeMap<String, BTreeMap<String, String>>;

#[derive(QueryableByName)]
struct Described {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    may_be_null: bool,
}

const OF_SQLITE: &str = "SELECT m.name AS table_name, c.name AS column_name, \
     lower(c.type) AS kind, c.\"notnull\" = 0 AS may_be_null \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
const OF_POSTGRES: &str = "SELECT table_name::text, column_name::text, data_type::text AS kind, \
     is_nullable = 'YES' AS may_be_null \
     FROM information_schema.columns WHERE table_schema = 'public'";

/// The tables as the database describes them.
fn described(conn: &mut Conn, backend: Backend) -> Tables {
    let sql = match backend {
        Backend::Sqlite => OF_SQLITE,
        Backend::Postgres => OF_POSTGRES,
    };
    let columns: Vec<Described> = diesel::sql_query(sql).load(conn).expect("the columns");
    let mut tables = Tables::new();
    for column in columns {
        if column.table_name.starts_with("__diesel") || column.table_name.starts_with("sqlite_") {
            continue;
        }
        let kind = match column.kind.as_str() {
            "text" => "Text",
            "bigint" => "BigInt",
            "integer" => "Integer",
            "date" => "Date",
            "blob" | "bytea" => "Binary",
            "boolean" => "Bool",
            other => panic!("{}.{} is a {other}", column.table_name, column.column_name),
        };
        let kind = if column.may_be_null {
            format!("Nullable<{kind}>")
        } else {
            kind.to_owned()
        };
        let table = tables.entry(column.table_name).or_default();
        table.insert(column.column_name, kind);
    }
    tables
}

/// The tables as `schema.rs` and its parts declare them.
fn declared() -> Tables {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db");
    let parts = std::fs::read_dir(folder.join("schema")).expect("the parts of the schema");
    let parts = parts.map(|part| part.expect("a part of the schema").path());
    let files = std::iter::once(folder.join("schema.rs")).chain(parts);
    let read = |path| std::fs::read_to_string(path).expect("a part of the schema");
    let text: String = files.map(read).collect();
    let mut tables = Tables::new();
    for block in text.split("diesel::table! {").skip(1) {
        let body = block.split("\n}").next().expect("a block ends");
        let name = body.split('(').next().expect("a table has a key").trim();
        let columns = body
            .lines()
            .filter_map(|line| line.trim().split_once(" -> "));
        let columns =
            columns.map(|(name, kind)| (name.to_owned(), kind.trim_end_matches(',').to_owned()));
        tables.insert(name.to_owned(), columns.collect());
    }
    tables
}

on_both! {
    async fn the_migrations_make_the_tables_that_are_declared(backend) {
        let database = TestDatabase::migrated(backend);
        let made = database
            .open()
            .read_blocking(|conn| Ok(described(conn, backend)))
            .unwrap();
        let declared = declared();
        assert!(declared.len() > 20, "{}", declared.len());
        let names = |tables: &Tables| tables.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&made), names(&declared));
        for (name, columns) in &declared {
            assert_eq!(&made[name], columns, "{name}");
        }
    }
}

#[test]
fn both_databases_have_the_same_migrations_up_and_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let names = |dialect: &str| {
        let entries = std::fs::read_dir(root.join(dialect)).expect("the migrations");
        entries
            .map(|entry| entry.expect("a migration").file_name())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    for dialect in ["sqlite", "postgres"] {
        for name in names(dialect) {
            for file in ["up.sql", "down.sql"] {
                let path = root.join(dialect).join(&name).join(file);
                let text = std::fs::read_to_string(&path).expect("a migration has both files");
                assert!(!text.trim().is_empty(), "{}", path.display());
            }
        }
    }
}
