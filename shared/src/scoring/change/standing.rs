//! What changed beside the points: freezes and preconditions.

use super::words::shown;
use crate::base::Bilingual;
use crate::scoring::program::Program;
use crate::scoring::score::{Score, Truth};
use crate::scoring::words::{both, day};

/// That a freeze began or ended: 解冻了，可用分 0 → 76.4.
pub(super) fn frozen(program: &Program, before: &Score, after: &Score) -> Option<Bilingual> {
    if before.frozen.now == after.frozen.now {
        return None;
    }
    let (then, now) = (
        shown(program.decimals, before.usable),
        shown(program.decimals, after.usable),
    );
    Some(match after.frozen.now {
        Truth::Unknown => both!(
            "有没有冻结不清楚了，可用分 {then} → {now}。",
            "Whether the points are frozen is no longer known: usable {then} → {now}."
        ),
        Truth::No => both!(
            "没有冻结了，可用分 {then} → {now}。",
            "Not frozen now: usable {then} → {now}."
        ),
        Truth::Yes => match after.frozen.thaws_on.map(day) {
            Some(Bilingual { zh, en }) => both!(
                "冻结了，可用分 {then} → {now}，{zh}解冻。",
                "Frozen now, until {en}: usable {then} → {now}."
            ),
            None => both!(
                "冻结了，可用分 {then} → {now}，解冻日期还没有定。",
                "Frozen now, the end is still open: usable {then} → {now}."
            ),
        },
    })
}

/// Preconditions that came to hold or ceased to.
pub(super) fn gates(program: &Program, before: &Score, after: &Score) -> Vec<Bilingual> {
    let gates = program.gates.iter().filter_map(|gate| {
        let met = |score: &Score| {
            let mut gates = score.gates.iter();
            gates.find(|one| one.id == gate.id).map(|one| one.met)
        };
        let (then, now) = (met(before), met(after)?);
        let Bilingual { zh, en } = &gate.name;
        (then != Some(now)).then(|| match now {
            Truth::Yes => both!("前提符合了：{zh}。", "A precondition holds now: {en}."),
            Truth::No => both!(
                "前提不再符合：{zh}。",
                "A precondition holds no longer: {en}."
            ),
            Truth::Unknown => both!(
                "前提是否符合不清楚了：{zh}。",
                "Whether a precondition holds is no longer known: {en}."
            ),
        })
    });
    gates.collect()
}
