//! Read one organisation that awards: its rules, its quota, what it gave by clause.

use actix_web::Responder;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{AwarderView, ClauseResult, ReadAwarder, RulesVersionView};
use shared::awards::{Clause, RulesVersion, Versions};

use crate::State;
use crate::awards::decision::year_of;
use crate::awards::published::{CACHED, rows};
use crate::awards::rules::{VersionOnRecord, clauses, timeline, version_view, versions_of};
use crate::awards::{Setting, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{self, Org};
use crate::web::Open;

pub(in crate::awards) async fn handler(
    Open(request): Open<ReadAwarder>,
    state: Data<State>,
) -> Result<impl Responder> {
    let (setting, district) = (Setting::of(&state, &state.district), state.district.clone());
    let answer = state.db.read(move |conn| {
        let org = orgs::find(conn, request.org, setting.today())?;
        // What the list does not hold is not there, whatever else the district knows of it.
        if org.district != district || org.is_ended(setting.today()) {
            return Err(ErrorCode::NotFound.into());
        }
        read(conn, &setting, &org)
    });
    let awarder = Json(answer.await?).customize();
    Ok(awarder.insert_header((CACHE_CONTROL, CACHED)))
}

fn read(conn: &mut Conn, setting: &Setting, org: &Org) -> Result<AwarderView> {
    let today = setting.today();
    let known = versions_of(conn, &[org.id])?
        .remove(&org.id)
        .unwrap_or_default();
    let times = timeline(&known);
    let (in_force, in_notice) = (times.in_force_on(today), times.in_notice_on(today));
    if in_force.is_none() && in_notice.is_none() {
        return Err(ErrorCode::NotFound.into());
    }
    let asked = [(org.clone(), times.clone())];
    let row = rows(conn, setting, &asked)?.into_iter().next();
    Ok(AwarderView {
        row: row.ok_or(ErrorCode::NotFound)?,
        in_force: shown(conn, setting, (&known, &times), in_force)?,
        in_notice: shown(conn, setting, (&known, &times), in_notice)?,
        results: results(conn, setting, org, &known)?,
    })
}

/// One version with its clauses, if there is one.
fn shown(
    conn: &mut Conn,
    setting: &Setting,
    (known, times): (&[VersionOnRecord], &Versions),
    one: Option<&RulesVersion>,
) -> Result<Option<RulesVersionView>> {
    let found = one.and_then(|one| known.iter().find(|known| known.version == one.version));
    let Some(found) = found else { return Ok(None) };
    let written = clauses(conn, std::slice::from_ref(&found.id))?;
    let written: Vec<Clause> = written.into_values().collect();
    version_view(setting, times, found, written).map(Some)
}

/// What was given this year, by version and clause.
fn results(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    known: &[VersionOnRecord],
) -> Result<Vec<ClauseResult>> {
    let given = store::given_by_clause(conn, (org.id, year_of(setting)))?;
    let versions: Vec<String> = given.iter().map(|one| one.rules.clone()).collect();
    let mut written = clauses(conn, &versions)?;
    let mut results = Vec::new();
    for one in given {
        let version = known.iter().find(|known| known.id == one.rules);
        let clause = written.remove(&(one.rules, one.clause));
        if let (Some(version), Some(clause)) = (version, clause) {
            results.push(ClauseResult {
                version: version.version,
                clause: one.clause,
                indicator_name: setting.indicator_name(&clause.indicator),
                indicator: clause.indicator,
                text: clause.text,
                awards: one.awards,
                points: one.points,
            });
        }
    }
    results.sort_by_key(|one| (one.version, one.clause));
    Ok(results)
}
