//! Points and their differences in words.

use super::sheet::is_nothing;
use super::{Cause, Moved};
use crate::base::{Bilingual, Points};
use crate::scoring::score::Range;
use crate::scoring::words::both;

/// One number with the minus of print.
fn number(decimals: u32, points: Points) -> String {
    points.brief(decimals).replace('-', "−")
}

/// Points between two bounds: 10, or 0–10.
pub(in crate::scoring) fn shown(decimals: u32, range: Range) -> String {
    let least = number(decimals, range.least);
    match range.known() {
        Some(_) => least,
        None => format!("{least}–{}", number(decimals, range.most)),
    }
}

/// A difference with its sign: +0.9, or that of either end.
pub(super) fn signed(decimals: u32, by: Range) -> Bilingual {
    let one = |points: Points| {
        let sign = if points > Points::ZERO { "+" } else { "" };
        format!("{sign}{}", number(decimals, points))
    };
    let (least, most) = (one(by.least), one(by.most));
    match by.known() {
        Some(_) => both!("{least}", "{least}"),
        None => both!("最少 {least}，最多 {most}", "least {least}, most {most}"),
    }
}

/// 4.5 → 5.4.
fn moved(decimals: u32, points: Moved) -> String {
    let (before, after) = (
        shown(decimals, points.before),
        shown(decimals, points.after),
    );
    format!("{before} → {after}")
}

/// 积分 76.4 → 77.3 (+0.9)。
pub(super) fn total(decimals: u32, total: Moved) -> Bilingual {
    if is_nothing(total.by) {
        let now = shown(decimals, total.after);
        return both!(
            "积分没有变，还是 {now}。",
            "The total has not changed: {now}."
        );
    }
    let moved = moved(decimals, total);
    let Bilingual { zh, en } = signed(decimals, total.by);
    both!("积分 {moved} ({zh})。", "Total {moved} ({en}).")
}

/// 连续参保 4.5 → 5.4：时间推移，多了 3 个月 (+0.9).
pub(super) fn part(decimals: u32, name: &Bilingual, points: Moved, causes: &[Cause]) -> Bilingual {
    let texts = causes.iter().map(|cause| &cause.text);
    let (zh, en): (Vec<&str>, Vec<&str>) = texts.map(|text| (&*text.zh, &*text.en)).unzip();
    let (zh, en) = (zh.join("；"), en.join("; "));
    let (name_zh, name_en) = (&name.zh, &name.en);
    let moved = moved(decimals, points);
    both!("{name_zh} {moved}：{zh}", "{name_en} {moved}: {en}")
}
