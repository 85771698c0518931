//! Lists that were taken in, as their organisation sees them.

use std::collections::BTreeMap;

use shared::awards::api::{AwardBatchView, Spread};
use shared::base::{BatchId, Points};

use super::Batch;
use super::store::{Standing, standing};
use crate::accounts::{Holder, holders};
use crate::awards::Step;
use crate::db::Conn;
use crate::error::{Error, Result};

/// One list.
pub(super) fn of(conn: &mut Conn, batch: Batch) -> Result<AwardBatchView> {
    let views = of_all(conn, vec![batch])?;
    let view = views.into_iter().next();
    view.ok_or_else(|| Error::internal("a list without its view"))
}

/// Several lists, in their order.
pub(super) fn of_all(conn: &mut Conn, batches: Vec<Batch>) -> Result<Vec<AwardBatchView>> {
    let ids: Vec<BatchId> = batches.iter().map(|batch| batch.id).collect();
    let mut standings = standing(conn, &ids)?;
    let accounts: Vec<_> = batches.iter().map(|batch| batch.taken_by).collect();
    let holders = holders(conn, &accounts)?;
    let views = batches.into_iter().map(|batch| {
        let standings = standings.remove(&batch.id).unwrap_or_default();
        let by = holders.get(&batch.taken_by);
        view(batch, by, &standings)
    });
    Ok(views.collect())
}

fn view(batch: Batch, by: Option<&Holder>, standings: &[Standing]) -> AwardBatchView {
    let mut view = AwardBatchView {
        id: batch.id,
        org: batch.org,
        file_name: batch.file_name,
        digest: batch.digest,
        taken_on: batch.taken_on,
        taken_by: by.map_or_else(String::new, |holder| holder.name.clone()),
        rows: batch.lines,
        drafted: batch.drafted,
        known: batch.known,
        bad: batch.bad,
        points: Points::ZERO,
        waiting: 0,
        waiting_points: Points::ZERO,
        signed: 0,
        ended: 0,
        spread: Vec::new(),
    };
    let mut spread: BTreeMap<Points, u32> = BTreeMap::new();
    for one in standings {
        let points: Points = (0..one.awards).map(|_| one.points).sum();
        view.points = view.points + points;
        *spread.entry(one.points).or_default() += one.awards;
        match one.step {
            Step::Drafted => {
                view.waiting += one.awards;
                view.waiting_points = view.waiting_points + points;
            }
            Step::Signed => view.signed += one.awards,
            Step::Withdrawn | Step::Voided => view.ended += one.awards,
        }
    }
    let spread = spread.into_iter();
    view.spread = spread
        .map(|(points, awards)| Spread { points, awards })
        .collect();
    view
}
