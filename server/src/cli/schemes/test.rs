//! `jifen schemes test`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use shared::base::{Bilingual, Lang};
use shared::scoring::{CaseRun, run_cases, uncovered};

use super::read;
use crate::cli::say::say;
use crate::cli::{Failure, Outcome};

/// Runs every case of every file, whatever comes of those before it.
pub(super) fn run(scheme: &Path, cases: &[PathBuf], lang: Lang) -> Outcome {
    let (text, program) = read(scheme)?;
    let mut runs: Vec<CaseRun> = Vec::new();
    for file in files(cases)? {
        let shown = file.display().to_string();
        let cases = std::fs::read_to_string(&file).map_err(|error| format!("{shown}: {error}"))?;
        let ran = run_cases(&text, &program, &cases);
        let ran = ran.map_err(|words| format!("{shown}: {}", words.get(lang)))?;
        for run in &ran {
            tell(&shown, run, lang);
        }
        runs.extend(ran);
    }
    let passed = runs.iter().filter(|run| run.wrong.is_empty()).count();
    let failed = runs.len() - passed;
    let bare = uncovered(&program, &runs);
    for indicator in &bare {
        let (id, name) = (&indicator.id, indicator.name.get(lang));
        let words = Bilingual::new(
            format!("没有案例让指标 {id} {name} 得分"),
            format!("no case gives points to indicator {id} {name}"),
        );
        say!("{}", words.get(lang));
    }
    let words = Bilingual::new(
        format!(
            "{passed} 例通过，{failed} 例不符，{} 个指标没有案例",
            bare.len()
        ),
        format!(
            "{passed} passed, {failed} failed, {} indicators without a case",
            bare.len()
        ),
    );
    say!("{}", words.get(lang));
    Ok(if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn tell(file: &str, run: &CaseRun, lang: Lang) {
    let CaseRun { name, line, .. } = run;
    if run.wrong.is_empty() {
        say!("{file}:{line}: ok   {name}");
        return;
    }
    say!("{file}:{line}: FAIL {name}");
    for wrong in &run.wrong {
        say!("    {}", wrong.get(lang));
    }
}

/// The files named, and those of the folders named, in the order of their names.
fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(path)? {
            let file = entry?.path();
            if file.extension().is_some_and(|ending| ending == "toml") {
                inside.push(file);
            }
        }
        inside.sort();
        files.extend(inside);
    }
    Ok(files)
}
