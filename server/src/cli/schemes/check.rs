//! `jifen schemes check`.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;
use shared::base::{Lang, Points};
use shared::scoring::{BrokenScheme, Diagnostic, Program, compile};

use super::show::total_words;
use crate::cli::say::{complain, say};
use crate::schemes::diagnostics_of;

/// What is found out about one file, for programs.
#[derive(Serialize)]
struct Checked {
    file: String,
    ok: bool,
    /// Why the file could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    diagnostics: Vec<Diagnostic>,
    totals: Vec<Most>,
}

/// The most of a total; none if something in it has no cap.
#[derive(Serialize)]
struct Most {
    id: String,
    most: Option<Points>,
}

/// Every file is checked, whatever is wrong with those before it.
pub(super) fn run(files: &[PathBuf], json: bool, lang: Lang) -> ExitCode {
    let mut checked = Vec::new();
    for path in files {
        let file = path.display().to_string();
        let (error, outcome) = match std::fs::read_to_string(path) {
            Ok(text) => (None, compile(&text)),
            Err(error) => (Some(error.to_string()), Err(Vec::new())),
        };
        if !json {
            tell(&file, error.as_deref(), &outcome, lang);
        }
        let totals = outcome.iter().flat_map(Program::attainable);
        let totals = totals.map(|total| Most {
            id: total.id,
            most: total.most,
        });
        checked.push(Checked {
            file,
            ok: outcome.is_ok(),
            error,
            totals: totals.collect(),
            diagnostics: outcome.err().unwrap_or_default(),
        });
    }
    if json {
        match serde_json::to_string_pretty(&checked) {
            Ok(text) => say!("{text}"),
            Err(error) => complain!("jifen: {error}"),
        }
    }
    if checked.iter().all(|one| one.ok) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn tell(file: &str, error: Option<&str>, outcome: &Result<Program, Vec<Diagnostic>>, lang: Lang) {
    match (error, outcome) {
        (Some(error), _) => complain!("{file}: {error}"),
        (None, Ok(program)) => {
            say!("{file}: {} {} ok", program.id, program.version);
            for total in program.attainable() {
                say!("  {}", total_words(&total, lang));
            }
        }
        (None, Err(diagnostics)) => {
            let broken = BrokenScheme {
                file: file.to_owned(),
                diagnostics: diagnostics.clone(),
            };
            say!("{}", diagnostics_of(&broken, lang));
        }
    }
}
