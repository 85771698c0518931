//! How many households sheets have, how many were checked, and with what outcome, grid by grid.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use shared::base::{AreaId, CheckSheetId};
use shared::check_sheets::Findings;

use super::entries::found;
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{check_awards, check_entries, check_lines};
use crate::error::{Error, Result};

/// The sums of one grid on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check_sheets) struct Sums {
    pub(in crate::check_sheets) sheet: CheckSheetId,
    pub(in crate::check_sheets) grid: Option<AreaId>,
    pub(in crate::check_sheets) households: u32,
    pub(in crate::check_sheets) checked: u32,
    pub(in crate::check_sheets) passed: u32,
    pub(in crate::check_sheets) drafted: u32,
}

/// Sheet and grid, as stored.
type Place = (String, Option<String>);
/// Place, findings, and how many households.
type FoundRow = (String, Option<String>, String, String, String, i64);

/// Adds up some sheets.
pub(in crate::check_sheets) fn sums(conn: &mut Conn, sheets: &[CheckSheetId]) -> Result<Vec<Sums>> {
    let mut sums: BTreeMap<Place, Sums> = BTreeMap::new();
    let place = (check_lines::sheet_id, check_lines::grid_id);
    let of_sheets = || check_lines::sheet_id.eq_any(texts(sheets));
    let households: Vec<(String, Option<String>, i64)> = check_lines::table
        .filter(of_sheets())
        .group_by(place)
        .select((check_lines::sheet_id, check_lines::grid_id, count_star()))
        .load(conn)?;
    for (sheet, grid, number) in households {
        let one = Sums {
            sheet: parsed(&sheet)?,
            grid: grid.as_deref().map(parsed).transpose()?,
            households: count(number)?,
            checked: 0,
            passed: 0,
            drafted: 0,
        };
        sums.insert((sheet, grid), one);
    }
    let last = check_entries::line_id
        .eq(check_lines::id)
        .and(check_entries::number.eq(check_lines::entries));
    let outcomes = (
        check_lines::sheet_id,
        check_lines::grid_id,
        check_entries::yard,
        check_entries::sorting,
        check_entries::dumping,
    );
    let rows: Vec<FoundRow> = check_lines::table
        .inner_join(check_entries::table.on(last))
        .filter(of_sheets())
        .group_by(outcomes)
        .select((
            check_lines::sheet_id,
            check_lines::grid_id,
            check_entries::yard,
            check_entries::sorting,
            check_entries::dumping,
            count_star(),
        ))
        .load(conn)?;
    for (sheet, grid, yard, sorting, dumping, number) in rows {
        let findings = Findings {
            yard: found(&yard)?,
            sorting: found(&sorting)?,
            dumping: found(&dumping)?,
        };
        let number = count(number)?;
        if let Some(one) = sums.get_mut(&(sheet, grid)) {
            one.checked += if findings.none_seen() { 0 } else { number };
            one.passed += if findings.all_passed() { number } else { 0 };
        }
    }
    let drafted: Vec<(String, Option<String>, i64)> = check_awards::table
        .inner_join(check_lines::table)
        .filter(of_sheets())
        .group_by(place)
        .select((check_lines::sheet_id, check_lines::grid_id, count_star()))
        .load(conn)?;
    for (sheet, grid, number) in drafted {
        if let Some(one) = sums.get_mut(&(sheet, grid)) {
            one.drafted = count(number)?;
        }
    }
    Ok(sums.into_values().collect())
}

fn count(number: i64) -> Result<u32> {
    u32::try_from(number).map_err(Error::internal)
}
