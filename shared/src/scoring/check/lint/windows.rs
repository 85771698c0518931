//! Windows that contradict themselves or the fact they look at.

use super::idle::report;
use crate::base::{Bilingual, Date, Points, full_months};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{FactKind, Index};
use crate::scoring::rules::{Kind, Measure, Window};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::{both, day};

/// Checks the windows of a rule.
pub(super) fn of_rule(keys: &Keys<'_>, names: &Names<'_>, kind: &Kind<Points>) {
    match kind {
        Kind::Bracket(rule) => of_measure(keys, names, rule.measure),
        Kind::Slope(rule) => of_measure(keys, names, rule.measure),
        Kind::Tiers(rule) => of_measure(keys, names, rule.measure),
        Kind::Linear(rule) => {
            of_measure(keys, names, rule.measure);
            for (row, bound) in keys.tables("bounded_by").iter().zip(&rule.bounded_by) {
                of_measure(row, names, *bound);
            }
        }
        Kind::Levels(rule) => of_events(keys, names, rule.fact, rule.window),
        Kind::SplitShare(rule) => of_events(keys, names, rule.fact, rule.window),
        Kind::MonthsAtLevel(rule) => {
            let years = rule.tiers.iter().map(|tier| tier.at.of_last);
            looks_back(keys, names, rule.fact, years.max().unwrap_or(0), "tiers");
        }
        _ => {}
    }
}

/// Checks the window of what is counted.
pub(super) fn of_measure(keys: &Keys<'_>, names: &Names<'_>, measure: Measure) {
    match measure {
        Measure::Total { fact, window, .. } | Measure::Count { fact, window, .. } => {
            of_events(keys, names, fact, window);
        }
        Measure::Running {
            fact,
            exclude_back_paid,
            without,
            ..
        } => of_spans(keys, names, fact, exclude_back_paid, without),
        Measure::Held {
            fact,
            exclude_back_paid,
            years,
            without,
            ..
        } => {
            of_spans(keys, names, fact, exclude_back_paid, without);
            let months = years.unwrap_or(0).saturating_mul(12);
            looks_back(keys, names, fact, months, "window");
        }
        Measure::Number { .. } | Measure::Since { .. } => {}
    }
}

fn of_events(keys: &Keys<'_>, names: &Names<'_>, fact: Index, window: Window) {
    let table = keys.get("window").and_then(Entry::table);
    let years = match window {
        Window::Always => return,
        Window::RollingYears {
            years,
            active_years: Some(active),
        } if active >= years => {
            let words = both!(
                "active_years = {active} 应小于 years = {years}：不然它什么也不限制",
                "active_years = {active} must be less than years = {years}, or it asks for nothing"
            );
            let at = table.and_then(|table| table.get("active_years"));
            contradiction(keys, at.map_or(keys.at, |entry| entry.at), words);
            years
        }
        Window::RollingYears { years, .. } | Window::CalendarYears { years } => years,
    };
    looks_back(keys, names, fact, years.saturating_mul(12), "window");
}

fn of_spans(
    keys: &Keys<'_>,
    names: &Names<'_>,
    fact: Index,
    exclude_back_paid: bool,
    without: Option<Index>,
) {
    let Some(table) = keys.get("window").and_then(Entry::table) else {
        return;
    };
    let marked = matches!(
        names.kind(fact),
        Some(FactKind::Spans {
            back_paid: true,
            ..
        })
    );
    if exclude_back_paid && !marked {
        let words = both!(
            "这个事实没有写 back_paid = true，没有补缴的月份可以排除；请在事实里写上，或删掉这里",
            "the fact has no back_paid = true, so there are no such months to leave out; write it \
             there or remove this"
        );
        report(&table, "exclude_back_paid", words);
    }
    if let Some(entry) = table.get("without").filter(|_| without == Some(fact)) {
        let words = both!(
            "without 就是所计的事实，什么也剩不下；请写另一个事实",
            "without is the fact that is counted, so nothing is left; name another fact"
        );
        contradiction(keys, entry.at, words);
    }
}

fn contradiction(keys: &Keys<'_>, at: usize, words: Bilingual) {
    keys.log.add(at, Code::ContradictoryWindow, words);
}

/// On the first day of the scheme a window must not look back beyond the earliest day believed.
fn looks_back(keys: &Keys<'_>, names: &Names<'_>, fact: Index, months: u32, key: &'static str) {
    let Some(earliest) = earliest(names, fact) else {
        return;
    };
    if full_months(earliest, names.valid_from) >= months {
        return;
    }
    let at = keys.get(key).map_or(keys.at, |entry| entry.at);
    let Bilingual { zh, en } = day(earliest);
    contradiction(
        keys,
        at,
        both!(
            "标准开始时要往前看 {months} 个月，可事实只认 {zh}（earliest）以后的；\
             请把 earliest 提前，或缩短这里",
            "when the scheme begins this looks back {months} months, but the fact is believed \
             from {en} on (earliest); set earliest further back or shorten this"
        ),
    );
}

fn earliest(names: &Names<'_>, fact: Index) -> Option<Date> {
    match names.kind(fact)? {
        FactKind::Spans { earliest, .. } | FactKind::Events { earliest, .. } => Some(*earliest),
        _ => None,
    }
}
