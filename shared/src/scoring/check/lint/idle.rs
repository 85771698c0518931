//! Keys that stand there and change nothing.

use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::rules::{Kind, Levels, Linear, Part};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

/// Checks the keys of a rule.
pub(super) fn check(keys: &Keys<'_>, names: &Names<'_>, kind: &Kind<Points>) {
    match kind {
        Kind::Linear(rule) => linear(keys, names, rule),
        Kind::Levels(Levels {
            highest: true,
            deed: Some(_),
            ..
        }) => {
            let words = both!(
                "highest = true 时全部只计最高一项，deed 不起作用；请删掉其中一个",
                "with highest = true only the highest of all counts, so deed changes nothing; \
                 remove one of the two"
            );
            report(keys, "deed", words);
        }
        _ => {}
    }
}

/// Reports a key that changes nothing.
pub(super) fn report(keys: &Keys<'_>, key: &'static str, words: Bilingual) {
    let at = keys.get(key).map_or(keys.at, |entry| entry.at);
    keys.log.add(at, Code::WithoutEffect, words);
}

fn linear(keys: &Keys<'_>, names: &Names<'_>, rule: &Linear<Points>) {
    if rule.count_from_zero && rule.start_after == 0 {
        let words = both!(
            "没有 start_after，count_from_zero 不起作用；请写上 start_after 或删掉它",
            "without start_after, count_from_zero changes nothing; write start_after or remove it"
        );
        report(keys, "count_from_zero", words);
    }
    if rule.part != Part::None && rule.per == 1 {
        let words = both!(
            "按整数一个一个计，没有不满一份的，part 不起作用；请删掉 part 或写上 per",
            "what is counted one by one has no parts, so part changes nothing; remove it or \
             write per"
        );
        report(keys, "part", words);
    }
    for (row, bound) in keys.tables("bounded_by").iter().zip(&rule.bounded_by) {
        if *bound == rule.measure {
            let words = both!(
                "bounded_by 和计数的是同一个数，不起作用；请换一个事实",
                "bounded_by is the very number that is counted; name another fact"
            );
            names.log.add(row.at, Code::WithoutEffect, words);
        }
    }
}
