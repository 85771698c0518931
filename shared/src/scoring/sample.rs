//! People made up from a seed, for tests and benchmarks: any scheme, any facts, many boundaries.
//!
//! The same seed gives the same person on every machine. They are not plausible, on purpose: what
//! is rare in life is as frequent here as what is common.

use chrono::Months;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::explain::explain;
use super::facts::Facts;
use super::program::{Column, ColumnKind, FactKind, Grain, Number, Program};
use super::rules::Kind;
use super::{decimal, evaluate, hex};
use crate::base::{Date, Points, year_and_month};

/// One explanation is taken into the digest for so many people.
const EXPLAINED_EVERY: u64 = 50;

/// A stream of numbers from a seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit.max(1)
    }

    /// True once in so many times.
    fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(list.len()).ok()?;
        list.get(usize::try_from(self.below(count)).ok()?)
    }

    /// A day at most so many months back, often exactly on a month's boundary.
    fn past(&mut self, months: u64, earliest: Date, today: Date) -> Date {
        let back = Months::new(u32::try_from(self.below(months)).unwrap_or(0));
        let mut day = today.checked_sub_months(back).unwrap_or(today);
        if !self.once_in(3) {
            let days = self.below(31);
            day = day.checked_sub_days(chrono::Days::new(days)).unwrap_or(day);
        }
        day.max(earliest)
    }
}

/// A facts object for a seed. `today` is the day up to which things have happened.
pub fn facts(program: &Program, seed: u64, today: Date) -> Value {
    let mut dice = Dice(seed);
    let mut object = Map::new();
    for fact in &program.facts {
        // Half of the facts are not claimed, some are not known.
        match dice.below(16) {
            0..=6 => continue,
            7 => object.insert(fact.id.clone(), Value::Null),
            _ => {
                let value = value(program, &fact.kind, &mut dice, today);
                object.insert(fact.id.clone(), value)
            }
        };
    }
    Value::Object(object)
}

/// SHA-256 over the scores of so many people, and over some explanations, in hexadecimal.
pub fn digest(program: &Program, count: u64, as_of: Date) -> String {
    let mut hasher = Sha256::new();
    for seed in 0..count {
        let Ok(facts) = Facts::read(program, &facts(program, seed, as_of), as_of) else {
            hasher.update(b"unreadable");
            continue;
        };
        let score = evaluate::score(program, &facts, as_of);
        hasher.update(serde_json::to_vec(&score).unwrap_or_default());
        if seed % EXPLAINED_EVERY == 0 {
            let told = explain(program, &facts, as_of);
            hasher.update(serde_json::to_vec(&told).unwrap_or_default());
            hasher.update(facts.digest(program));
        }
    }
    hex(&hasher.finalize())
}

fn value(program: &Program, kind: &FactKind, dice: &mut Dice, today: Date) -> Value {
    match kind {
        FactKind::Choice { options } => json!(dice.pick(options).map(|option| &option.id)),
        FactKind::Number(number) => amount(*number, dice),
        FactKind::YesNo => json!(dice.once_in(2)),
        FactKind::Date { earliest } => json!(dice.past(60 * 12, *earliest, today).to_string()),
        FactKind::Spans {
            grain,
            earliest,
            back_paid,
            amount,
        } => {
            let shape = Shape {
                grain: *grain,
                earliest: *earliest,
                back_paid: *back_paid,
                amount: *amount,
            };
            spans(shape, dice, today)
        }
        FactKind::Events {
            columns, earliest, ..
        } => {
            let count = dice.below(5);
            (0..count)
                .map(|_| event(columns, *earliest, dice, today))
                .collect()
        }
        FactKind::Awards => {
            let count = dice.below(6);
            (0..count)
                .filter_map(|_| award(program, dice, today))
                .collect()
        }
        FactKind::Freezes => {
            let count = if dice.once_in(3) { dice.below(3) } else { 0 };
            (0..count)
                .filter_map(|_| freeze(program, dice, today))
                .collect()
        }
    }
}

/// Mostly small amounts, as caps are small; now and then any.
fn amount(number: Number, dice: &mut Dice) -> Value {
    let one = 10_i64.pow(number.decimals);
    let span = number.max - number.min;
    let size = if dice.once_in(10) {
        span / 8
    } else {
        (span / 8).min(3000 * one)
    };
    let part = i64::try_from(dice.below(u64::try_from(size).unwrap_or(0))).unwrap_or(0);
    json!(decimal::write(number.min + part, number.decimals))
}

