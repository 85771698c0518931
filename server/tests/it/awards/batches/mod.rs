//! Lists of awards through the API: weighed, taken in, given back, signed.

mod check;
mod files;
mod read;
mod sign;
mod take_in;

use shared::awards::api::{AwardBatchView, BatchCheck, CheckAwardBatch, TakeInAwardBatch};
use shared::base::{BatchId, PersonId};
use uuid::Uuid;

use super::RESIDENT;
use crate::employments::id_of;
use crate::orgs::{file, text};
use crate::world::{Person, World, org, person};

pub(crate) const HEAD: &str = "公民身份号码,姓名,条款,分值,事实日期,依据\n";

/// A row about somebody of the fixed district, under their own name.
pub(crate) fn row(person: PersonId, rest: &str) -> String {
    format!("{},{},{rest}\n", id_of(person), Person::of(person).name)
}

/// A list of the enterprise.
pub(crate) fn list(rows: &[String]) -> String {
    format!("{HEAD}{}", rows.concat())
}

pub(crate) fn check(csv: impl AsRef<[u8]>) -> CheckAwardBatch {
    CheckAwardBatch {
        org: org::ENTERPRISE,
        file: file(csv),
    }
}

pub(crate) fn take_in(csv: impl AsRef<[u8]>, partial: bool) -> TakeInAwardBatch {
    TakeInAwardBatch {
        org: org::ENTERPRISE,
        batch: BatchId(Uuid::now_v7()),
        file_name: text("七月名单.xlsx"),
        file: file(csv),
        partial,
    }
}

/// Two good rows: the resident and the colleague, three points and one and a half.
fn two() -> String {
    list(&[
        row(RESIDENT, "6,3,2018-06-20,带徒记录 3 页"),
        row(person::COLLEAGUE, "第六条,１．５,2018年6月21日,安全登记"),
    ])
}

/// The codes of what is wrong with each row.
fn codes(check: &BatchCheck) -> Vec<(u32, Vec<&str>)> {
    let lines = check.lines.iter();
    lines
        .map(|line| {
            let codes = line.problems.iter().map(|one| one.code.as_str());
            (line.row, codes.collect())
        })
        .collect()
}

/// Takes a list in as the enterprise's clerk.
async fn taken(world: &World, csv: &str) -> AwardBatchView {
    world.clerk().call(take_in(csv, false)).await.unwrap()
}
