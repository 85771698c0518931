//! The database, table by table: what a person is called and where they live stands in the sealed
//! identities and nowhere else, the audit included.

use diesel::prelude::*;
use diesel::sql_types::Text;
use server::db::{Conn, Db};
use server::error::Result;

use super::secrets::{found_bare_in, found_in};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut Conn, query: &str) -> Result<Vec<String>> {
    let rows: Vec<Line> = diesel::sql_query(query).load(conn)?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

fn tables(conn: &mut Conn) -> Result<Vec<String>> {
    lines(
        conn,
        match conn {
            Conn::Sqlite(_) => "SELECT name AS line FROM sqlite_master WHERE type = 'table'",
            Conn::Postgres(_) => {
                "SELECT table_name::text AS line FROM information_schema.tables \
                 WHERE table_schema = 'public'"
            }
        },
    )
}

/// Every row of a table as text.
fn rows(conn: &mut Conn, table: &str) -> Result<Vec<String>> {
    let query = match conn {
        Conn::Postgres(_) => format!("SELECT row_to_json(t)::text AS line FROM {table} t"),
        Conn::Sqlite(_) => {
            let columns = format!("SELECT name AS line FROM pragma_table_info('{table}')");
            let columns = lines(conn, &columns)?;
            let text = |name: &String| {
                format!(
                    "CASE typeof({name}) WHEN 'blob' THEN lower(hex({name})) \
                     ELSE COALESCE({name}, '') END"
                )
            };
            let texts: Vec<String> = columns.iter().map(text).collect();
            format!("SELECT {} AS line FROM {table}", texts.join(" || ' ' || "))
        }
    };
    lines(conn, &query)
}

/// Fails with every row that holds anything of a person.
pub(super) fn are_clean(db: &Db) {
    let found = db.read_blocking(|conn| {
        let mut found = Vec::new();
        for table in tables(conn)? {
            for row in rows(conn, &table)? {
                let secret = found_in(&row).next();
                let secret = secret.or_else(|| found_bare_in(&row).next());
                found.extend(secret.map(|secret| format!("{table}: {:?} in {row}", secret.kind)));
            }
        }
        Ok(found)
    });
    let found = found.unwrap();
    assert!(found.is_empty(), "{found:#?}");
}
