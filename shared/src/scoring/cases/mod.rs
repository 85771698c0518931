//! Worked cases: facts in, expected lines out, as a department's own table of examples.
//!
//! ```toml
//! [[case]]
//! name = "本科 · a bachelor"
//! as_of = 2018-07-01
//! facts = { education = "bachelor", permit = "unknown" }
//! expect = { total = "20", lines = { "02-1" = "20" } }
//! ```
//!
//! `expect` may name `total`, `usable`, `lost_to_cap`, `admitted`, `frozen`, `thaws_on`, and by id
//! `totals`, `categories` and `lines`. The first part of a text is the points, further ones stand
//! after ", ": `"4.5, 27 month, raw 6"`. What is not named is not compared.

mod compare;
mod read;

use std::collections::BTreeSet;

use toml_edit::{Document, Item, Table};

use super::{Facts, Indicator, Program, Score, Truth, score};
use crate::base::{Bilingual, Date};
use crate::scoring::words::both;

/// What may stand in a case.
const KEYS: [&str; 5] = ["name", "as_of", "facts", "expect", "variant"];

/// One worked case, run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRun {
    /// The name the file gives it.
    pub name: String,
    /// The line it begins at, counted from 1.
    pub line: u32,
    /// Where it differs from what is written; nothing if it comes out as written.
    pub wrong: Vec<Bilingual>,
    /// The ids of the indicators that it gives points to, or that freeze.
    pub gives: BTreeSet<String>,
}

/// Runs the worked cases of a file against a scheme, whose text is read for its variants.
pub fn run_cases(scheme: &str, program: &Program, text: &str) -> Result<Vec<CaseRun>, Bilingual> {
    let document = Document::parse(text).map_err(|error| {
        let reason = error.message().trim().to_owned();
        both!("不是正确的 TOML：{reason}", "this is no TOML: {reason}")
    })?;
    let cases = document.get("case").and_then(Item::as_array_of_tables);
    let cases = cases.ok_or_else(|| both!("没有 [[case]]", "there is no [[case]]"))?;
    let lines = cases.iter().map(|case| {
        let start = case.span().map_or(0, |span| span.start);
        let before = text.get(..start).unwrap_or_default().matches('\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    });
    let ran = cases.iter().zip(lines);
    Ok(ran
        .map(|(case, line)| run(scheme, program, case, line))
        .collect())
}

/// The indicators that no case gives points to, in the order of the scheme.
pub fn uncovered<'a>(program: &'a Program, runs: &[CaseRun]) -> Vec<&'a Indicator> {
    let given = |indicator: &&Indicator| runs.iter().any(|run| run.gives.contains(&indicator.id));
    let indicators = program.indicators.iter();
    indicators.filter(|indicator| !given(indicator)).collect()
}

fn run(scheme: &str, base: &Program, case: &Table, line: u32) -> CaseRun {
    let name = case.get("name").and_then(Item::as_str).unwrap_or_default();
    let mut run = CaseRun {
        name: name.to_owned(),
        line,
        wrong: Vec::new(),
        gives: BTreeSet::new(),
    };
    match scored(scheme, base, case) {
        Ok(score) => {
            run.wrong = compare::against(&score, case);
            if case.get("variant").is_none() {
                run.gives = gives(&score);
            }
        }
        Err(wrong) => run.wrong = wrong,
    }
    let unknown = case.iter().filter(|(key, _)| !KEYS.contains(key));
    run.wrong.extend(unknown.map(|(key, _)| {
        let keys = KEYS.join(", ");
        both!(
            "案例里没有“{key}”这一键，只有 {keys}",
            "a case has no \"{key}\", only {keys}"
        )
    }));
    run
}

fn scored(scheme: &str, base: &Program, case: &Table) -> Result<Score, Vec<Bilingual>> {
    let missing = |key: &str| vec![both!("缺少“{key}”", "\"{key}\" is missing")];
    let as_of: Option<Date> = case.get("as_of").and_then(read::date);
    let as_of = as_of.ok_or_else(|| missing("as_of"))?;
    let variant = match case.get("variant") {
        Some(change) => Some(read::variant(scheme, change)?),
        None => None,
    };
    let program = variant.as_ref().unwrap_or(base);
    let facts = case.get("facts").and_then(Item::as_table_like);
    let facts = facts.ok_or_else(|| missing("facts"))?;
    let facts = Facts::read(program, &read::object(facts), as_of).map_err(|problems| {
        let words = problems.into_iter().map(|problem| {
            let (at, Bilingual { zh, en }) = (problem.pointer, problem.message);
            both!("{at}：{zh}", "{at}: {en}")
        });
        words.collect::<Vec<_>>()
    })?;
    Ok(score(program, &facts, as_of))
}

/// What a case gives points to, or freezes.
fn gives(score: &Score) -> BTreeSet<String> {
    let lines = score.lines();
    let given = lines.filter(|line| line.raw.most != crate::base::Points::ZERO);
    let given = given.map(|line| line.indicator.clone());
    let in_force = |now: Truth| now != Truth::No;
    let freezes = score.frozen.freezes.iter();
    let frozen = freezes.filter(|_| in_force(score.frozen.now));
    given
        .chain(frozen.map(|freeze| freeze.indicator.clone()))
        .collect()
}
