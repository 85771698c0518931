//! Awards by the hundred: lists that come as files are weighed row by row and taken in as drafts.
//!
//! What decides is loaded for all rows at once, and the rules of one award decide each row. Only
//! what became of a row is kept: the file itself, and whom a bad row named, are not.

mod check;
mod file;
mod list;
mod people;
mod read;
mod returned;
mod rows;
mod scales;
mod store;
mod take_in;
mod template;
mod view;
mod weigh;
mod worth;

pub(super) use check::handler as check;
pub(super) use list::handler as list;
pub(super) use people::Roll;
pub(super) use read::handler as read;
pub(super) use returned::handler as returned;
pub(super) use take_in::handler as take_in;
pub(super) use template::handler as template;

use shared::awards::api::LineProblem;
use shared::awards::batches::BatchColumn;
use shared::base::{AccountId, AwardId, BatchId, Bilingual, Date, OrgId};

/// What is wrong with one cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Problem {
    column: BatchColumn,
    code: String,
    words: Bilingual,
}

impl Problem {
    fn view(&self) -> LineProblem {
        LineProblem {
            column: self.column.heading(),
            code: self.code.clone(),
            words: self.words.clone(),
        }
    }
}

/// A list that was taken in, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Batch {
    id: BatchId,
    district: String,
    org: OrgId,
    file_name: String,
    digest: String,
    partial: bool,
    lines: u32,
    drafted: u32,
    known: u32,
    bad: u32,
    taken_by: AccountId,
    taken_on: Date,
    taken_at: i64,
}

/// One row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    row: u32,
    became: Became,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Became {
    Drafted(AwardId),
    Known(AwardId),
    Bad(Problem),
}
