//! From a scheme file to a checked scheme, or every mistake in it at once.
//!
//! What comes out without diagnostics holds: every reference is resolved, every text stands in
//! both languages, every cap can be reached, brackets touch, units fit, and no sum of points can
//! be too large or too fine for the engine.

mod actions;
mod areas;
mod caps;
mod facts;
mod frame;
mod indicators;
mod lint;
mod names;
mod parameters;
mod questions;
mod scale;
mod totals;

use toml_edit::Document;

use super::diagnostic::{Code, Diagnostic};
use super::program::Program;
use super::source::{Keys, Log};
use super::words::both;
use crate::base::Points;

pub(crate) use names::Names;

/// Checks a scheme file. The amounts of what comes out are exact points.
pub fn check(text: &str) -> Result<Program<Points>, Vec<Diagnostic>> {
    let log = Log::new(text);
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let reason = error.message().trim().to_owned();
            log.add(
                error.span().map_or(0, |span| span.start),
                Code::MalformedToml,
                both!("不是正确的 TOML：{reason}", "this is no TOML: {reason}"),
            );
            return Err(log.into_diagnostics());
        }
    };
    let root = Keys::new(&log, document.as_table(), 0);
    let program = whole(&root);
    root.finish();
    let diagnostics = log.into_diagnostics();
    match program {
        Some(program) if diagnostics.is_empty() => Ok(program),
        _ => Err(diagnostics),
    }
}

/// The keys that checking a scheme asks for, each with the kind of its table.
#[cfg(test)]
pub(crate) fn check_and_name_keys(text: &str) -> std::collections::BTreeSet<(String, String)> {
    let log = Log::new(text);
    if let Ok(document) = Document::parse(text) {
        let root = Keys::new(&log, document.as_table(), 0);
        whole(&root);
        root.finish();
    }
    log.asked.take()
}

/// Reads every part even if one before it is broken, so that all mistakes come to light.
fn whole(root: &Keys<'_>) -> Option<Program<Points>> {
    let frame = frame::read(root);
    root.log.set_parameters(&frame.parameters);
    let facts = facts::read(root, &frame.units);
    let mut names = Names::new(root.log, &frame, &facts);
    let before = root.log.breaks();
    let total_names = totals::names(root);
    let gates = frame::gates(root, &names, &total_names);
    let categories = frame::categories(root, &total_names);
    let groups = frame::groups(root, &names, &categories, &total_names);
    let indicators = indicators::read(root, &mut names, &groups);
    let parts = totals::Parts {
        categories: &categories,
        groups: &groups,
        indicators: &indicators,
    };
    let totals = totals::read(root, &names, &parts);
    let questions = questions::read(root, &names, &facts.facts);
    let actions = actions::read(root, &names, &indicators);
    let mut program = Program {
        units: frame.units.clone(),
        departments: frame.departments.clone(),
        evidence: frame.evidence.clone(),
        quotas: frame.quotas.clone(),
        parameters: frame.parameters.clone(),
        facts: facts.facts.clone(),
        gates,
        totals,
        categories,
        groups,
        indicators,
        questions,
        actions,
        ..frame.head.clone()?
    };
    indicators::into_groups(&mut program);
    caps::check(root, &mut program, &names);
    lint::parts(root, &program, &names);
    if root.log.breaks() == before {
        facts::check_use(root, &program);
        parameters::check_use(root, &program);
        lint::idle(root, &program, &names);
    }
    Some(program)
}

#[cfg(test)]
mod tests;
