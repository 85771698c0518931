//! The corrections of a person with all that was done, for the file the person takes along.

use std::sync::Arc;

use shared::base::PersonId;
use shared::residents::api::MyCorrection;
use shared::scoring::Program;

use crate::clock::Now;
use crate::corrections::correction::{Correction, Which};
use crate::corrections::{Setting, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::residents;

/// Every correction of a person, the newest first.
pub fn taken(
    conn: &mut Conn,
    now: Now,
    (keys, program): (&Arc<Keys>, &Arc<Program>),
    person: PersonId,
) -> Result<Vec<MyCorrection>> {
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
    let one = |(correction, row): (Correction, _)| {
        let steps = store::steps(conn, correction.id)?;
        Ok(MyCorrection {
            row,
            value: correction.value,
            reason: correction.reason,
            evidence: correction.evidence,
            steps: view::shown(conn, steps)?,
        })
    };
    found.into_iter().zip(rows).map(one).collect()
}
