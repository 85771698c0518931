//! The year that is looked at, kept in the address so that the way back finds it again.

use chrono::Datelike;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::base::OrgId;

use crate::session::use_session;

/// How many years one may choose from, this one first.
const YEARS: i32 = 3;

/// The year in the address, or this one.
pub(super) fn use_year() -> Memo<i32> {
    let (session, query) = (use_session(), use_query_map());
    Memo::new(move |_| {
        let asked = query.with(|query| query.get("year")?.parse().ok());
        asked.unwrap_or_else(|| session.today().year())
    })
}

/// The years one may choose from.
pub(super) fn years() -> Vec<i32> {
    let this = use_session().today().year();
    (0..YEARS).map(|ago| this - ago).collect()
}

/// The organisation in the address.
pub(super) fn use_org() -> Memo<Option<OrgId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("org"))?.parse().ok())
}

/// The address of an organisation's year.
pub(super) fn one(org: OrgId, year: i32) -> String {
    format!("/desk/fairness/{org}?year={year}")
}

/// The address of the awards behind a number of it.
pub(super) fn behind(org: OrgId, year: i32, measure: &str) -> String {
    format!("/desk/fairness/{org}/{measure}?year={year}")
}
