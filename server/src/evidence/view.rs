//! Pictures as those see them who may read what they belong to.

use std::collections::BTreeMap;

use shared::access::{Action, Actor, Target};
use shared::base::{AccountId, AwardId, CheckLineId};
use shared::evidence::api::{AwardEvidence, LinePictures, PictureRow, SheetPictures, SheetProof};

use crate::accounts::holders;
use crate::check_sheets::proof_of;
use crate::clock::date_of;
use crate::db::Conn;
use crate::error::Result;
use crate::evidence::store::{self, Kept};
use crate::evidence::thing::Reached;

/// The pictures of one household.
pub(super) fn line(conn: &mut Conn, line: CheckLineId) -> Result<LinePictures> {
    let found = store::of_lines(conn, &[line])?;
    Ok(LinePictures {
        line,
        pictures: rows(conn, &found)?,
    })
}

/// The pictures of some households; those without any are left out.
pub(super) fn lines(conn: &mut Conn, lines: &[CheckLineId]) -> Result<SheetPictures> {
    let found = store::of_lines(conn, lines)?;
    let shown = rows(conn, &found)?;
    let mut by_line: BTreeMap<CheckLineId, Vec<PictureRow>> = BTreeMap::new();
    for (kept, row) in found.iter().zip(shown) {
        if let Some(line) = kept.evidence.line {
            by_line.entry(line).or_default().push(row);
        }
    }
    let lines = by_line.into_iter();
    let lines = lines.map(|(line, pictures)| LinePictures { line, pictures });
    Ok(SheetPictures {
        lines: lines.collect(),
    })
}

/// What proves an award.
pub(super) fn award(
    conn: &mut Conn,
    actor: &Actor,
    (award, reached): (AwardId, Reached),
) -> Result<AwardEvidence> {
    let proof = proof_of(conn, award)?;
    let mut found = match proof {
        Some(proof) => store::of_lines(conn, &[proof.line])?,
        None => Vec::new(),
    };
    found.extend(store::of_awards(conn, &[award])?);
    let own = Target {
        district: actor.district.clone(),
        org: Some(reached.org),
        ..Target::default()
    };
    Ok(AwardEvidence {
        sheet: proof.map(|proof| SheetProof {
            sheet: proof.sheet,
            month: proof.month,
            number: proof.number,
            item: proof.item,
        }),
        pictures: rows(conn, &found)?,
        may_add: reached.open && actor.reaches(Action::AwardDraft, &own),
    })
}

fn rows(conn: &mut Conn, found: &[Kept]) -> Result<Vec<PictureRow>> {
    let accounts: Vec<AccountId> = found.iter().map(|kept| kept.evidence.added_by).collect();
    let holders = holders(conn, &accounts)?;
    let rows = found.iter().map(|kept| {
        let by = holders.get(&kept.evidence.added_by);
        PictureRow {
            id: kept.evidence.id,
            digest: kept.evidence.digest.clone(),
            width: kept.width,
            height: kept.height,
            added_on: date_of(kept.evidence.added_at),
            added_by: by.map(|holder| holder.name.clone()).unwrap_or_default(),
        }
    });
    Ok(rows.collect())
}
