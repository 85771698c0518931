//! How a row of the list reads.

use crate::awards::batches::BatchColumn;
use crate::base::{Bilingual, Date, Points, Text};
use crate::identity::CitizenId;
use crate::imports::{day_of, is_rounded, meant, plain};

/// What the cells of a row say; what is at fault is missing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cells {
    /// The citizen ID.
    pub citizen_id: Option<CitizenId>,
    /// The name, as typed.
    pub name: String,
    /// The clause.
    pub clause: Option<u32>,
    /// The points.
    pub points: Option<Points>,
    /// The day of the fact.
    pub fact_date: Option<Date>,
    /// What proves it.
    pub evidence: Option<Text<500>>,
}

/// What is wrong with a cell: its column, a stable code, words.
type CellFault = (BatchColumn, &'static str, Bilingual);

/// Reads a row by its cells; every cell at fault is told.
pub fn read_row(cell: impl Fn(BatchColumn) -> String, today: Date) -> (Cells, Vec<CellFault>) {
    let mut faults: Vec<CellFault> = Vec::new();
    let mut cells = Cells {
        name: meant(&cell(BatchColumn::Name)).to_owned(),
        ..Cells::default()
    };
    match citizen_id(&cell(BatchColumn::CitizenId), today) {
        Ok(id) => cells.citizen_id = Some(id),
        Err((code, words)) => faults.push((BatchColumn::CitizenId, code, words)),
    }
    let mut missing = |column, zh: &str, en: &str| {
        faults.push((column, "cell", Bilingual::new(zh, en)));
    };
    if cells.name.is_empty() {
        missing(BatchColumn::Name, "请填姓名。", "Enter the name.");
    }
    cells.clause = clause(&cell(BatchColumn::Clause));
    if cells.clause.is_none() {
        let (zh, en) = ("条款写成 6 或 第六条。", "A clause is written 6 or 第六条.");
        missing(BatchColumn::Clause, zh, en);
    }
    cells.points = points(&cell(BatchColumn::Points));
    if cells.points.is_none() {
        let (zh, en) = ("分值写成 3 或 1.5。", "Points are written 3 or 1.5.");
        missing(BatchColumn::Points, zh, en);
    }
    cells.fact_date = day_of(&cell(BatchColumn::FactDate));
    if cells.fact_date.is_none() {
        let (zh, en) = (
            "日期写成 2018-06-30、2018/6/30 或 2018年6月30日，并且要有这一天。",
            "A day is written 2018-06-30 or 2018/6/30, and has to exist.",
        );
        missing(BatchColumn::FactDate, zh, en);
    }
    match Text::new(meant(&cell(BatchColumn::Evidence))) {
        Ok(text) if text.is_empty() => {
            let (zh, en) = ("请写明依据材料。", "Say what proves the fact.");
            missing(BatchColumn::Evidence, zh, en);
        }
        Ok(text) => cells.evidence = Some(text),
        Err(_) => {
            let (zh, en) = (
                "依据最多 500 字，不能有控制字符。",
                "At most 500 characters, without control characters.",
            );
            missing(BatchColumn::Evidence, zh, en);
        }
    }
    (cells, faults)
}

fn citizen_id(typed: &str, today: Date) -> Result<CitizenId, (&'static str, Bilingual)> {
    if is_rounded(typed) {
        let words = Bilingual::new(
            "号码被表格软件改成了科学计数，后几位已丢失。请把这一列设为文本，重新填写。",
            "The spreadsheet has rounded the number and lost its last digits; set the column to \
             text and enter it again.",
        );
        return Err(("number_rounded", words));
    }
    let read = CitizenId::parse(meant(typed), today);
    read.map_err(|error| (error.code(), error.words()))
}

/// A clause as people write it: 6, 第6条, 第六条, 六.
fn clause(typed: &str) -> Option<u32> {
    let typed = plain(typed);
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = typed.strip_prefix('第').unwrap_or(&typed);
    let inner = inner.strip_suffix('条').unwrap_or(inner);
    let number = match inner.strip_suffix(".0").unwrap_or(inner) {
        digits if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().ok()
        }
        words => counted(words),
    };
    // As many as a table of the database holds.
    number.filter(|number| i32::try_from(*number).is_ok_and(|number| number > 0))
}

/// A number below a hundred in Chinese numerals.
fn counted(words: &str) -> Option<u32> {
    let digit = |c: char| {
        let place = "〇一二三四五六七八九".chars().position(|one| one == c);
        place.and_then(|place| u32::try_from(place).ok())
    };
    let ones = |text: &str| {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (None, _) => Some(0),
            (Some(letter), None) => digit(letter).filter(|digit| *digit > 0),
            _ => None,
        }
    };
    match words.split_once('十') {
        Some(("", rest)) => Some(10 + ones(rest)?),
        Some((tens, rest)) => Some(ones(tens)? * 10 + ones(rest)?),
        None => ones(words).filter(|number| *number > 0),
    }
}

/// Points as people write them: 3, 1.5, １．５, +2, 3分.
fn points(typed: &str) -> Option<Points> {
    let typed = plain(typed);
    let typed = typed.strip_suffix('分').unwrap_or(&typed).trim_end();
    let typed = typed.strip_prefix('+').unwrap_or(typed);
    let read: Points = typed.parse().ok().filter(|_| !typed.contains('/'))?;
    // The ledger knows hundredths.
    read.to_hundredths().map(|_| read)
}

/// True if two names are the same but for spaces and the dots between parts of a name.
pub fn same_name(typed: &str, on_file: &str) -> bool {
    let letters = |name: &str| -> String {
        let apart = |c: &char| c.is_whitespace() || "·•・‧．.".contains(*c);
        let usual = plain(name);
        usual.chars().filter(|c| !apart(c)).collect()
    };
    letters(typed).eq_ignore_ascii_case(&letters(on_file))
}

#[cfg(test)]
mod tests;
