//! Stretches of time.

use serde_json::Value;

use super::entry::list;
use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{Maybe, Span, value};
use crate::base::{Date, ordered};
use crate::scoring::program::Grain;
use crate::scoring::words::both;

/// How spans are declared.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) grain: Grain,
    pub(super) earliest: Date,
    pub(super) back_paid: bool,
}

pub(super) fn read<'a>(
    finder: &'a Finder<'a>,
    at: &str,
    shape: Shape,
    json: &'a Value,
) -> Vec<Span> {
    let spans = list(finder, at, json, |entry| {
        entry.refuse_beyond(if shape.back_paid {
            &["from", "to", "back_paid"]
        } else {
            &["from", "to"]
        });
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
        })
    });
    ordered(spans)
}
