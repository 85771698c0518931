//! A database from before there were applications: whoever has award rules goes on as accepted.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use server::db::Conn;
use server::error::Error;

use crate::database::{Backend, TestDatabase};
use crate::on_both;

fn script(backend: Backend, name: &str) -> String {
    let dialect = match backend {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
    };
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let file = migrations.join(dialect).join(name);
    std::fs::read_to_string(file).expect("a migration")
}

fn execute(conn: &mut Conn, sql: &str) -> Result<(), Error> {
    conn.batch_execute(sql).map_err(Error::from)
}

#[expect(clippy::struct_field_names, reason = "the columns are called so")]
#[derive(QueryableByName, Debug, PartialEq, Eq)]
struct Act {
    #[diesel(sql_type = Text)]
    org_id: String,
    #[diesel(sql_type = Text)]
    act: String,
    #[diesel(sql_type = Text)]
    day: String,
    #[diesel(sql_type = Nullable<Text>)]
    acted_by: Option<String>,
}

/// The first microsecond of 2018-01-02 in Shanghai, which is still the day before in UTC.
const RECORDED_AT: i64 = 1_514_822_400_000_000;

on_both! {
    async fn who_has_rules_is_accepted_once(backend) {
        let database = TestDatabase::migrated(backend);
        let db = database.open();
        let (down, up) = (
            script(backend, "20260101000250_awarders/down.sql"),
            script(backend, "20260101000250_awarders/up.sql"),
        );
        let before = format!(
            "INSERT INTO orgs (id, district, kind, created_at) VALUES
                 ('018f0000-0000-7000-8000-000000000001', '330211', 'enterprise', 0),
                 ('018f0000-0000-7000-8000-000000000002', '330211', 'enterprise', 0);
             INSERT INTO award_rules
                 (id, org_id, version, in_force_from, in_force_to, recorded_at) VALUES
                 ('r1', '018f0000-0000-7000-8000-000000000001', 1, '2018-01-10', NULL,
                     {RECORDED_AT}),
                 ('r2', '018f0000-0000-7000-8000-000000000001', 2, '2018-06-10', NULL,
                     {RECORDED_AT} + 1000000);"
        );
        let acts: Vec<Act> = db.write_blocking(|conn| {
            execute(conn, &down)?;
            execute(conn, &before)?;
            execute(conn, &up)?;
            let sql = "SELECT org_id, act, CAST(acted_on AS TEXT) AS day, acted_by \
                FROM awarder_acts";
            Ok(diesel::sql_query(sql).load(conn)?)
        }).unwrap();
        assert_eq!(acts, [Act {
            org_id: "018f0000-0000-7000-8000-000000000001".to_owned(),
            act: "accepted".to_owned(),
            day: "2018-01-02".to_owned(),
            acted_by: None,
        }]);
    }
}
