//! The objections of a person, for whoever takes all of the own data along.

use std::sync::Arc;

use shared::base::PersonId;
use shared::residents::api::MyObjection;
use shared::scoring::Program;

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::objections::{Objection, Setting, Which, store, view};
use crate::registers::residents;

/// All of them, the newest first.
pub fn taken(
    conn: &mut Conn,
    now: Now,
    (keys, program): (&Arc<Keys>, &Arc<Program>),
    person: PersonId,
) -> Result<Vec<MyObjection>> {
    let setting = Setting {
        now,
        keys: keys.clone(),
        program: program.clone(),
    };
    let which = Which {
        district: residents::resident(conn, person)?.district,
        desks: None,
        person: Some(person),
        filter: None,
        today: now.date,
    };
    let found = store::page(conn, &which, None, u32::MAX)?;
    let rows = view::rows(conn, &setting, &found)?;
    let one = |(objection, row): (Objection, _)| {
        let steps = store::steps(conn, objection.id)?;
        Ok(MyObjection {
            row,
            reason: objection.reason,
            evidence: objection.evidence,
            steps: view::shown(conn, steps)?,
        })
    };
    found.into_iter().zip(rows).map(one).collect()
}
