//! Take a list in: its good rows become drafts for the head to sign, in one transaction.
//!
//! The list is weighed beside the writer, like a single draft: it reserves nothing, and signing
//! decides anew. What another request has drafted meanwhile is known then and is not drafted again.

use std::fmt::Write;
use std::sync::Arc;

use actix_web::web::{Data, Json};
use serde_json::json;
use sha2::{Digest, Sha256};
use shared::awards::api::{AwardBatchView, TakeInAwardBatch};
use shared::awards::batches::BatchRefusal;

use super::weigh::{Verdict, Weighed, weigh};
use super::{Batch, Became, Line, file, store, view};
use crate::State;
use crate::awards::store::insert_drafts;
use crate::awards::{Award, Setting, org_within};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::imports::turn;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<TakeInAwardBatch>,
    state: Data<State>,
) -> Reply<AwardBatchView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let call = Arc::new((setting, permit, request));
    let asking = call.clone();
    let ask = move |conn: &mut Conn| known(conn, &asking);
    let batch = match state.db.read(ask).await? {
        Some(known) => known,
        None => match new(&state, &call).await {
            Ok(batch) => batch,
            Err(refusal) => {
                // It may come from the very list that is asked for: sent twice at the same
                // moment, the second finds nothing new.
                let again = move |conn: &mut Conn| known(conn, &call);
                let known = state.db.read(again).await.ok().flatten();
                known.ok_or(refusal)?
            }
        },
    };
    let show = move |conn: &mut Conn| view::of(conn, batch.clone());
    state.db.read(show).await.map(Json)
}

/// The list of the request's id, if it is known; this comes before every other question.
fn known(conn: &mut Conn, (setting, permit, request): &Call) -> Result<Option<Batch>> {
    org_within(conn, setting.today(), permit, request.org)?;
    let Some(known) = store::find(conn, request.batch)? else {
        return Ok(None);
    };
    let digest = file::bytes(&request.file).map(|bytes| digest(&bytes));
    again(known, request, &digest.unwrap_or_default()).map(Some)
}

/// Weighs the list and takes it in.
async fn new(state: &State, call: &Arc<Call>) -> Result<Batch> {
    let (_, permit, request) = &**call;
    state.limits.search.check(&permit.actor.account)?;
    let turn = turn().await?;
    let (table, bytes) = file::read(&turn, &request.file).await?;
    let (digest, deciding) = (digest(&bytes), call.clone());
    let decide = move |conn: &mut Conn| {
        let (setting, permit, request) = &*deciding;
        let org = org_within(conn, setting.today(), permit, request.org)?;
        let weighed = weigh(conn, setting, (&org, &permit.actor), &table)?;
        plan(setting, permit, request, (&digest, weighed))
    };
    let (filing, plan) = (call.clone(), state.db.read(decide).await?);
    state
        .db
        .write(move |conn| file_all(conn, &filing, &plan))
        .await
}

/// A list that is to be written.
struct Plan {
    batch: Batch,
    lines: Vec<Line>,
    drafts: Vec<Award>,
}

/// The list of an id that is known, if it was asked for with the same file.
fn again(known: Batch, request: &TakeInAwardBatch, digest: &str) -> Result<Batch> {
    let same = (known.org, &*known.digest, known.partial) == (request.org, digest, request.partial);
    if same {
        Ok(known)
    } else {
        Err(Error::refused(&BatchRefusal::IdReused))
    }
}

fn plan(
    setting: &Setting,
    permit: &Permit<TakeInAwardBatch>,
    request: &TakeInAwardBatch,
    (digest, weighed): (&str, Weighed),
) -> Result<Plan> {
    let count = |number: usize| u32::try_from(number).map_err(Error::internal);
    let bad = weighed.rows.iter();
    let bad = bad.filter(|row| matches!(row.verdict, Verdict::Bad(_)));
    let bad = count(bad.count())?;
    let heading = count(weighed.heading.len())?;
    if heading > 0 || (bad > 0 && !request.partial) {
        return Err(Error::refused(&BatchRefusal::BadRows {
            count: bad + heading,
        }));
    }
    let lines_in_all = count(weighed.rows.len())?;
    let (mut lines, mut drafts) = (Vec::new(), Vec::new());
    for row in weighed.rows {
        let became = match row.verdict {
            Verdict::Good(award, _) => {
                let id = award.id;
                drafts.push(*award);
                Became::Drafted(id)
            }
            Verdict::Known(id) => Became::Known(id),
            Verdict::Bad(problems) => {
                let first = problems.into_iter().next();
                Became::Bad(first.ok_or_else(|| Error::internal("a bad row without a problem"))?)
            }
        };
        lines.push(Line {
            row: row.number,
            became,
        });
    }
    if drafts.is_empty() {
        return Err(Error::refused(&BatchRefusal::NothingNew));
    }
    // Whoever files some of them at the same moment does so in the same order.
    drafts.sort_by_key(|award: &Award| award.id);
    let batch = Batch {
        id: request.batch,
        district: permit.actor.district.clone(),
        org: request.org,
        file_name: request.file_name.to_string(),
        digest: digest.to_owned(),
        partial: request.partial,
        lines: lines_in_all,
        drafted: 0,
        known: 0,
        bad,
        taken_by: permit.actor.account,
        taken_on: setting.today(),
        taken_at: setting.now.micros,
    };
    Ok(Plan {
        batch,
        lines,
        drafts,
    })
}

type Call = (Setting, Permit<TakeInAwardBatch>, TakeInAwardBatch);

/// Writes drafts, list and audit.
fn file_all(conn: &mut Conn, call: &Call, plan: &Plan) -> Result<Batch> {
    let (setting, permit, request) = call;
    let drafted = insert_drafts(conn, &plan.drafts)?;
    let mut batch = plan.batch.clone();
    batch.drafted = u32::try_from(drafted.len()).map_err(Error::internal)?;
    batch.known = batch.lines - batch.bad - batch.drafted;
    if drafted.is_empty() || !store::insert(conn, &batch)? {
        // Somebody was quicker, with this list or with the same rows.
        let known = store::find(conn, request.batch)?;
        let known = known.ok_or_else(|| Error::refused(&BatchRefusal::NothingNew))?;
        return again(known, request, &batch.digest);
    }
    let became = |line: &Line| match &line.became {
        Became::Drafted(id) if !drafted.contains(id) => Became::Known(*id),
        became => became.clone(),
    };
    let lines = plan.lines.iter().map(|line| Line {
        row: line.row,
        became: became(line),
    });
    store::insert_lines(conn, batch.id, &lines.collect::<Vec<_>>())?;
    let entry = |event| Entry::by(&permit.actor, &permit.request_id, event).of_org(batch.org);
    let of_drafts = plan
        .drafts
        .iter()
        .filter(|award| drafted.contains(&award.id));
    let mut entries: Vec<Entry> = of_drafts
        .map(|award| {
            let entry = entry(Event::AwardDrafted).about(award.line.person);
            entry.subject(award.id)
        })
        .collect();
    let told = json!({
        "rows": batch.lines,
        "drafted": batch.drafted,
        "known": batch.known,
        "bad": batch.bad,
    });
    entries.push(entry(Event::AwardBatchTaken).subject(batch.id).detail(told));
    audit::record_all(conn, setting.now, entries)?;
    Ok(batch)
}

/// The SHA-256 of a file, in hexadecimal digits.
fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
