//! A value as people read it in a list of answers.

use serde_json::Value;
use shared::base::{Lang, iso_date};
use shared::scoring::{Fact, FactKind, Number, Pick, Program};

use crate::texts::{dates, scoring as words};

/// What was told for a fact, in a few words.
pub fn value_words(program: &Program, fact: &Fact, value: &Value, lang: Lang) -> String {
    if value.is_null() {
        return words::not_known(lang).to_owned();
    }
    match &fact.kind {
        FactKind::Choice { options } => option(options, value, lang),
        FactKind::Number(number) => amount(program, *number, value, lang),
        FactKind::YesNo if value.as_bool() == Some(true) => words::yes(lang).to_owned(),
        FactKind::YesNo => words::no(lang).to_owned(),
        FactKind::Date { .. } => day(value, lang),
        FactKind::Spans { .. } => {
            let spans = value
                .as_array()
                .into_iter()
                .flatten()
                .map(|span| stretch(span, lang));
            spans.collect::<Vec<String>>().join(words::semicolon(lang))
        }
        FactKind::Events { .. } | FactKind::Awards | FactKind::Freezes => {
            words::entries(lang, value.as_array().map_or(0, Vec::len))
        }
    }
}

fn option(options: &[Pick], value: &Value, lang: Lang) -> String {
    let chosen = options
        .iter()
        .find(|option| value.as_str() == Some(&option.id));
    chosen
        .map(|option| option.name.get(lang).to_owned())
        .unwrap_or_default()
}

fn amount(program: &Program, number: Number, value: &Value, lang: Lang) -> String {
    let unit = program
        .unit(number.unit)
        .map(|unit| unit.name.get(lang))
        .unwrap_or_default();
    let typed = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    format!("{typed} {unit}")
}

fn stretch(span: &Value, lang: Lang) -> String {
    let end = |key: &str| span.get(key).map(|value| day(value, lang));
    match (end("from"), end("to")) {
        (Some(from), Some(to)) => words::from_to(lang, &from, &to),
        (from, _) => words::since(lang, &from.unwrap_or_default()),
    }
}

/// A day, or a month as it is written.
fn day(value: &Value, lang: Lang) -> String {
    let written = value.as_str().unwrap_or_default();
    let date = iso_date(written);
    date.map_or_else(|| written.to_owned(), |date| dates::day(lang, date))
}
