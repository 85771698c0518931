//! Read a list that was taken in, row by row.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::access::Actor;
use shared::api::{ErrorCode, List, page_size};
use shared::awards::api::{
    AwardBatchDetail, AwardView, BatchLineView, LineOutcome, ReadAwardBatch,
};
use shared::base::AwardId;

use super::{Became, Line, store, view};
use crate::State;
use crate::awards::store::of_ids;
use crate::awards::{Setting, org_within, view as award_view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadAwardBatch>,
    state: Data<State>,
) -> Reply<AwardBatchDetail> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadAwardBatch>,
    request: &ReadAwardBatch,
) -> Result<AwardBatchDetail> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let batch = store::find(conn, request.batch)?.filter(|batch| batch.org == org.id);
    let batch = batch.ok_or(ErrorCode::NotFound)?;
    let after = cursor_id(request.cursor.as_ref())?.unwrap_or(0);
    let size = page_size(request.limit);
    let lines = store::lines(conn, batch.id, request.waiting, (after, size + 1))?;
    let (lines, next) = page(lines, size, |line: &Line| line.row);
    let items = of_lines(conn, setting, &permit.actor, lines)?;
    let batch = view::of(conn, batch)?;
    let total = match request.waiting {
        None => batch.rows,
        Some(true) => batch.waiting,
        Some(false) => batch.rows - batch.waiting,
    };
    let total = Some(total);
    Ok(AwardBatchDetail {
        batch,
        lines: List { items, next, total },
    })
}

fn of_lines(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    lines: Vec<Line>,
) -> Result<Vec<BatchLineView>> {
    let awards = of_ids(conn, &store::awards_of(&lines))?;
    let views = award_view::of_all(conn, setting, actor, awards)?.into_iter();
    let mut views: BTreeMap<AwardId, AwardView> = views.map(|view| (view.id, view)).collect();
    let lines = lines.into_iter().map(|line| {
        let (outcome, award, problem) = match line.became {
            Became::Drafted(award) => (LineOutcome::Good, views.remove(&award), None),
            Became::Known(award) => (LineOutcome::Known, views.remove(&award), None),
            Became::Bad(problem) => (LineOutcome::Bad, None, Some(problem.view())),
        };
        BatchLineView {
            row: line.row,
            outcome,
            award,
            problem,
        }
    });
    Ok(lines.collect())
}
