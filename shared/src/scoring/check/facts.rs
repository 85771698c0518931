//! The facts a scheme declares, and whether each is read by a rule and asked by one question.

use super::frame::distinct;
use super::names::unit_in;
use crate::base::{Date, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::facts::COLUMNS_MAX;
use crate::scoring::program::{
    Column, ColumnKind, Combine, Fact, FactKind, Gate, Grain, Group, Index, Number, Pick, Program,
    RankKey, Total, Unit,
};
use crate::scoring::rules::MOST;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The most decimals of an amount.
const DECIMALS_MAX: u32 = 4;

/// The facts that could be read, and the ids of those that could not.
pub(super) struct Declared {
    pub(super) facts: Vec<Fact>,
    pub(super) broken: Vec<String>,
}

#[derive(Clone, Copy)]
enum Word {
    Choice,
    Number,
    YesNo,
    Date,
    Spans,
    Events,
    Awards,
    Freezes,
    Key,
}

pub(super) fn read(root: &Keys<'_>, units: &[Unit]) -> Declared {
    let mut facts = Vec::new();
    let mut broken = Vec::new();
    for keys in root.tables("fact") {
        let id = keys.id();
        let name = keys.both("name");
        let (ask, why) = (keys.both("ask"), keys.both("why"));
        let hint = keys.both_opt("hint");
        let kind = kind(&keys, units);
        keys.finish();
        match (id, kind) {
            (Some(id), Some(kind)) => {
                let fact = Fact {
                    id,
                    name,
                    ask,
                    why,
                    hint,
                    kind,
                };
                facts.push((keys.at, fact));
            }
            (id, _) => broken.extend(id),
        }
    }
    Declared {
        facts: distinct(root, facts, |fact| &fact.id),
        broken,
    }
}

fn kind(keys: &Keys<'_>, units: &[Unit]) -> Option<FactKind> {
    let word = keys.need("kind")?.word(&[
        ("choice", Word::Choice),
        ("number", Word::Number),
        ("yes_no", Word::YesNo),
        ("date", Word::Date),
        ("spans", Word::Spans),
        ("events", Word::Events),
        ("awards", Word::Awards),
        ("freezes", Word::Freezes),
    ])?;
    match word {
        Word::Choice => Some(FactKind::Choice {
            options: options(keys),
        }),
        Word::Number => number(keys, units).map(FactKind::Number),
        Word::YesNo => Some(FactKind::YesNo),
        Word::Date => earliest(keys).map(|earliest| FactKind::Date { earliest }),
        Word::Spans => {
            let words = [("month", Grain::Month), ("day", Grain::Day)];
            let grain = keys.need("grain").and_then(|entry| entry.word(&words));
            let back_paid = keys.flag("back_paid");
            let earliest = earliest(keys);
            let amount = match keys.get("amount").and_then(Entry::table) {
                Some(amount) => {
                    let read = number(&amount, units);
                    amount.finish();
                    Some(read?)
                }
                None => None,
            };
            Some(FactKind::Spans {
                grain: grain?,
                earliest: earliest?,
                back_paid,
                amount,
            })
        }
        Word::Events => {
            let columns = columns(keys, units);
            let undated = keys.flag("undated");
            let earliest = earliest(keys);
            Some(FactKind::Events {
                columns,
                earliest: earliest?,
                undated,
            })
        }
        Word::Awards => Some(FactKind::Awards),
        Word::Freezes => Some(FactKind::Freezes),
        Word::Key => None,
    }
}

fn earliest(keys: &Keys<'_>) -> Option<Date> {
    keys.need("earliest").and_then(Entry::date)
}

fn options(keys: &Keys<'_>) -> Vec<Pick> {
    if keys.need("options").is_none() {
        return Vec::new();
    }
    let mut list = Vec::new();
    for option in keys.tables("options") {
        let id = option.id();
        let name = option.languages();
        option.finish();
        if let Some(id) = id {
            list.push((option.at, Pick { id, name }));
        }
    }
    distinct(keys, list, |option| &option.id)
}

fn number(keys: &Keys<'_>, units: &[Unit]) -> Option<Number> {
    let unit = keys.need("unit").and_then(|entry| unit_in(units, entry));
    let decimals = match keys.get("decimals") {
        Some(entry) => entry.count(0, DECIMALS_MAX),
        None => Some(0),
    }?;
    let min = match keys.get("min") {
        Some(entry) => entry.amount(decimals),
        None => Some(0),
    };
    let max = keys.need("max").and_then(|entry| entry.amount(decimals));
    let (min, max) = (min?, max?);
    if max <= min {
        keys.log.add(
            keys.get("max").map_or(keys.at, |entry| entry.at),
            Code::BadNumber,
            both!("max 应大于 min", "max must be above min"),
        );
    }
    if max / 10_i64.pow(decimals) > MOST {
        keys.log.add(
            keys.get("max").map_or(keys.at, |entry| entry.at),
            Code::BadNumber,
            both!("max 最大 {MOST}", "max may be {MOST} at most"),
        );
    }
    Some(Number {
        unit: unit?,
        decimals,
        min,
        max,
    })
}

fn columns(keys: &Keys<'_>, units: &[Unit]) -> Vec<Column> {
    if keys.need("columns").is_none() {
        return Vec::new();
    }
    let mut list = Vec::new();
    for column in keys.tables("columns") {
        if list.len() == COLUMNS_MAX {
            keys.log.add(
                column.at,
                Code::TooMany,
                both!("最多 {COLUMNS_MAX} 列", "{COLUMNS_MAX} columns at most"),
            );
            break;
        }
        let id = column.id();
        let name = column.languages();
        let optional = column.flag("optional");
        let words = [
            ("choice", Word::Choice),
            ("number", Word::Number),
            ("yes_no", Word::YesNo),
            ("key", Word::Key),
        ];
        let kind = match column.need("kind").and_then(|entry| entry.word(&words)) {
            Some(Word::Choice) => Some(ColumnKind::Choice {
                options: options(&column),
            }),
            Some(Word::Number) => number(&column, units).map(ColumnKind::Number),
            Some(Word::YesNo) => Some(ColumnKind::YesNo),
            Some(_) => Some(ColumnKind::Key),
            None => None,
        };
        column.finish();
        if let (Some(id), Some(kind)) = (id, kind) {
            let read = Column {
                id,
                name,
                optional,
                kind,
            };
            list.push((column.at, read));
        }
    }
    distinct(keys, list, |column| &column.id)
}

/// Whether a rule, a gate or a total reads a fact.
fn is_read(program: &Program<Points>, fact: Index) -> bool {
    let indicators = program.indicators.iter();
    let mut rules = indicators.flat_map(|indicator| &indicator.facts);
    let mut gates = program.gates.iter().flat_map(Gate::facts);
    let chosen = |group: &Group<Points>| group.combine == Combine::Choose { by: fact };
    let total = |total: &Total<Points>| {
        let keys = total.keys().filter_map(RankKey::fact);
        let multiplier = total.multiplier.as_ref().map(|one| one.fact);
        keys.chain(multiplier).any(|read| read == fact)
    };
    rules.any(|read| *read == fact)
        || gates.any(|read| read == fact)
        || program.groups.iter().any(chosen)
        || program.totals.iter().any(total)
}

/// Every fact must be read by a rule or gate, and be asked for by exactly one question.
pub(super) fn check_use(root: &Keys<'_>, program: &Program<Points>) {
    let places: Vec<usize> = root.tables("fact").iter().map(|keys| keys.at).collect();
    for (place, fact) in program.facts.iter().enumerate() {
        let at = places.get(place).copied().unwrap_or(root.at);
        let Ok(index) = Index::try_from(place) else {
            continue;
        };
        let id = &fact.id;
        if !is_read(program, index) {
            root.log.add(
                at,
                Code::UnusedFact,
                both!("没有规则用到事实“{id}”", "no rule reads the fact \"{id}\""),
            );
        }
        let questions = program.questions.iter();
        let asked = questions
            .filter(|question| question.facts.contains(&index))
            .count();
        if asked != 1 {
            root.log.add(
                at,
                Code::UnaskedFact,
                both!(
                    "事实“{id}”应正好由一道题来问，现在有 {asked} 道",
                    "the fact \"{id}\" must be asked by exactly one question, not {asked}"
                ),
            );
        }
    }
}
