//! Look-ups that are unusual: counted for each account and day from the rows of the audit, without
//! whom they are about.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use chrono::Days;
use serde_json::Value;
use shared::access::Target;
use shared::api::{ErrorCode, List};
use shared::base::{AccountId, Date};
use shared::calendar::Calendar;
use shared::enrolment::api::Outcome;
use shared::security::Tally;
use shared::security::api::{ListLooksOfDay, ListUnusualLooks, LookOfDay, UnusualDay};

use crate::State;
use crate::accounts::{district_of, holders};
use crate::clock::{Now, date_of, start_of, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{Act, Event, acts};
use crate::web::{Authorized, Permit, Reply};

/// Days that are looked at, today among them.
const DAYS: u64 = 7;
/// The most rows that are counted; more than a district of this size looks up in a week.
const ROWS_MAX: i64 = 200_000;
/// The most rows that are shown of a day.
const SHOWN_MAX: i64 = 500;
/// The first and the last minute at which people work, and a little around it.
const HOURS: std::ops::Range<&str> = "07:30".."19:00";

/// Looking people up, and codes that were not accepted.
const LOOKS: [&str; 6] = [
    Event::ResidentRead.code(),
    Event::ResidentsSearched.code(),
    Event::EnrolmentVerified.code(),
    Event::BindingCodeIssued.code(),
    Event::ResetCodeIssued.code(),
    Event::CodeRefused.code(),
];

pub(super) async fn unusual_handler(
    Authorized { permit, .. }: Authorized<ListUnusualLooks>,
    state: Data<State>,
) -> Reply<List<UnusualDay>> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| unusual(conn, now, &permit);
    state.db.read(query).await.map(Json)
}

fn unusual(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListUnusualLooks>,
) -> Result<List<UnusualDay>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let first = now.date.checked_sub_days(Days::new(DAYS - 1));
    let span = (start_of(first.unwrap_or(now.date)), i64::MAX);
    let mut days: BTreeMap<(Date, AccountId), Tally> = BTreeMap::new();
    for act in acts(conn, (district, None), &LOOKS, span, ROWS_MAX)? {
        let Some(account) = act.account.as_ref().and_then(|id| id.parse().ok()) else {
            continue;
        };
        // A demo stands on its day while its clock runs on.
        let day = date_of(act.at).min(now.date);
        let tally = days.entry((day, account)).or_default();
        let refused = is_refused(&act);
        tally.looks += u32::from(act.event != Event::CodeRefused.code());
        tally.outside += u32::from(is_outside(&act));
        tally.refused += u32::from(refused);
    }
    days.retain(|_, tally| !tally.unusual().is_empty());
    let ids: Vec<AccountId> = days.keys().map(|(_, account)| *account).collect();
    let holders = holders(conn, &ids)?;
    let view = |((day, account), tally): ((Date, AccountId), Tally)| {
        let holder = holders.get(&account)?;
        Some(UnusualDay {
            account,
            login: holder.login.clone(),
            name: holder.name.clone(),
            day,
            tally,
            why: tally.unusual(),
        })
    };
    let items: Vec<UnusualDay> = days.into_iter().rev().filter_map(view).collect();
    Ok(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    })
}

/// A verification that ended in nothing to see, or a code that was not accepted.
fn is_refused(act: &Act) -> bool {
    if act.event == Event::CodeRefused.code() {
        return true;
    }
    let detail: Value = serde_json::from_str(&act.detail).unwrap_or_default();
    let nothing = serde_json::to_value(Outcome::MayNotLook).unwrap_or_default();
    act.event == Event::EnrolmentVerified.code() && detail.get("outcome") == Some(&nothing)
}

fn is_outside(act: &Act) -> bool {
    let works = Calendar::embedded().is_working_day(date_of(act.at));
    !works || !HOURS.contains(&time_of(act.at).as_str())
}

pub(super) async fn day_handler(
    Authorized { request, permit }: Authorized<ListLooksOfDay>,
    state: Data<State>,
) -> Reply<List<LookOfDay>> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| day(conn, now, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn day(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListLooksOfDay>,
    request: &ListLooksOfDay,
) -> Result<List<LookOfDay>> {
    let account = district_of(conn, request.account)?;
    let target = Target {
        district: account.ok_or(ErrorCode::NotFound)?,
        ..Target::default()
    };
    permit
        .within(&target)
        .map_err(|_refusal| ErrorCode::NotFound)?;
    let next = request.day.checked_add_days(Days::new(1));
    let behind = next.filter(|_| request.day != now.date);
    let span = (start_of(request.day), behind.map_or(i64::MAX, start_of));
    let of = (target.district.as_str(), Some(request.account));
    let rows = acts(conn, of, &LOOKS, span, SHOWN_MAX)?;
    let view = |act: Act| {
        let event = Event::from_code(&act.event)?;
        Some(LookOfDay {
            time: time_of(act.at),
            what: event.words(),
            outside: is_outside(&act),
            refused: is_refused(&act),
            row: act.id,
        })
    };
    Ok(List {
        items: rows.into_iter().filter_map(view).collect(),
        next: None,
        total: None,
    })
}
