//! `jifen schemes new`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use shared::base::{Bilingual, Lang};
use shared::scoring::{compile, starting_scheme};

use crate::cli::Outcome;
use crate::cli::say::say;

/// Writes the scheme to start from; a file that is there already is never touched.
pub(super) fn run(file: &Path, id: &str, lang: Lang) -> Outcome {
    let shown = file.display();
    let text = starting_scheme(id);
    if let Some(mistake) = compile(&text)
        .err()
        .and_then(|found| found.into_iter().next())
    {
        return Err(format!("--id {id}: {}", mistake.message.get(lang)).into());
    }
    let made = OpenOptions::new().write(true).create_new(true).open(file);
    let mut made = made.map_err(|error| format!("{shown}: {error}"))?;
    made.write_all(text.as_bytes())?;
    let words = Bilingual::new(
        format!("已写好 {shown}。改好后运行 jifen schemes check {shown}"),
        format!("{shown} is written. Change it, then run jifen schemes check {shown}"),
    );
    say!("{}", words.get(lang));
    Ok(ExitCode::SUCCESS)
}
