//! Read the numbers of one awarder's year in words.

use actix_web::web::{Data, Json};
use shared::base::Date;
use shared::fairness::Measure;
use shared::fairness::api::{FairnessRow, FairnessView, MeasureView, ReadFairness};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::fairness::gather::gather;
use crate::fairness::reach::org_within;
use crate::fairness::row;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadFairness>,
    state: Data<State>,
) -> Reply<FairnessView> {
    let today = state.clock.now().date;
    let answer = state
        .db
        .read(move |conn| read(conn, today, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<ReadFairness>,
    request: &ReadFairness,
) -> Result<FairnessView> {
    let org = org_within(conn, today, permit, request.org)?;
    let mut years = gather(conn, &[org.id], request.year)?;
    let year = years.remove(&org.id).unwrap_or_default();
    let row = row::row(conn, today, &org, (request.year, year.figures))?;
    let measures = Measure::ALL.iter().copied();
    Ok(FairnessView {
        steps: year.steps,
        measures: measures.map(|measure| told(&row, measure)).collect(),
        row,
    })
}

fn told(row: &FairnessRow, measure: Measure) -> MeasureView {
    MeasureView {
        measure,
        told: row.figures.told(measure),
        share: row.figures.share(measure),
        when: measure.rule().when(),
        why: row.worth_a_look.contains(&measure).then(|| measure.why()),
    }
}
