//! The freezes in a file: all of them for the resident; the migrant office knows what it decided
//! itself by its indicator, and of the others only that and until when they hold.

use shared::base::{Bilingual, PersonId};
use shared::residents::api::FileFreeze;
use shared::scoring::{Indicator, Program};

use crate::db::Conn;
use crate::error::Result;
use crate::freezes::{FreezeOnRecord, freezes_of};
use crate::registers::residents::View;

/// The department of the scheme that the migrant office is.
const OFFICE: &str = "mo";

/// The freezes of a person as a reader may see them, newest first.
pub(super) fn freezes(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    view: View,
) -> Result<Vec<FileFreeze>> {
    if view == View::Area {
        return Ok(Vec::new());
    }
    let freezes = freezes_of(conn, person)?;
    Ok(freezes
        .iter()
        .rev()
        .map(|freeze| shown(program, freeze, view))
        .collect())
}

/// One freeze as a reader may see it.
pub(super) fn shown(program: &Program, freeze: &FreezeOnRecord, view: View) -> FileFreeze {
    let indicator = program.indicator(&freeze.indicator);
    let known = indicator.filter(|indicator| view == View::Own || decides(program, indicator));
    FileFreeze {
        indicator_name: known.map(|indicator| indicator.name.clone()),
        departments: known.map_or_else(Vec::new, |known| names(program, known)),
        from: freeze.from,
        until: freeze.until,
    }
}

fn decides(program: &Program, indicator: &Indicator) -> bool {
    departments(program, indicator).any(|(id, _)| id == OFFICE)
}

fn names(program: &Program, indicator: &Indicator) -> Vec<Bilingual> {
    departments(program, indicator)
        .map(|(_, name)| name.clone())
        .collect()
}

fn departments<'a>(
    program: &'a Program,
    indicator: &'a Indicator,
) -> impl Iterator<Item = (&'a str, &'a Bilingual)> {
    let places = indicator.departments.iter();
    let found = places.filter_map(|at| program.departments.get(usize::from(*at)));
    found.map(|department| (department.id.as_str(), &department.name))
}
