//! `jifen score`: people come in line by line and scores go out line by line, so that a file may
//! be larger than the memory. A line that cannot be read is told and left out.

mod table;

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use shared::base::{Date, Lang};
use shared::scoring::{
    BrokenScheme, FactProblem, Facts, FactsLine, Program, compile, evaluate, explain,
};

use crate::cli::schemes::{LangArg, named, registry};
use crate::cli::{Failure, Outcome};
use crate::clock::Clock;
use crate::config::{DatabaseArgs, day};
use crate::schemes::diagnostics_of;

use table::Table;

/// The name that stands for what comes in on the standard input.
const STANDARD_INPUT: &str = "-";
/// The longest line that is read, in bytes.
const LINE_MAX: u64 = 1024 * 1024;

/// Score people from a file of facts
///
/// The file holds one person a line: {"id": "p1", "facts": {..}}, as docs/facts.md describes. A
/// bad line is told with its number and field, the others are scored, and the command fails.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Score {
    /// The scheme: an id for the version in force on the day, id@version for that very one
    #[arg(long, value_name = "SCHEME", default_value = "zhenhai-3.0")]
    scheme: String,
    /// A scheme file to score by instead
    #[arg(long, value_name = "FILE", conflicts_with = "scheme")]
    scheme_file: Option<PathBuf>,
    /// The day the facts are judged at, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    as_of: Option<Date>,
    /// The file of facts; - for the standard input
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
    /// How the scores are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Say why, line by line
    #[arg(long)]
    explain: bool,
    /// The language of table and explanation
    #[arg(long, value_enum, default_value_t)]
    lang: LangArg,
}

const EXAMPLES: &str = "\
Examples:
  jifen score --as-of 2018-07-01 --facts people.jsonl
  jifen score --as-of 2018-07-01 --facts people.jsonl --format table --explain --lang en
  jifen score --scheme-file my-scheme.toml --facts people.jsonl
  gunzip -c people.jsonl.gz | jifen score --facts - > scores.jsonl";

/// How scores are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One JSON object a line: id, score, explanation
    #[default]
    Json,
    /// Columns for people
    Table,
}

/// What every line is scored with.
struct Work {
    program: Arc<Program>,
    as_of: Date,
    /// The day up to which things can have happened.
    known_until: Date,
    format: Format,
    explain: bool,
    lang: Lang,
}

impl Score {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let today = Clock::new(database.today).now().date;
        let as_of = self.as_of.unwrap_or(today);
        let lang = self.lang.into();
        let work = Work {
            program: self.program(database, lang, as_of)?,
            as_of,
            known_until: today.max(as_of),
            format: self.format,
            explain: self.explain,
            lang,
        };
        let name = self.facts.display().to_string();
        let input: Box<dyn BufRead> = if name == STANDARD_INPUT {
            Box::new(io::stdin().lock())
        } else {
            let file = File::open(&self.facts).map_err(|error| format!("{name}: {error}"))?;
            Box::new(BufReader::new(file))
        };
        let mut output = BufWriter::new(io::stdout().lock());
        match work.score(&name, input, &mut output, &mut io::stderr().lock()) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
            Err(error) => Err(format!("{name}: {error}").into()),
            Ok(0) => Ok(ExitCode::SUCCESS),
            Ok(_) => Ok(ExitCode::FAILURE),
        }
    }

    fn program(
        &self,
        database: &DatabaseArgs,
        lang: Lang,
        as_of: Date,
    ) -> Result<Arc<Program>, Failure> {
        let Some(path) = &self.scheme_file else {
            return named(&registry(database)?, &self.scheme, as_of);
        };
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| format!("{file}: {error}"))?;
        compile(&text).map(Arc::new).map_err(|diagnostics| {
            let broken = BrokenScheme { file, diagnostics };
            format!(
                "the scheme holds mistakes:\n{}",
                diagnostics_of(&broken, lang)
            )
            .into()
        })
    }
}

impl Work {
    /// Scores every line and tells how many could not be read.
    fn score(
        &self,
        name: &str,
        mut input: impl BufRead,
        output: &mut impl Write,
        complaints: &mut impl Write,
    ) -> io::Result<u64> {
        let table = Table::new(&self.program, self.lang);
        if self.format == Format::Table {
            table.head(output)?;
        }
        let (mut number, mut bad) = (0_u64, 0);
        let mut line = Vec::new();
        while next_line(&mut input, &mut line)? {
            number += 1;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            match self.read(&line) {
                Ok((id, facts)) => self.write(&table, &id, &facts, output)?,
                Err(words) => {
                    bad += 1;
                    for one in words {
                        writeln!(complaints, "{name}:{number}: {one}")?;
                    }
                }
            }
        }
        output.flush()?;
        Ok(bad)
    }

    /// The person of a line, or everything that is wrong with it.
    fn read(&self, line: &[u8]) -> Result<(String, Facts), Vec<String>> {
        if u64::try_from(line.len()).is_ok_and(|length| length > LINE_MAX) {
            return Err(vec![format!("longer than {LINE_MAX} bytes")]);
        }
        let read: FactsLine = serde_json::from_slice(line)
            .map_err(|error| vec![format!("column {}: {error}", error.column())])?;
        let facts = Facts::read(&self.program, &Value::Object(read.facts), self.known_until);
        let words = |problem: &FactProblem| {
            let code = json!(problem.code);
            let code = code.as_str().unwrap_or_default();
            let message = problem.message.get(self.lang);
            format!("/facts{}: {code}: {message}", problem.pointer)
        };
        facts
            .map(|facts| (read.id, facts))
            .map_err(|problems| problems.iter().map(words).collect())
    }

    fn write(
        &self,
        table: &Table<'_>,
        id: &str,
        facts: &Facts,
        output: &mut impl Write,
    ) -> io::Result<()> {
        let score = evaluate(&self.program, facts, self.as_of).score(&self.program, facts);
        let why = self
            .explain
            .then(|| explain(&self.program, facts, self.as_of));
        match self.format {
            Format::Json => {
                let mut row = json!({ "id": id, "score": score });
                if let (Some(why), Some(row)) = (why, row.as_object_mut()) {
                    row.insert("explanation".to_owned(), json!(why));
                }
                writeln!(output, "{row}")
            }
            Format::Table => {
                table.row(id, &score, output)?;
                why.map_or(Ok(()), |why| table.why(&why, output))
            }
        }
    }
}

/// Reads one line without its end; a longer one than is allowed is read away, cut behind the
/// limit. `false` at the end of the file.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut limited = io::Read::take(&mut *input, LINE_MAX + 1);
    if limited.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else {
        input.skip_until(b'\n')?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests;