/// How spans are declared.
#[derive(Clone, Copy)]
struct Shape {
    grain: Grain,
    earliest: Date,
    back_paid: bool,
    amount: Option<Number>,
}

/// Stretches one after another, with gaps of up to five months, the last often still running.
fn spans(shape: Shape, dice: &mut Dice, today: Date) -> Value {
    let Shape {
        grain,
        earliest,
        back_paid,
        amount: number,
    } = shape;
    let mut spans = Vec::new();
    let mut from = dice.past(80, earliest, today);
    let count = 1 + dice.below(3);
    for place in 0..count {
        if from > today {
            break;
        }
        let mut span = Map::new();
        let begin = if dice.once_in(20) {
            Value::Null
        } else {
            shown(grain, from)
        };
        span.insert("from".to_owned(), begin);
        let last = place + 1 == count;
        if !last || dice.once_in(4) {
            let length = Months::new(u32::try_from(1 + dice.below(30)).unwrap_or(1));
            let to = from.checked_add_months(length).unwrap_or(from);
            span.insert("to".to_owned(), shown(grain, to));
            let gap = Months::new(u32::try_from(dice.below(6)).unwrap_or(0));
            from = to.checked_add_months(gap).unwrap_or(to);
        }
        if back_paid && dice.once_in(6) {
            span.insert("back_paid".to_owned(), json!(true));
        }
        if let Some(number) = number
            && !dice.once_in(10)
        {
            span.insert("amount".to_owned(), amount(number, dice));
        }
        spans.push(Value::Object(span));
    }
    Value::Array(spans)
}

fn shown(grain: Grain, day: Date) -> Value {
    match grain {
        Grain::Day => json!(day.to_string()),
        Grain::Month => json!(year_and_month(day)),
    }
}

fn event(columns: &[Column], earliest: Date, dice: &mut Dice, today: Date) -> Value {
    let mut event = Map::new();
    let date = dice.past(7 * 12, earliest, today).to_string();
    let date = if dice.once_in(20) {
        Value::Null
    } else {
        json!(date)
    };
    event.insert("date".to_owned(), date);
    for column in columns {
        if column.optional && dice.once_in(3) {
            continue;
        }
        let known = !dice.once_in(20) || column.kind == ColumnKind::Key;
        let value = match &column.kind {
            _ if !known => Value::Null,
            ColumnKind::Choice { options } => json!(dice.pick(options).map(|option| &option.id)),
            ColumnKind::Number(number) => amount(*number, dice),
            ColumnKind::YesNo => json!(dice.once_in(2)),
            ColumnKind::Key => json!(format!("deed {}", dice.below(3))),
        };
        event.insert(column.id.clone(), value);
    }
    Value::Object(event)
}

fn award(program: &Program, dice: &mut Dice, today: Date) -> Option<Value> {
    let awarded = program.indicators.iter().filter_map(|indicator| {
        let rule = indicator.rules.iter().find_map(|rule| match &rule.kind {
            Kind::Awarded(rule) => Some(rule),
            _ => None,
        })?;
        Some((&indicator.id, rule))
    });
    let awarded: Vec<_> = awarded.collect();
    let (indicator, rule) = dice.pick(&awarded)?;
    let steps = u64::try_from(rule.awarder_cap / rule.step).unwrap_or(1);
    let amount = i64::try_from(1 + dice.below(steps)).unwrap_or(1) * rule.step;
    let points: Points = program.points(amount);
    let effective = dice.past(18, Date::MIN, today).to_string();
    Some(json!({ "indicator": indicator, "points": points, "effective": effective }))
}

fn freeze(program: &Program, dice: &mut Dice, today: Date) -> Option<Value> {
    let grounds: Vec<_> = program
        .indicators
        .iter()
        .flat_map(|indicator| {
            indicator
                .rules
                .iter()
                .map(move |rule| (&indicator.id, &rule.kind))
        })
        .filter_map(|(id, kind)| match kind {
            Kind::Freeze(rule) => Some((id, &rule.ground)),
            _ => None,
        })
        .collect();
    let (indicator, ground) = dice.pick(&grounds)?;
    let from = dice.past(30, Date::MIN, today);
    let mut freeze = json!({
        "indicator": indicator,
        "ground": ground,
        "from": from.to_string(),
    });
    if let Some(freeze) = freeze.as_object_mut().filter(|_| dice.once_in(4)) {
        let lifted = dice.past(12, from, today).to_string();
        freeze.insert("lifted".to_owned(), json!(lifted));
    }
    Some(freeze)
}
