//! One value with its place.

use toml_edit::Item;

use super::{Keys, Log};
use crate::base::{Date, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::words::both;

/// The largest number a scheme may name; far below what arithmetic could not hold.
const NUMBER_MAX: i64 = 1_000_000_000_000;

/// One value of a scheme file.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) log: &'a Log<'a>,
    pub(crate) item: &'a Item,
    /// The byte offset of the value.
    pub(crate) at: usize,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(log: &'a Log<'a>, item: &'a Item, fallback: usize) -> Self {
        let at = item.span().map_or(fallback, |span| span.start);
        Self { log, item, at }
    }

    pub(super) fn wrong_type(self, zh: &str, en: &str) {
        self.log.add(
            self.at,
            Code::WrongType,
            both!("这里应写{zh}", "this must be {en}"),
        );
    }

    /// A text, trimmed of nothing.
    pub(crate) fn text(self) -> Option<&'a str> {
        let text = self.item.as_str();
        if text.is_none() {
            self.wrong_type("文字，加引号", "a text in quotes");
        }
        text
    }

    /// A short id of lower-case letters, digits, `_`, `-` and `.`.
    pub(crate) fn id(self) -> Option<String> {
        let text = self.text()?;
        let fits = !text.is_empty()
            && text.len() <= 40
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-.".contains(&b));
        if !fits {
            self.log.add(
                self.at,
                Code::BadId,
                both!(
                    "编号“{text}”只能用小写字母、数字和 _ - .，最多 40 个",
                    "the id \"{text}\" may hold lower-case letters, digits and _ - . (up to 40)"
                ),
            );
        }
        fits.then(|| text.to_owned())
    }

    /// Points: a text with a decimal that is not negative, or `@` and the id of a parameter.
    pub(crate) fn points(self) -> Option<Points> {
        let text = self.text()?;
        if let Some(id) = text.strip_prefix('@') {
            return self.log.parameter(self.at, id);
        }
        let points = text
            .parse::<Points>()
            .ok()
            .filter(|points| *points >= Points::ZERO);
        if points.is_none() {
            self.log.add(
                self.at,
                Code::BadNumber,
                both!(
                    "“{text}”不是分值；写成 \"0.5\" 这样的数，不能是负数",
                    "\"{text}\" is no number of points; write one like \"0.5\", not negative"
                ),
            );
        }
        points
    }

    /// Points that may be negative.
    pub(crate) fn signed_points(self) -> Option<Points> {
        let text = self.text()?;
        let Some(positive) = text.strip_prefix('-') else {
            return self.points();
        };
        let points = positive.parse::<Points>().ok();
        let points = points.filter(|points| *points >= Points::ZERO);
        if points.is_none() {
            self.log.add(
                self.at,
                Code::BadNumber,
                both!(
                    "“{text}”不是分值；写成 \"0.5\" 或 \"-2\" 这样的数",
                    "\"{text}\" is no number of points; write one like \"0.5\" or \"-2\""
                ),
            );
        }
        points.map(|points| -points)
    }

    /// A whole number between two bounds.
    pub(crate) fn whole(self, least: i64, most: i64) -> Option<i64> {
        let Some(number) = self.item.as_integer() else {
            self.wrong_type("整数，不加引号", "a whole number without quotes");
            return None;
        };
        let fits = (least..=most).contains(&number);
        if !fits {
            self.log.add(
                self.at,
                Code::BadNumber,
                both!(
                    "{number} 不在 {least} 到 {most} 之间",
                    "{number} is not between {least} and {most}"
                ),
            );
        }
        fits.then_some(number)
    }

    /// A whole number that fits 32 bits.
    pub(crate) fn count(self, least: u32, most: u32) -> Option<u32> {
        self.whole(i64::from(least), i64::from(most))
            .and_then(|number| u32::try_from(number).ok())
    }

    /// An amount with so many decimals, in its smallest parts: "12.5" with one decimal is 125.
    pub(crate) fn amount(self, decimals: u32) -> Option<i64> {
        let text = self.text()?;
        let amount = crate::scoring::decimal::parse(text, decimals)
            .ok()
            .filter(|amount| (0..=NUMBER_MAX).contains(amount));
        if amount.is_none() {
            self.log.add(
                self.at,
                Code::BadNumber,
                both!(
                    "“{text}”不是最多 {decimals} 位小数的数，或者太大",
                    "\"{text}\" is no number with {decimals} decimals at most, or too large"
                ),
            );
        }
        amount
    }

    /// Yes or no.
    pub(crate) fn flag(self) -> Option<bool> {
        let flag = self.item.as_bool();
        if flag.is_none() {
            self.wrong_type(" true 或 false", "true or false");
        }
        flag
    }

    /// A date without quotes.
    pub(crate) fn date(self) -> Option<Date> {
        let date = self.item.as_datetime().and_then(|stamp| {
            let date = stamp.date.filter(|_| stamp.time.is_none())?;
            Date::from_ymd_opt(
                i32::from(date.year),
                u32::from(date.month),
                u32::from(date.day),
            )
        });
        if date.is_none() {
            self.wrong_type(
                "日期，如 2018-01-01，不加引号",
                "a date like 2018-01-01 without quotes",
            );
        }
        date
    }

    /// One of a set of words.
    pub(crate) fn word<T: Copy>(self, words: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let known = known.join(", ");
            self.log.add(
                self.at,
                Code::UnknownWord,
                both!(
                    "不认识“{text}”；可以写：{known}",
                    "\"{text}\" is unknown; it may be: {known}"
                ),
            );
        }
        found.map(|(_, value)| *value)
    }

    /// The table this value is.
    pub(crate) fn table(self) -> Option<Keys<'a>> {
        let table = self.item.as_table_like();
        if table.is_none() {
            self.wrong_type("一组键值", "a table");
        }
        table.map(|table| Keys::new(self.log, table, self.at))
    }
}
