//! What a case expects against what came out.

use serde::Serialize;
use serde_json::Value;
use toml_edit::{Item, Table, TableLike};

use crate::base::Bilingual;
use crate::scoring::score::{Range, Score, Standing};
use crate::scoring::words::both;

/// Where a score differs from what a case expects.
pub(super) fn against(score: &Score, case: &Table) -> Vec<Bilingual> {
    let Some(expected) = case.get("expect").and_then(Item::as_table_like) else {
        return vec![both!("缺少“expect”", "\"expect\" is missing")];
    };
    let mut wrong = Vec::new();
    for (key, wanted) in expected.iter() {
        let parts = wanted.as_table_like();
        let found: &dyn Fn(&str) -> Option<Vec<String>> = match key {
            "categories" => &|id| category(score, id),
            "totals" => &|id| total(score, id),
            "lines" => &|id| line(score, id),
            _ => {
                compare(key, wanted, part(score, key), &mut wrong);
                continue;
            }
        };
        if parts.is_none() {
            wrong.push(both!(
                "expect 里的“{key}”要按编号写，例如 {{ \"02-1\" = \"20\" }}",
                "\"{key}\" of expect goes by id, for example {{ \"02-1\" = \"20\" }}"
            ));
        }
        for (id, wanted) in parts.into_iter().flat_map(TableLike::iter) {
            compare(id, wanted, found(id), &mut wrong);
        }
    }
    wrong
}

/// Every part of the wanted text must be among what was found, the points in the first place.
fn compare(what: &str, wanted: &Item, found: Option<Vec<String>>, wrong: &mut Vec<Bilingual>) {
    let Some(found) = found else {
        wrong.push(both!(
            "expect 里的“{what}”在标准里没有",
            "the scheme has no \"{what}\" that expect names"
        ));
        return;
    };
    let day = || wanted.as_datetime().map(ToString::to_string);
    let text = wanted.as_str().map(str::to_owned).or_else(day);
    let Some(wanted) = text else {
        wrong.push(both!(
            "expect 里的“{what}”要写成引号里的文字，例如 \"76.4\"",
            "\"{what}\" of expect is a text in quotes, for example \"76.4\""
        ));
        return;
    };
    let mut parts = wanted.split(", ");
    let points = parts.next().unwrap_or_default();
    let right = found.first().is_some_and(|first| first == points);
    if !right || !parts.all(|part| found.iter().any(|one| one == part)) {
        let found = found.join(", ");
        wrong.push(both!(
            "{what} 应为 {wanted}，得到 {found}",
            "{what} should be {wanted}, found {found}"
        ));
    }
}

fn category(score: &Score, id: &str) -> Option<Vec<String>> {
    let category = score.category(id)?;
    Some(vec![
        range(category.points),
        format!("raw {}", range(category.raw)),
        format!("lost {}", range(category.lost_to_cap)),
    ])
}

fn total(score: &Score, id: &str) -> Option<Vec<String>> {
    let total = score.totals.iter().find(|total| total.id == id)?;
    Some(vec![
        range(total.points),
        format!("raw {}", range(total.raw)),
        format!("admitted {}", word(&score.admitted_to(id))),
    ])
}

fn part(score: &Score, key: &str) -> Option<Vec<String>> {
    let part = match key {
        "total" => range(score.total),
        "usable" => range(score.usable),
        "lost_to_cap" => range(score.lost_to_cap),
        "admitted" => word(&score.admitted()),
        "frozen" => word(&score.frozen.now),
        "thaws_on" => {
            let day = score.frozen.thaws_on;
            day.map_or("open".to_owned(), |day| day.to_string())
        }
        _ => return None,
    };
    Some(vec![part])
}

fn line(score: &Score, id: &str) -> Option<Vec<String>> {
    let line = score.line(id)?;
    let mut found = vec![
        range(line.points),
        format!("raw {}", range(line.raw)),
        format!("lost {}", range(line.lost_to_cap)),
    ];
    if line.standing != Standing::Counts {
        found.push(word(&line.standing));
    }
    if let Some(units) = &line.units {
        found.push(format!("{} {}", units.least, units.unit));
    }
    Some(found)
}

/// The word a value is sent as.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

fn range(range: Range) -> String {
    match range.known() {
        Some(points) => points.to_string(),
        None => format!("{}..{}", range.least, range.most),
    }
}
