//! Look-ups that are unusual: counted for each account and day from the rows of the audit, without
//! whom they are about.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use chrono::Days;
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
use crate::registers::audit::{Act, Event, acts, times};
use crate::web::{Authorized, Permit, Reply};

/// Days that are looked at, today among them.
const DAYS: u64 = 7;
/// The most rows that are shown of a day.
const SHOWN_MAX: i64 = 500;
/// The first and the last minute at which people work, and a little around it; whole half hours,
/// as looks are counted by those.
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
    let since = start_of(first.unwrap_or(now.date));
    let mut days: BTreeMap<(Date, AccountId), Tally> = BTreeMap::new();
    for done in times(conn, district, &LOOKS, since, &nothing_to_see())? {
        let Ok(account) = done.account.parse() else {
            continue;
        };
        // A demo stands on its day while its clock runs on.
        let day = date_of(done.at).min(now.date);
        let tally = days.entry((day, account)).or_default();
        let times = u32::try_from(done.times).unwrap_or(u32::MAX);
        let add = |to: &mut u32, counts: bool| {
            *to = to.saturating_add(if counts { times } else { 0 });
        };
        let code_refused = done.event == Event::CodeRefused.code();
        add(&mut tally.looks, !code_refused);
        add(&mut tally.outside, is_outside(done.at));
        let in_vain = done.event == Event::EnrolmentVerified.code() && done.holds;
        add(&mut tally.refused, code_refused || in_vain);
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

/// What is kept of a verification that ended in nothing to see.
fn nothing_to_see() -> String {
    let outcome = serde_json::to_value(Outcome::MayNotLook).unwrap_or_default();
    format!("\"outcome\":{outcome}")
}

/// A verification that ended in nothing to see, or a code that was not accepted.
fn is_refused(act: &Act) -> bool {
    act.event == Event::CodeRefused.code()
        || act.event == Event::EnrolmentVerified.code() && act.detail.contains(&nothing_to_see())
}

/// True at a time, or in the half hour from it on, at which nobody works.
fn is_outside(at: i64) -> bool {
    let works = Calendar::embedded().is_working_day(date_of(at));
    !works || !HOURS.contains(&time_of(at).as_str())
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
            outside: is_outside(act.at),
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
