//! Issues the own statement of points, with a code that a window can check.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::{Date, PersonId, StatementId, Text};
use shared::residents::StatementRefusal;
use shared::residents::api::{IssueStatement, Statement};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::letters;
use crate::permits;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::statements::{self, StatementRow, hash};
use crate::web::{Authorized, Permit, Reply};

/// Days a statement is accepted.
const VALID_DAYS: u64 = 30;
/// Letters of a code, in two groups of equal length.
const CODE_LENGTH: usize = 8;

pub(super) async fn handler(
    call: Authorized<IssueStatement>,
    state: Data<State>,
) -> Reply<Statement> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let Authorized { request, permit } = call;
    // Drawn before the transaction, which may run again and must then write the same.
    let code = letters::grouped(&letters::draw(CODE_LENGTH), CODE_LENGTH / 2);
    let answer = state
        .db
        .write(move |conn| issue(conn, now, &keys, &permit, &request, &code))
        .await?;
    Ok(Json(answer))
}

fn issue(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<IssueStatement>,
    request: &IssueStatement,
    code: &str,
) -> Result<Statement> {
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    if let Some(known) = statements::find(conn, request.statement)? {
        return again(keys, person, request.statement, &known);
    }
    let on_record = permits::permit_of(conn, person)?.unwrap_or_default();
    if !on_record.state_on(now.date).in_force() {
        return Err(Error::refused(&StatementRefusal::NoPermit));
    }
    let row = StatementRow {
        person,
        sealed: keys.seal(&request.statement.to_string(), code.as_bytes())?,
        valid_until: now.date + chrono::Days::new(VALID_DAYS),
    };
    if !statements::insert(conn, request.statement, hash(keys, code), &row, now.micros)? {
        // The same was sent twice at the same moment, and the other came first.
        let known = statements::find(conn, request.statement)?;
        let known = known.ok_or_else(|| Error::internal("a statement that is not there"))?;
        return again(keys, person, request.statement, &known);
    }
    audit::record(
        conn,
        now,
        Entry::by(&permit.actor, &permit.request_id, Event::StatementIssued)
            .about(person)
            .subject(request.statement),
    )?;
    answer(code, row.valid_until)
}

/// The statement an id already stands for, if it is the caller's own.
fn again(
    keys: &Keys,
    person: PersonId,
    id: StatementId,
    known: &StatementRow,
) -> Result<Statement> {
    if known.person != person {
        return Err(ErrorCode::IdReused.into());
    }
    let code = keys.open(&id.to_string(), &known.sealed.bytes)?;
    let code = String::from_utf8(code).map_err(Error::internal)?;
    answer(&code, known.valid_until)
}

fn answer(code: &str, valid_until: Date) -> Result<Statement> {
    let code = Text::new(code).map_err(Error::internal)?;
    Ok(Statement { code, valid_until })
}
