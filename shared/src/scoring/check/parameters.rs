//! Numbers that are published anew every so often, each with the text that sets it.

use super::frame::distinct;
use crate::base::Points;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{Dated, Parameter, Program};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

pub(super) fn read(root: &Keys<'_>) -> Vec<Parameter> {
    let mut list = Vec::new();
    for keys in root.tables("parameter") {
        let id = keys.id();
        let name = keys.both("name");
        let values = values(&keys);
        keys.finish();
        if let Some(id) = id {
            list.push((keys.at, Parameter { id, name, values }));
        }
    }
    distinct(root, list, |parameter| &parameter.id)
}

/// Every parameter must be named somewhere.
pub(super) fn check_use(root: &Keys<'_>, program: &Program<Points>) {
    for (place, keys) in (0..).zip(root.tables("parameter")) {
        let named = root.log.uses_parameter(place);
        if let Some(parameter) = program
            .parameters
            .get(usize::from(place))
            .filter(|_| !named)
        {
            let id = &parameter.id;
            root.log.add(
                keys.at,
                Code::UnusedParameter,
                both!(
                    "没有规则用到参数“{id}”",
                    "no rule names the parameter \"{id}\""
                ),
            );
        }
    }
}

/// Reads `values = [{ from = 2014-04-01, to = 2015-03-31, value = "5036", basis = { .. } }]`.
fn values(keys: &Keys<'_>) -> Vec<Dated> {
    let mut values: Vec<Dated> = Vec::new();
    if keys.need("values").is_none() {
        return values;
    }
    for row in keys.tables("values") {
        let from = row.need("from").and_then(Entry::date);
        let to = row.date_opt("to");
        let value = row.need("value").and_then(Entry::points);
        if row.get("basis").is_none() {
            row.log.add(
                row.at,
                Code::MissingClause,
                both!(
                    "缺少依据 basis：哪份文件公布的",
                    "the text that sets it (basis) is missing"
                ),
            );
        }
        let basis = row.both_opt("basis").unwrap_or_default();
        row.finish();
        let (Some(from), Some(value)) = (from, value) else {
            continue;
        };
        let after = values.last().map(|last| last.to.unwrap_or(last.from));
        if after.is_some_and(|after| from <= after) || to.is_some_and(|to| to < from) {
            row.log.add(
                row.at,
                Code::BadDate,
                both!(
                    "各个数值的日期要从早到晚、互不重叠",
                    "the days of the values must rise and not overlap"
                ),
            );
        }
        values.push(Dated {
            from,
            to,
            value,
            basis,
        });
    }
    if values.is_empty() {
        let words = both!("参数没有数值", "the parameter has no value");
        keys.log.add(keys.at, Code::Empty, words);
    }
    values
}
