//! What is wrong with a form that moves quota; every field at fault is told at once.

use shared::api::FieldProblem;
use shared::base::{Bilingual, Points};

use crate::awards::Setting;
use crate::awards::decision::year_of;
use crate::awards::setting::awarder_kind;
use crate::error::{Error, Result};
use crate::registers::orgs::Org;

/// The most points one entry may carry; more is a slip of the pen.
const MOST: Points = Points::whole(1_000_000);

/// Checks year, points and note, and that the organisation awards at all.
///
/// A year that is over keeps what it has: nothing is carried over, so nothing is moved any more.
pub(super) fn check(
    setting: &Setting,
    org: &Org,
    (year, points, note): (i32, Points, &str),
) -> Result<()> {
    let mut problems = Vec::new();
    let mut wrong = |pointer: &str, zh: &str, en: &str| {
        let words = Bilingual::new(zh, en);
        problems.push(FieldProblem {
            pointer: pointer.to_owned(),
            zh: words.zh,
            en: words.en,
        });
    };
    if awarder_kind(org.kind).is_none() {
        wrong(
            "/org",
            "这个单位不能赋分。",
            "This organisation does not award points.",
        );
    }
    let this_year = year_of(setting);
    if ![this_year, this_year + 1].contains(&year) {
        wrong(
            "/year",
            "只能办理今年或明年的额度；往年的不结转，不能再动。",
            "Quotas are for this year or the next; a past year is closed, nothing is carried over.",
        );
    }
    if points > MOST {
        wrong(
            "/points",
            "数额太大，请核对。",
            "The amount is too large; check it.",
        );
    }
    if note.is_empty() {
        wrong("/note", "请写明依据。", "Say on what basis.");
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(Error::invalid(problems))
}
