//! Single values: options, amounts, yes or no, days and months.

use chrono::Datelike;
use serde_json::Value;

use super::problem::{Finder, ProblemCode};
use crate::base::{Date, add_months, iso_date, month_of};
use crate::scoring::decimal;
use crate::scoring::program::{Grain, Index, Number, Pick};
use crate::scoring::words::{both, day};

/// The last year a date may name; far enough for every contract.
pub(super) const YEAR_MAX: i32 = 2200;

pub(super) fn option(
    finder: &Finder<'_>,
    at: &str,
    options: &[Pick],
    json: &Value,
) -> Option<Index> {
    let Some(word) = json.as_str() else {
        finder.wrong_type(at, &both!("选项的代号，加引号", "an option in quotes"));
        return None;
    };
    let found = options.iter().position(|option| option.id == word);
    if found.is_none() {
        let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        let known = known.join(", ");
        finder.add(
            at,
            ProblemCode::UnknownOption,
            both!(
                "没有选项“{word}”；可以填：{known}",
                "there is no option \"{word}\"; it may be: {known}"
            ),
        );
    }
    found.and_then(|place| Index::try_from(place).ok())
}

/// An amount: a JSON number, or a text where a fraction must be exact.
pub(super) fn amount(finder: &Finder<'_>, at: &str, number: Number, json: &Value) -> Option<i64> {
    let text = match json {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => {
            finder.wrong_type(at, &both!("数", "a number"));
            return None;
        }
    };
    let decimals = number.decimals;
    let Ok(amount) = decimal::parse(&text, decimals) else {
        finder.add(
            at,
            ProblemCode::BadNumber,
            both!(
                "“{text}”不是最多 {decimals} 位小数的数",
                "\"{text}\" is no number with {decimals} decimals at most"
            ),
        );
        return None;
    };
    let (min, max) = (
        decimal::write(number.min, decimals),
        decimal::write(number.max, decimals),
    );
    if (number.min..=number.max).contains(&amount) {
        return Some(amount);
    }
    finder.add(
        at,
        ProblemCode::OutOfBounds,
        both!(
            "{text} 不在 {min} 到 {max} 之间",
            "{text} is not between {min} and {max}"
        ),
    );
    None
}

pub(super) fn flag(finder: &Finder<'_>, at: &str, json: &Value) -> Option<bool> {
    let flag = json.as_bool();
    if flag.is_none() {
        finder.wrong_type(at, &both!(" true 或 false", "true or false"));
    }
    flag
}

/// A short text.
pub(super) fn text(finder: &Finder<'_>, at: &str, json: &Value) -> Option<String> {
    let Some(text) = json.as_str() else {
        finder.wrong_type(at, &both!("文字", "a text"));
        return None;
    };
    let text = crate::base::Text::<80>::new(text)
        .ok()
        .filter(|text| !text.is_empty());
    if text.is_none() {
        finder.add(
            at,
            ProblemCode::BadText,
            both!(
                "文字应为 1 到 80 个字，不含控制字符",
                "1 to 80 characters, no control characters"
            ),
        );
    }
    text.map(crate::base::Text::into_string)
}

/// A day that is written `2018-09-28`.
pub(super) fn date(finder: &Finder<'_>, at: &str, json: &Value) -> Option<Date> {
    let Some(text) = json.as_str() else {
        finder.wrong_type(
            at,
            &both!("日期，如 \"2018-09-28\"", "a date like \"2018-09-28\""),
        );
        return None;
    };
    let date = iso_date(text).filter(|date| date.year() <= YEAR_MAX);
    if date.is_none() {
        finder.add(
            at,
            ProblemCode::BadDate,
            both!(
                "“{text}”不是日期；写成 2018-09-28 这样，并且这一天要存在",
                "\"{text}\" is no date; write an existing day like 2018-09-28"
            ),
        );
    }
    date
}

/// A day that is past and not before the earliest believed.
pub(super) fn past(finder: &Finder<'_>, at: &str, earliest: Date, json: &Value) -> Option<Date> {
    let date = date(finder, at, json)?;
    not_future(finder, at, date)?;
    not_before(finder, at, date, earliest)
}

fn not_future(finder: &Finder<'_>, at: &str, date: Date) -> Option<()> {
    if date <= finder.today {
        return Some(());
    }
    let (found, today) = (day(date), day(finder.today));
    let (zh, en, today_zh, today_en) = (found.zh, found.en, today.zh, today.en);
    finder.add(
        at,
        ProblemCode::FutureDate,
        both!(
            "{zh}还没有到（今天是{today_zh}）",
            "{en} has not come yet; today is {today_en}"
        ),
    );
    None
}

fn not_before(finder: &Finder<'_>, at: &str, date: Date, earliest: Date) -> Option<Date> {
    if finder.on_file || date >= earliest {
        return Some(date);
    }
    let (found, first) = (day(date), day(earliest));
    let (zh, en, first_zh, first_en) = (found.zh, found.en, first.zh, first.en);
    finder.add(
        at,
        ProblemCode::TooEarly,
        both!(
            "{zh}太早，最早可填{first_zh}",
            "{en} is too early; the earliest is {first_en}"
        ),
    );
    None
}

/// The first day of a span, which must have begun.
pub(super) fn start(
    finder: &Finder<'_>,
    at: &str,
    grain: Grain,
    earliest: Date,
    json: &Value,
) -> Option<Date> {
    match grain {
        Grain::Day => past(finder, at, earliest, json),
        Grain::Month => {
            let first = month(finder, at, json)?;
            not_future(finder, at, first)?;
            not_before(finder, at, first, earliest)
        }
    }
}

/// The last day of a span.
pub(super) fn end(finder: &Finder<'_>, at: &str, grain: Grain, json: &Value) -> Option<Date> {
    match grain {
        Grain::Day => date(finder, at, json),
        Grain::Month => {
            let first = month(finder, at, json)?;
            add_months(first, 1).pred_opt()
        }
    }
}

/// The first day of a month that is written `2016-01`.
fn month(finder: &Finder<'_>, at: &str, json: &Value) -> Option<Date> {
    let Some(text) = json.as_str() else {
        finder.wrong_type(
            at,
            &both!("月份，如 \"2016-01\"", "a month like \"2016-01\""),
        );
        return None;
    };
    let first = month_of(text).filter(|date| date.year() <= YEAR_MAX);
    if first.is_none() {
        finder.add(
            at,
            ProblemCode::BadDate,
            both!(
                "“{text}”不是月份；写成 2016-01 这样",
                "\"{text}\" is no month; write it like 2016-01"
            ),
        );
    }
    first
}
