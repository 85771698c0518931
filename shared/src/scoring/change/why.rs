//! What moved a part between two steps, in words.

use super::steps::Step;
use super::words::signed;
use super::{Cause, CauseKind, FactChange, Part};
use crate::base::{Bilingual, Points};
use crate::scoring::program::{FactKind, Indicator, Program};
use crate::scoring::score::{Line, Range};
use crate::scoring::words::both;

/// Why a part moved from one step to the next.
pub(super) fn cause(
    before: &Step<'_>,
    after: &Step<'_>,
    part: Part,
    id: &str,
    by: Range,
    facts: &[FactChange],
) -> Cause {
    let program = after.side.program;
    let indicator = program.indicator(id).filter(|_| part == Part::Line);
    let read: Vec<&FactChange> = match (after.kind, indicator) {
        (CauseKind::Fact, Some(indicator)) => {
            let own = facts.iter();
            own.filter(|change| reads(program, indicator, &change.fact))
                .collect()
        }
        _ => Vec::new(),
    };
    let reason = match after.kind {
        CauseKind::Time => time(before, after),
        CauseKind::Fact => changed(&read),
        CauseKind::Rule => rule(before, after, part, id),
    };
    let more = match after.kind {
        CauseKind::Rule => None,
        _ if part != Part::Line => None,
        CauseKind::Time => passed(before, after, id, by),
        CauseKind::Fact => counted(before, after, id),
    };
    let by_words = signed(program.decimals, by);
    let Bilingual { zh, en } = match more {
        Some(more) => Bilingual::new(
            format!("{}，{}", reason.zh, more.zh),
            format!("{}, {}", reason.en, more.en),
        ),
        None => reason,
    };
    let (by_zh, by_en) = (by_words.zh, by_words.en);
    Cause {
        kind: after.kind,
        by,
        facts: read.iter().map(|change| change.fact.clone()).collect(),
        text: both!("{zh} ({by_zh})", "{en} ({by_en})"),
    }
}

fn reads(program: &Program, indicator: &Indicator, fact: &str) -> bool {
    let place = program.fact_index(fact);
    place.is_some_and(|place| indicator.facts.contains(&place))
}

fn time(before: &Step<'_>, after: &Step<'_>) -> Bilingual {
    if after.side.as_of < before.side.as_of {
        both!("日期往前", "an earlier day")
    } else {
        both!("时间推移", "time passed")
    }
}

/// “志愿服务”改了.
fn changed(facts: &[&FactChange]) -> Bilingual {
    let names = facts.iter().map(|change| &change.name);
    let (zh, en): (Vec<&str>, Vec<&str>) = names.map(|name| (&*name.zh, &*name.en)).unzip();
    if zh.is_empty() {
        return both!("事实改了", "facts changed");
    }
    let (zh, en) = (zh.join("、"), en.join(", "));
    both!("“{zh}”改了", "\"{en}\" changed")
}

fn rule(before: &Step<'_>, after: &Step<'_>, part: Part, id: &str) -> Bilingual {
    if part == Part::Line {
        if before.item(part, id).is_none() {
            return both!("标准新增了这一项", "the standard has this item now");
        }
        if after.item(part, id).is_none() {
            return both!("标准取消了这一项", "the standard has this item no longer");
        }
    }
    both!("标准改了", "the standard changed")
}

/// What time did to a line: an award began or ended, more was counted, an event grew too old.
fn passed(before: &Step<'_>, after: &Step<'_>, id: &str, by: Range) -> Option<Bilingual> {
    if before.item(Part::Line, id).is_none() {
        return Some(both!("这一项开始启用", "this item is in force now"));
    }
    if after.item(Part::Line, id).is_none() {
        return Some(both!("这一项已经停用", "this item is in force no longer"));
    }
    if let Some(awards) = awards(before, after, id) {
        return Some(awards);
    }
    if let Some(counted) = counted(before, after, id) {
        return Some(counted);
    }
    let program = after.side.program;
    let facts = program.indicator(id)?.facts.iter();
    let mut facts = facts.filter_map(|place| program.facts.get(usize::from(*place)));
    if !facts.any(|fact| matches!(fact.kind, FactKind::Events { .. })) {
        return None;
    }
    Some(if by.least < Points::ZERO || by.most < Points::ZERO {
        both!("有的过了期限", "some is too old to count now")
    } else {
        both!("有的进入期限", "some counts now")
    })
}

/// Awards of a line that count on one of the two days only.
fn awards(before: &Step<'_>, after: &Step<'_>, id: &str) -> Option<Bilingual> {
    let place = after.side.program.indicator_index(id)?;
    let (then, now) = (before.side.as_of, after.side.as_of);
    let own = after.side.facts.awards.iter();
    let own = own.filter(|award| award.indicator == place);
    let counts = |day, from, last| from <= day && day <= last;
    let (mut began, mut ended) = (0, 0);
    for award in own {
        let counted = counts(then, award.effective, award.expires);
        let counting = counts(now, award.effective, award.expires);
        began += u32::from(counting && !counted);
        ended += u32::from(counted && !counting);
    }
    match (began, ended) {
        (0, 0) => None,
        (_, 0) => Some(both!(
            "{began} 笔赋分生效",
            "awards that took effect: {began}"
        )),
        (0, _) => Some(both!("{ended} 笔赋分到期", "awards that expired: {ended}")),
        _ => Some(both!(
            "{began} 笔赋分生效，{ended} 笔到期",
            "awards that took effect: {began}, that expired: {ended}"
        )),
    }
}

/// How much more or less was counted: 多了 3 个月.
fn counted(before: &Step<'_>, after: &Step<'_>, id: &str) -> Option<Bilingual> {
    let of = |step: &Step<'_>| -> Option<(String, Points)> {
        let units = Line::clone(step.score.line(id)?).units?;
        (units.least == units.most).then_some((units.unit, units.least))
    };
    let ((unit, then), (same, now)) = (of(before)?, of(after)?);
    let mut units = after.side.program.units.iter();
    let unit = units.find(|known| known.id == unit && unit == same)?;
    let by = now - then;
    let less = by < Points::ZERO;
    let number = if less { -by } else { by }.to_string();
    let zh = &unit.name.zh;
    let en = if number == "1" {
        &unit.one
    } else {
        &unit.name.en
    };
    match (by == Points::ZERO, less) {
        (true, _) => None,
        (_, true) => Some(both!("少了 {number} {zh}", "{number} fewer {en}")),
        (_, false) => Some(both!("多了 {number} {zh}", "{number} more {en}")),
    }
}
