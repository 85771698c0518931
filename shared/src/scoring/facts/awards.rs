//! Points awarded by organisations.

use serde_json::Value;

use super::entry::{Entry, list};
use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{Award, Maybe, value};
use crate::base::{Points, ordered};
use crate::scoring::program::{Amount, Index};
use crate::scoring::rules::{Awarded, Kind};
use crate::scoring::words::both;

pub(super) fn read<'a>(finder: &'a Finder<'a>, at: &str, json: &'a Value) -> Vec<Award> {
    ordered(list(finder, at, json, award))
}

fn award(entry: &Entry<'_>) -> Option<Award> {
    let finder = entry.finder;
    let known = [
        "indicator",
        "points",
        "effective",
        "expires",
        "awarder",
        "by",
    ];
    entry.refuse_beyond(&known);
    let found = entry.need("indicator", |at, json| {
        let id = value::text(finder, at, json)?;
        let found = awarded(finder, &id);
        if found.is_none() {
            finder.add(
                at,
                ProblemCode::WrongIndicator,
                both!(
                    "“{id}”不是赋分指标",
                    "\"{id}\" is no indicator that is awarded"
                ),
            );
        }
        found
    });
    let effective = entry.need("effective", |at, json| value::date(finder, at, json));
    let expires = entry.part("expires", |at, json| value::date(finder, at, json));
    let by = entry.part("by", |at, json| awarder_name(finder, at, json));
    let (indicator, rule) = found?;
    let points = entry.need("points", |at, json| award_points(finder, at, rule, json));
    let (effective, points) = (effective?, points?);
    if let Some(json) = entry.keys.get("awarder") {
        awarder_fits(finder, &pointer(&entry.at, "awarder"), rule, json);
    }
    let expires = match expires? {
        Maybe::Known(expires) => expires,
        Maybe::Absent | Maybe::Unknown => rule.expires(effective),
    };
    if expires < effective {
        finder.add(
            &pointer(&entry.at, "expires"),
            ProblemCode::EndsBeforeStart,
            both!("到期早于生效", "it expires before it takes effect"),
        );
    }
    Some(Award {
        indicator,
        effective,
        expires,
        points,
        awarder: rule.awarder,
        by: match by? {
            Maybe::Known(by) => Some(by),
            _ => None,
        },
    })
}

/// The indicator of a number and the rule by which it is awarded.
fn awarded<'a>(finder: &Finder<'a>, id: &str) -> Option<(Index, &'a Awarded)> {
    let indicator = finder.program.indicator(id)?;
    let rule = indicator.rules.iter().find_map(|rule| match &rule.kind {
        Kind::Awarded(rule) => Some(rule),
        _ => None,
    })?;
    Some((finder.program.indicator_index(id)?, rule))
}

/// The name of the awarder; on file it is as long as the organisation is called.
fn awarder_name(finder: &Finder<'_>, at: &str, json: &Value) -> Option<String> {
    match json.as_str() {
        Some(name) if finder.on_file => Some(name.to_owned()),
        _ => value::text(finder, at, json),
    }
}

/// Awarded points are a text, a whole multiple of the step, within the awarder's own cap.
fn award_points(finder: &Finder<'_>, at: &str, rule: &Awarded, json: &Value) -> Option<Amount> {
    let Some(text) = json.as_str() else {
        finder.wrong_type(
            at,
            &both!("分值，加引号，如 \"1.5\"", "points in quotes like \"1.5\""),
        );
        return None;
    };
    let amount = text
        .parse::<Points>()
        .ok()
        .and_then(|points| finder.program.amount(points));
    let in_step = |amount: &Amount| finder.on_file || amount % rule.step == 0;
    let Some(amount) = amount.filter(|amount| *amount > 0 && in_step(amount)) else {
        let step = finder.program.points(rule.step);
        finder.add(
            at,
            ProblemCode::BadNumber,
            both!(
                "“{text}”不是 {step} 的整数倍",
                "\"{text}\" is no whole multiple of {step}"
            ),
        );
        return None;
    };
    if amount > rule.awarder_cap && !finder.on_file {
        let cap = finder.program.points(rule.awarder_cap);
        finder.add(
            at,
            ProblemCode::OutOfBounds,
            both!(
                "一个组织一年最多赋 {cap} 分",
                "one organisation may give {cap} a year at most"
            ),
        );
    }
    Some(amount)
}

fn awarder_fits(finder: &Finder<'_>, at: &str, rule: &Awarded, json: &Value) {
    let own = serde_json::to_value(rule.awarder).unwrap_or_default();
    if *json != own {
        let name = rule.awarder.name();
        let (zh, en) = (name.zh, name.en);
        finder.add(
            at,
            ProblemCode::WrongIndicator,
            both!(
                "这个指标只能由{zh}赋分",
                "only {en} may award this indicator"
            ),
        );
    }
}
