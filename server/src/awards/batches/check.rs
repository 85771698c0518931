//! Say of each row of a list what it is worth, or all that is wrong with it; changes nothing but
//! the audit, because it is a search among people.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::api::Endpoint;
use shared::awards::api::{BatchCheck, CheckAwardBatch, CheckedLine, LineOutcome};
use shared::base::{OrgId, Points};

use super::file;
use super::weigh::{Verdict, Weighed, WeighedRow, weigh};
use crate::State;
use crate::awards::{Setting, org_within};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::imports::turn;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<CheckAwardBatch>,
    state: Data<State>,
) -> Reply<BatchCheck> {
    let setting = Setting::of(&state, &permit.actor.district);
    let (now, asked, org) = (setting.now, permit.clone(), request.org);
    reached(&state, &setting, &permit, org).await?;
    let turn = turn().await?;
    let (table, _) = file::read(&turn, &request.file).await?;
    let rows = table.count();
    let answer = state
        .db
        .read(move |conn| {
            let org = org_within(conn, setting.today(), &permit, org)?;
            let weighed = weigh(conn, &setting, (&org, &permit.actor), &table)?;
            Ok(view(&weighed))
        })
        .await?;
    looked(&state, now, &asked, (org, rows)).await?;
    Ok(Json(answer))
}

/// Refuses who may not ask for this organisation, before a file is read, and who asks too often.
pub(super) async fn reached<E: Endpoint>(
    state: &State,
    setting: &Setting,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<()> {
    let (today, asked) = (setting.today(), permit.clone());
    let reach = move |conn: &mut Conn| org_within(conn, today, &asked, org).map(drop);
    state.db.read(reach).await?;
    state.limits.search.check(&permit.actor.account)
}

/// Records that somebody had a list of people looked at.
pub(super) async fn looked<E: Endpoint>(
    state: &State,
    now: Now,
    permit: &Permit<E>,
    (org, rows): (OrgId, u32),
) -> Result<()> {
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardBatchChecked);
    let entry = entry.of_org(org).detail(json!({ "rows": rows }));
    audit::record_look(state, now, entry).await
}

fn view(weighed: &Weighed) -> BatchCheck {
    let [quota, quota_left, left_after] = weighed.quota;
    let mut check = BatchCheck {
        rows: 0,
        examples: weighed.examples,
        good: 0,
        known: 0,
        bad: 0,
        points: Points::ZERO,
        worth: Points::ZERO,
        quota,
        quota_left,
        left_after,
        posts_on: weighed.posts_on,
        heading: weighed.heading.clone(),
        lines: weighed.rows.iter().map(line).collect(),
    };
    for line in &check.lines {
        check.rows += 1;
        match line.outcome {
            LineOutcome::Good => check.good += 1,
            LineOutcome::Known => check.known += 1,
            LineOutcome::Bad => check.bad += 1,
        }
        if let (LineOutcome::Good, Some(points)) = (line.outcome, line.points) {
            check.points = check.points + points;
        }
        check.worth = check.worth + line.worth.unwrap_or(Points::ZERO);
    }
    check
}

fn line(row: &WeighedRow) -> CheckedLine {
    let (outcome, worth, problems) = match &row.verdict {
        Verdict::Good(_, worth) => (LineOutcome::Good, Some(*worth), Vec::new()),
        Verdict::Known(_) => (LineOutcome::Known, None, Vec::new()),
        Verdict::Bad(problems) => {
            let told = problems.iter().map(super::Problem::view);
            (LineOutcome::Bad, None, told.collect())
        }
    };
    CheckedLine {
        row: row.number,
        outcome,
        name: row.name.clone(),
        clause: row.clause,
        points: row.points,
        worth,
        problems,
    }
}
