//! The statements of recorded calls, sent to the database by as many connections as there are
//! clients; by one for SQLite, which has one writer. Statements are prepared once a connection, as
//! the server's are.

use std::collections::HashMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use diesel::connection::{LoadConnection, SimpleConnection};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text, Untyped};
use diesel::sqlite::Sqlite;
use diesel::{Connection, PgConnection, QueryResult, SqliteConnection};
use uuid::Uuid;

use crate::Outcome;
use crate::figures::Figures;
use crate::recorded::{Bind, Statement};
use crate::work::at_once;

/// What was given is forgotten first, so that the caps have room for the same grants again.
const MAKE_ROOM: &str = "UPDATE award_caps SET given = 0";

/// Sends calls over and over until the time is over.
pub(crate) fn run(
    url: &str,
    calls: &[Vec<Statement>],
    (clients, span): (usize, Duration),
) -> Outcome<Figures> {
    let measured = if url.starts_with("postgres") {
        PgConnection::establish(url)?.batch_execute(MAKE_ROOM)?;
        at_once(clients, |client| {
            let mut conn = PgConnection::establish(url)?;
            let mut prepared = HashMap::new();
            let mine = calls.iter().skip(client * calls.len() / clients);
            let mine = mine.chain(calls).cycle();
            measure(span, mine, |statement, made| {
                execute(&mut conn, &mut prepared, statement, made)
            })
        })?
    } else {
        let mut conn = SqliteConnection::establish(url)?;
        conn.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;")?;
        conn.batch_execute(MAKE_ROOM)?;
        at_once(1, |_client| {
            let mut conn = SqliteConnection::establish(url)?;
            conn.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;")?;
            measure(span, calls.iter().cycle(), |statement, made| {
                let sent = Sent { statement, made };
                LoadConnection::load(&mut conn, sent)?.try_for_each(|row| row.map(drop))?;
                Ok(())
            })
        })?
    };
    Ok(measured.into_iter().next().unwrap_or_default())
}

fn measure<'a>(
    span: Duration,
    calls: impl Iterator<Item = &'a Vec<Statement>>,
    mut send: impl FnMut(&Statement, &[String]) -> Outcome<()>,
) -> Outcome<Vec<Figures>> {
    let mut figures = Figures::default();
    let start = Instant::now();
    for call in calls {
        if start.elapsed() >= span {
            break;
        }
        let (asked, mut made) = (Instant::now(), Vec::new());
        made.resize_with(MADE_MAX, || Uuid::now_v7().to_string());
        for statement in call {
            send(statement, &made)?;
        }
        figures.count(asked.elapsed(), None);
    }
    figures.span = start.elapsed();
    Ok(vec![figures])
}

/// More than the ids that any call makes.
const MADE_MAX: usize = 16;

/// A statement for SQLite.
struct Sent<'a> {
    statement: &'a Statement,
    made: &'a [String],
}

impl Query for Sent<'_> {
    type SqlType = Untyped;
}

impl QueryId for Sent<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Sent<'_> {
    fn bind<'b>(
        &'b self,
        bind: Option<&'b Bind>,
        out: &mut AstPass<'_, 'b, Sqlite>,
    ) -> QueryResult<()> {
        match bind {
            Some(Bind::Text(text)) => out.push_bind_param::<Text, _>(text),
            Some(Bind::Made(number)) => match self.made.get(*number) {
                Some(id) => out.push_bind_param::<Text, _>(id),
                None => Err(diesel::result::Error::NotFound),
            },
            Some(Bind::Number(number)) => out.push_bind_param::<BigInt, _>(number),
            Some(Bind::Bool(yes)) => out.push_bind_param::<Bool, _>(yes),
            Some(Bind::Bytes(bytes)) => out.push_bind_param::<Binary, _>(bytes),
            Some(Bind::Null | Bind::List(_)) | None => {
                out.push_bind_param::<Nullable<Text>, _>(&None::<String>)
            }
        }
    }
}

impl QueryFragment<Sqlite> for Sent<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        let mut binds = self.statement.binds.iter();
        for (place, part) in self.statement.sql.split('?').enumerate() {
            if place > 0 {
                self.bind(binds.next(), &mut out)?;
            }
            out.push_sql(part);
        }
        Ok(())
    }
}

/// Sends a statement to PostgreSQL, prepared when it is first sent.
fn execute(
    conn: &mut PgConnection,
    prepared: &mut HashMap<std::sync::Arc<str>, usize>,
    statement: &Statement,
    made: &[String],
) -> Outcome<()> {
    if statement.binds.is_empty() {
        return Ok(conn.batch_execute(&statement.sql)?);
    }
    let next = prepared.len();
    let known = prepared.get(&statement.sql).copied();
    let name = known.unwrap_or(next);
    if known.is_none() {
        conn.batch_execute(&format!("PREPARE load_{name} AS {}", statement.sql))?;
        prepared.insert(statement.sql.clone(), name);
    }
    let mut sql = format!("EXECUTE load_{name}(");
    for (place, bind) in statement.binds.iter().enumerate() {
        sql.push_str(if place > 0 { ", " } else { "" });
        literal(&mut sql, bind, made)?;
    }
    sql.push(')');
    Ok(conn.batch_execute(&sql)?)
}

/// Writes a value as PostgreSQL reads it, whatever the type of its place.
fn literal(sql: &mut String, bind: &Bind, made: &[String]) -> Outcome<()> {
    match bind {
        Bind::Null => sql.push_str("NULL"),
        Bind::Text(text) => write!(sql, "'{}'", text.replace('\'', "''"))?,
        Bind::Made(number) => write!(sql, "'{}'", made.get(*number).ok_or("an id more")?)?,
        Bind::Number(number) => write!(sql, "{number}")?,
        Bind::Bool(yes) => write!(sql, "{yes}")?,
        Bind::Bytes(bytes) => {
            sql.push_str("'\\x");
            bytes
                .iter()
                .try_for_each(|byte| write!(sql, "{byte:02x}"))?;
            sql.push('\'');
        }
        Bind::List(all) if all.is_empty() => sql.push_str("'{}'"),
        Bind::List(all) => {
            sql.push_str("ARRAY[");
            for (place, one) in all.iter().enumerate() {
                sql.push_str(if place > 0 { ", " } else { "" });
                literal(sql, one, made)?;
            }
            sql.push(']');
        }
    }
    Ok(())
}
