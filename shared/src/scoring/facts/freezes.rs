//! What freezes the points.

use serde_json::Value;

use super::entry::{Entry, list};
use super::problem::{Finder, ProblemCode};
use super::{Freeze, Maybe, value};
use crate::base::{Date, ordered};
use crate::scoring::program::Index;
use crate::scoring::rules::Kind;
use crate::scoring::words::both;

pub(super) fn read<'a>(finder: &'a Finder<'a>, at: &str, json: &'a Value) -> Vec<Freeze> {
    ordered(list(finder, at, json, freeze))
}

fn freeze(entry: &Entry<'_>) -> Option<Freeze> {
    let finder = entry.finder;
    entry.refuse_beyond(&["indicator", "ground", "from", "served", "lifted"]);
    let indicator = entry.need("indicator", |at, json| {
        let id = value::text(finder, at, json)?;
        let place = finder.program.indicator_index(&id);
        let place = place.filter(|_| !grounds(finder, &id).is_empty());
        if place.is_none() {
            finder.add(
                at,
                ProblemCode::WrongIndicator,
                both!(
                    "“{id}”不是冻结指标",
                    "\"{id}\" is no indicator that freezes"
                ),
            );
        }
        place.map(|place| (place, id))
    });
    let from = entry.need("from", |at, json| value::past(finder, at, Date::MIN, json));
    let day = |key| entry.part(key, |at, json| value::date(finder, at, json));
    let (served, lifted) = (day("served"), day("lifted"));
    let (indicator, id) = indicator?;
    let grounds = grounds(finder, &id);
    let ground = match (entry.keys.get("ground"), grounds.as_slice()) {
        (None, [_only]) => Some(0),
        _ => entry.need("ground", |at, json| {
            let word = value::text(finder, at, json)?;
            let place = grounds.iter().position(|ground| **ground == word);
            if place.is_none() {
                let known = grounds.join(", ");
                finder.add(
                    at,
                    ProblemCode::UnknownOption,
                    both!(
                        "没有“{word}”；可以填：{known}",
                        "there is no \"{word}\"; it may be: {known}"
                    ),
                );
            }
            place.and_then(|place| Index::try_from(place).ok())
        }),
    };
    let known = |day| match day {
        Maybe::Known(day) => Some(day),
        Maybe::Absent | Maybe::Unknown => None,
    };
    Some(Freeze {
        indicator,
        ground: ground?,
        from: from?,
        served: known(served?),
        lifted: known(lifted?),
    })
}

/// The words for the grounds of a freeze, in the order of its rules.
fn grounds<'a>(finder: &Finder<'a>, id: &str) -> Vec<&'a str> {
    let rules = finder
        .program
        .indicator(id)
        .map(|indicator| &indicator.rules);
    let grounds = rules
        .into_iter()
        .flatten()
        .filter_map(|rule| match &rule.kind {
            Kind::Freeze(rule) => Some(rule.ground.as_str()),
            _ => None,
        });
    grounds.collect()
}
