//! A value of a fact as people read it, whole: every stretch and every entry.

use serde_json::Value;

use crate::base::{Bilingual, iso_date};
use crate::scoring::program::{Column, ColumnKind, Fact, FactKind, Number, Pick, Program};
use crate::scoring::words::{both, day};

/// What a value says, in words; a value that does not fit its fact is shown as it was written.
pub fn fact_words(program: &Program, fact: &Fact, value: &Value) -> Bilingual {
    match &fact.kind {
        _ if value.is_null() => both!("不清楚", "not sure"),
        FactKind::Choice { options } => option(options, value),
        FactKind::Number(number) => amount(program, *number, value),
        FactKind::YesNo => yes_no(value),
        FactKind::Date { .. } => date(value),
        FactKind::Spans { .. } => listed(value, stretch),
        FactKind::Events { columns, .. } => listed(value, |entry| event(program, columns, entry)),
        FactKind::Awards | FactKind::Freezes => {
            let count = value.as_array().map_or(0, Vec::len);
            both!("{count} 项", "{count} entries")
        }
    }
}

fn as_written(value: &Value) -> Bilingual {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    Bilingual::new(text.clone(), text)
}

fn option(options: &[Pick], value: &Value) -> Bilingual {
    let chosen = options
        .iter()
        .find(|option| value.as_str() == Some(&option.id));
    chosen.map_or_else(|| as_written(value), |option| option.name.clone())
}

fn amount(program: &Program, number: Number, value: &Value) -> Bilingual {
    let Bilingual { zh: typed, .. } = as_written(value);
    let Some(unit) = program.unit(number.unit) else {
        return as_written(value);
    };
    let (zh, en) = (&unit.name.zh, &unit.name.en);
    let en = if typed == "1" { &unit.one } else { en };
    both!("{typed} {zh}", "{typed} {en}")
}

fn yes_no(value: &Value) -> Bilingual {
    if value.as_bool() == Some(true) {
        both!("是", "yes")
    } else {
        both!("否", "no")
    }
}

/// A day, or a month as it is written.
fn date(value: &Value) -> Bilingual {
    if value.is_null() {
        return both!("日期不清楚", "a day not known");
    }
    let date = value.as_str().and_then(iso_date);
    date.map_or_else(|| as_written(value), day)
}

fn listed(value: &Value, words: impl Fn(&Value) -> Bilingual) -> Bilingual {
    let entries = value.as_array().into_iter().flatten().map(words);
    let (zh, en): (Vec<String>, Vec<String>) = entries.map(|one| (one.zh, one.en)).unzip();
    if zh.is_empty() {
        return both!("没有", "none");
    }
    Bilingual::new(zh.join("；"), en.join("; "))
}

fn stretch(span: &Value) -> Bilingual {
    let end = |key: &str| span.get(key).map(date);
    let Bilingual { zh, en } = end("from").unwrap_or_default();
    let mut said = match end("to") {
        Some(to) => Bilingual::new(format!("{zh}至{}", to.zh), format!("{en} to {}", to.en)),
        None => both!("{zh}起", "since {en}"),
    };
    if span.get("back_paid").and_then(Value::as_bool) == Some(true) {
        said.zh.push_str("（补缴）");
        said.en.push_str(" (paid back later)");
    }
    said
}

fn event(program: &Program, columns: &[Column], entry: &Value) -> Bilingual {
    let mut parts: Vec<Bilingual> = entry.get("date").map(date).into_iter().collect();
    let cells = columns
        .iter()
        .filter_map(|column| Some((column, entry.get(&column.id)?)));
    parts.extend(cells.filter_map(|(column, value)| match &column.kind {
        ColumnKind::Choice { options } => Some(option(options, value)),
        ColumnKind::Number(number) => Some(amount(program, *number, value)),
        ColumnKind::YesNo => (value.as_bool() == Some(true)).then(|| column.name.clone()),
        ColumnKind::Key => Some(as_written(value)),
    }));
    let (zh, en): (Vec<String>, Vec<String>) =
        parts.into_iter().map(|one| (one.zh, one.en)).unzip();
    Bilingual::new(zh.join(" "), en.join(" "))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::fact_words;
    use crate::scoring::embedded;

    #[test]
    fn every_kind_of_value_is_said_whole() {
        let program = embedded().remove(0);
        let said = |fact: &str, value: Value| {
            let words = fact_words(&program, program.fact(fact).unwrap(), &value);
            format!("{} | {}", words.zh, words.en)
        };
        let months = json!([{"from": "2015-01", "to": "2015-12", "back_paid": true}]);
        let hours = json!([
            {"date": "2017-11-05", "hours": "49.5"},
            {"date": "2018-01-02", "hours": 1},
        ]);
        let table = [
            said("education", json!("master")),
            said("birth_date", json!("1990-03-07")),
            said("shortage_job", json!(true)),
            said("employment", json!([{"from": "2015-07-01"}])),
            said("insurance", months),
            said("volunteering", hours),
            said("volunteering", json!([])),
            said("education", Value::Null),
        ];
        let expected = [
            "硕士 | master",
            "1990年3月7日 | 7 March 1990",
            "是 | yes",
            "2015年7月1日起 | since 1 July 2015",
            "2015-01至2015-12（补缴） | 2015-01 to 2015-12 (paid back later)",
            "2017年11月5日 49.5 小时；2018年1月2日 1 小时 | \
             5 November 2017 49.5 hours; 2 January 2018 1 hour",
            "没有 | none",
            "不清楚 | not sure",
        ];
        assert_eq!(table, expected);
    }
}
