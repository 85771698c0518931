//! List the sheets within reach, and say for which villages one may be opened.

use std::cmp::Reverse;

use actix_web::web::{Data, Json};
use chrono::Months;
use shared::check_sheets::api::{CheckDesk, CheckVillage, ListCheckSheets};
use shared::check_sheets::month_of_day;

use crate::State;
use crate::check_sheets::reach::{reach, villages};
use crate::check_sheets::{Setting, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

/// How many months back sheets are listed.
const MONTHS: u32 = 24;

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ListCheckSheets>,
    state: Data<State>,
) -> Reply<CheckDesk> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| list(conn, &setting, &permit));
    answer.await.map(Json)
}

fn list(conn: &mut Conn, setting: &Setting, permit: &Permit<ListCheckSheets>) -> Result<CheckDesk> {
    let today = setting.now.date;
    let month = month_of_day(today);
    let from = month
        .checked_sub_months(Months::new(MONTHS))
        .unwrap_or(month);
    let mut desk = CheckDesk {
        month,
        villages: Vec::new(),
        sheets: Vec::new(),
    };
    for org in villages(conn, today, permit)? {
        let Some(reach) = reach(conn, today, permit, &org)? else {
            continue;
        };
        let sheets = store::of_org(conn, org.id, from)?;
        if !org.is_ended(today) {
            let now = sheets.iter().find(|sheet| sheet.month == month);
            desk.villages.push(CheckVillage {
                org: org.id,
                name: org.name.clone(),
                opened: now.map(|sheet| sheet.id),
            });
        }
        desk.sheets.extend(view::rows(conn, &sheets, &reach)?);
    }
    desk.sheets.sort_by_key(|row| (Reverse(row.month), row.org));
    Ok(desk)
}
