//! Stretches of time.

use serde_json::Value;

use super::entry::list;
use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{Maybe, Span, value};
use crate::base::{Date, ordered};
use crate::scoring::program::{Grain, Number};
use crate::scoring::words::both;

/// How spans are declared.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) grain: Grain,
    pub(super) earliest: Date,
    pub(super) back_paid: bool,
    pub(super) amount: Option<Number>,
}

pub(super) fn read<'a>(
    finder: &'a Finder<'a>,
    at: &str,
    shape: Shape,
    json: &'a Value,
) -> Vec<Span> {
    let spans = list(finder, at, json, |entry| {
        let mut known = vec!["from", "to"];
        known.extend(shape.back_paid.then_some("back_paid"));
        known.extend(shape.amount.map(|_| "amount"));
        entry.refuse_beyond(&known);
        let from = entry.part("from", |at, json| {
            value::start(finder, at, shape.grain, shape.earliest, json)
        });
        if from == Some(Maybe::Absent) {
            entry.missing("from");
        }
        let to = entry.part("to", |at, json| value::end(finder, at, shape.grain, json));
        let back_paid = match entry.keys.get("back_paid") {
            Some(json) => value::flag(finder, &pointer(&entry.at, "back_paid"), json)?,
            None => false,
        };
        let amount = match shape.amount {
            Some(number) => {
                entry.part("amount", |at, json| value::amount(finder, at, number, json))?
            }
            None => Maybe::Absent,
        };
        let (from, to) = (from?, to?);
        if let (Maybe::Known(from), Maybe::Known(to)) = (from, to)
            && to < from
        {
            finder.add(
                &pointer(&entry.at, "to"),
                ProblemCode::EndsBeforeStart,
                both!("结束早于开始", "it ends before it starts"),
            );
        }
        Some(Span {
            from,
            to,
            back_paid,
            amount,
        })
    });
    ordered(spans)
}
