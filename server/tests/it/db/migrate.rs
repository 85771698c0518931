use diesel::Connection;
use diesel::connection::SimpleConnection;
use server::db::{Conn, MigrationState, migrate, migration_state};
use server::error::Error;

use crate::database::{Backend, TestDatabase};
use crate::on_both;

fn execute(conn: &mut Conn, sql: &str) -> Result<(), Error> {
    conn.batch_execute(sql).map_err(Error::from)
}

/// A plain connection, which changes nothing by itself.
fn open(url: &str) -> Conn {
    match url.strip_prefix("postgres") {
        Some(_) => Conn::Postgres(diesel::PgConnection::establish(url).unwrap()),
        None => Conn::Sqlite(diesel::SqliteConnection::establish(url).unwrap()),
    }
}

on_both! {
    async fn an_empty_database_is_brought_to_the_schema_once(backend) {
        let database = TestDatabase::empty(backend);
        let ran = migrate(&database.url).unwrap();
        assert!(!ran.is_empty());
        assert_eq!(migration_state(&database.url).unwrap(), MigrationState::Current);
        assert_eq!(migrate(&database.url).unwrap(), Vec::<String>::new());
    }

    async fn looking_at_a_database_changes_nothing(backend) {
        let database = TestDatabase::empty(backend);
        let look = || migration_state(&database.url).unwrap();
        if backend == Backend::Sqlite {
            // Somebody else's file, which the name was mistyped to.
            execute(&mut open(&database.url), "CREATE TABLE other (one INTEGER)").unwrap();
            let before = std::fs::read(&database.url).unwrap();
            assert!(matches!(look(), MigrationState::Behind(_)));
            assert_eq!(std::fs::read(&database.url).unwrap(), before);
        }
        assert!(matches!(look(), MigrationState::Behind(_)));
        let refused = execute(&mut open(&database.url), "DROP TABLE __diesel_schema_migrations");
        assert!(refused.is_err(), "the table was made by looking");
    }

    async fn a_database_of_a_newer_version_is_refused_and_left_alone(backend) {
        let database = TestDatabase::migrated(backend);
        let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')";
        database.open().write_blocking(|conn| execute(conn, newer)).unwrap();
        let versions = vec!["29990101000000".to_owned()];
        assert_eq!(migration_state(&database.url).unwrap(), MigrationState::Newer(versions));
        let refusal = migrate(&database.url).unwrap_err().to_string();
        assert!(refusal.contains("newer version"), "{refusal}");
    }

    async fn append_only_tables_refuse_change(backend) {
        let database = TestDatabase::migrated(backend);
        let db = database.open();
        let insert = "INSERT INTO audit (id, district, at, event, detail)
            VALUES ('1', '330211', 0, 'signed_in', '{}')";
        db.write_blocking(|conn| execute(conn, insert)).unwrap();
        for change in ["UPDATE audit SET at = 1", "DELETE FROM audit"] {
            let refused = db.write_blocking(|conn| execute(conn, change)).unwrap_err();
            assert!(refused.to_string().contains("audit is append-only"), "{refused}");
        }
    }
}

#[test]
fn a_missing_directory_is_named() {
    let refusal = migrate("/nowhere/at/all/jifen.sqlite")
        .unwrap_err()
        .to_string();
    assert!(
        refusal.contains("/nowhere/at/all/jifen.sqlite"),
        "{refusal}"
    );
}
