//! The worked cases of `tests/cases`: facts in, expected lines out.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use shared::base::Bilingual;
use shared::scoring::{CaseRun, EMBEDDED, compile, run_cases, uncovered};

/// The worked cases of a scheme that ships, with the file of each.
fn cases(id: &str, scheme: &str) -> Vec<(String, CaseRun)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = fs::read_dir(folder.join(id)).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let program = compile(scheme).unwrap();
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let runs = run_cases(scheme, &program, &text).unwrap();
        all.extend(runs.into_iter().map(|run| (name.clone(), run)));
    }
    all
}

#[test]
fn every_worked_case_comes_out_as_written() {
    let mut wrong = String::new();
    for (scheme, text) in EMBEDDED {
        let id = scheme.trim_end_matches(".toml");
        for (file, run) in cases(id, text) {
            let CaseRun { name, line, .. } = &run;
            for Bilingual { en, .. } in &run.wrong {
                writeln!(wrong, "{id}/{file}:{line}: {name}: {en}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_indicator_has_a_case_that_gives_it_points() {
    let mut bare = String::new();
    for (scheme, text) in EMBEDDED {
        let id = scheme.trim_end_matches(".toml");
        let runs: Vec<CaseRun> = cases(id, text).into_iter().map(|(_, run)| run).collect();
        let program = compile(text).unwrap();
        for one in uncovered(&program, &runs) {
            writeln!(bare, "{id}: {} {}", one.id, one.name.en).unwrap();
        }
    }
    assert!(bare.is_empty(), "no worked case gives points to\n{bare}");
}

#[test]
fn a_case_that_does_not_fit_says_what_is_wrong() {
    let (_, text) = EMBEDDED[0];
    let program = compile(text).unwrap();
    let found = |case: &str| {
        let runs = run_cases(text, &program, case).unwrap();
        let wrong = runs[0].wrong.iter().map(|words| words.en.clone());
        wrong.collect::<Vec<_>>().join("; ")
    };
    let head = "[[case]]\nname = \"a\"\n";
    let day = "as_of = 2018-07-01\n";
    let person = "facts = { education = \"bachelor\" }\n";
    for (case, words) in [
        (format!("{head}{person}"), "\"as_of\" is missing"),
        (format!("{head}{day}"), "\"facts\" is missing"),
        (format!("{head}{day}{person}"), "\"expect\" is missing"),
        (
            format!("{head}{day}facts = {{ height = 3 }}\n"),
            "/height: ",
        ),
        (
            format!("{head}{day}{person}expect = {{ lines = {{ \"02-1\" = \"30\" }} }}\n"),
            "02-1 should be 30, found 20, raw 20, lost 0",
        ),
        (
            format!("{head}{day}{person}expect = {{ lines = {{ \"99\" = \"30\" }} }}\n"),
            "the scheme has no \"99\"",
        ),
        (
            format!("{head}{day}{person}expect = {{ total = 20 }}\n"),
            "\"total\" of expect is a text in quotes",
        ),
        (
            format!("{head}{day}{person}expect = {{ lines = \"20\" }}\n"),
            "\"lines\" of expect goes by id",
        ),
        (
            format!("{head}{day}{person}expect = {{ total = \"20\" }}\nfact = {{ }}\n"),
            "a case has no \"fact\", only name, as_of, ",
        ),
        (
            format!("{head}{day}{person}variant = {{ indicator = \"99\" }}\n"),
            "the scheme has no indicator",
        ),
    ] {
        let found = found(&case);
        assert!(found.contains(words), "{case}: {found}");
    }
    assert!(run_cases(text, &program, "x = 1").is_err());
    assert!(run_cases(text, &program, "x = ").is_err());
}
