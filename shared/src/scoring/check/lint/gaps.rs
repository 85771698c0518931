//! Days on which a rule is in force and a published number that it names has no value.

use super::terms::Term;
use crate::base::{Bilingual, Date};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::Parameter;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::{both, day};

/// Checks the parameters that a table names: `"@id"` on the days of the rule, a `reference` also
/// in the months it looks back on.
pub(super) fn check(keys: &Keys<'_>, names: &Names<'_>, term: Term) {
    let Some(from) = term.from else { return };
    for named in keys.amounts_by_name() {
        if let Some(parameter) = names.parameter_named(named.id) {
            covered(keys, named.at, parameter, from, term.until);
        }
    }
    for table in keys.tables_with("reference") {
        reference(&table, names, from, term.until);
    }
}

fn reference(keys: &Keys<'_>, names: &Names<'_>, from: Date, until: Option<Date>) {
    let Some(entry) = keys.get("reference") else {
        return;
    };
    let Some(parameter) = entry.text().and_then(|id| names.parameter_named(id)) else {
        return;
    };
    let rows = keys.get("tiers").map(|_| keys.tables("tiers"));
    let own = keys.get("of_last").and_then(count);
    let of_rows = rows.iter().flatten();
    let back = of_rows.filter_map(|row| row.get("of_last").and_then(count));
    let Some(back) = back.chain(own).max() else {
        return;
    };
    let first_month = |day: Date| chrono::Datelike::with_day(&day, 1).unwrap_or(day);
    let start = first_month(from).checked_sub_months(chrono::Months::new(back));
    let start = start.unwrap_or(Date::MIN);
    // The last month looked at is the one before the last day in force.
    let until = until.map(|until| first_month(until.pred_opt().unwrap_or(until)));
    let Some(missing) = missing(parameter, start, until) else {
        return;
    };
    let Bilingual { zh, en } = day(missing);
    let id = &parameter.id;
    let words = both!(
        "要往前看 {back} 个月，可参数“{id}”在 {zh}没有数值，那个月谁也达不到；\
         请补上数值，或写清标准、规则到哪天为止",
        "this looks back {back} months, but the parameter \"{id}\" has no value on {en}, so \
         nobody reaches that month; add a value, or say when the scheme or the rule ends"
    );
    keys.log.add(entry.at, Code::ParameterGap, words);
}

fn count(entry: Entry<'_>) -> Option<u32> {
    u32::try_from(entry.item.as_integer()?).ok()
}

fn covered(keys: &Keys<'_>, at: usize, parameter: &Parameter, from: Date, until: Option<Date>) {
    let Some(missing) = missing(parameter, from, until) else {
        return;
    };
    let Bilingual { zh, en } = day(missing);
    let id = &parameter.id;
    let words = both!(
        "规则有效，可参数“{id}”在 {zh}没有数值，那时不给分；请补上数值，或写清标准、\
         规则到哪天为止",
        "the rule is in force on {en}, but the parameter \"{id}\" has no value then and it \
         gives nothing; add a value, or say when the scheme or the rule ends"
    );
    keys.log.add(at, Code::ParameterGap, words);
}

/// The first day on which a parameter has no value, from a day on and before another.
fn missing(parameter: &Parameter, from: Date, until: Option<Date>) -> Option<Date> {
    let mut next = from;
    for value in &parameter.values {
        if until.is_some_and(|until| next >= until) {
            return None;
        }
        if value.to.is_some_and(|to| to < next) {
            continue;
        }
        if value.from > next {
            return Some(next);
        }
        let following = parameter
            .values
            .iter()
            .find(|other| other.from > value.from);
        next = match (value.to, following) {
            (Some(to), _) => to.succ_opt()?,
            (None, Some(following)) => following.from,
            (None, None) => return None,
        };
    }
    // Without an end the next value is simply not published yet.
    until.filter(|until| next < *until).map(|_| next)
}
