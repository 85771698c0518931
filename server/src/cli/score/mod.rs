//! `jifen score`: people come in line by line and scores go out line by line, so that a file may
//! be larger than the memory. A line that cannot be read is told and left out.

mod columns;
mod stream;
mod table;

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use serde::Serialize;
use serde_json::json;
use shared::base::{Date, Lang};
use shared::scoring::{
    self, BrokenScheme, FactProblem, Facts, FactsReader, Program, ScoreExplanation, Unreadable,
    compile, evaluate, explain,
};

use crate::cli::schemes::{LangArg, named, registry};
use crate::cli::{Failure, Outcome};
use crate::clock::Clock;
use crate::config::{DatabaseArgs, day};
use crate::schemes::diagnostics_of;

use columns::Columns;
use stream::{LINE_MAX, stream};
use table::Table;

/// The name that stands for what comes in on the standard input.
const STANDARD_INPUT: &str = "-";

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
    /// Say why, line by line; not in columns
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
  jifen score --as-of 2018-07-01 --facts people.jsonl --format csv > totals.csv
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
    /// The totals alone, in columns for programs: quicker, for many people
    Csv,
}

/// One line of what comes out.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    score: scoring::Score,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<ScoreExplanation>,
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
        if work.explain && work.format == Format::Csv {
            return Err("--format csv has no room for reasons: leave out --explain".into());
        }
        let name = self.facts.display().to_string();
        let (input, length): (Box<dyn BufRead>, _) = if name == STANDARD_INPUT {
            (Box::new(io::stdin().lock()), None)
        } else {
            let open = || {
                let file = File::open(&self.facts)?;
                let length = file.metadata()?.len();
                Ok((Box::new(BufReader::new(file)), length))
            };
            let (file, length) = open().map_err(|error: io::Error| format!("{name}: {error}"))?;
            (file, Some(length))
        };
        // Scores that run over the screen would tear the bar apart.
        let bar = stream::bar(length.filter(|_| !io::stdout().is_terminal()));
        let mut output = BufWriter::new(io::stdout().lock());
        match work.score(&name, input, &mut output, &mut io::stderr(), &bar) {
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
        input: impl BufRead,
        output: &mut impl Write,
        complaints: &mut impl Write,
        bar: &ProgressBar,
    ) -> io::Result<u64> {
        let reader = FactsReader::new(&self.program, self.known_until);
        let read = |line: &[u8]| self.read(&reader, line);
        match self.format {
            Format::Json => stream(name, input, output, complaints, bar, |line| {
                let (id, facts) = read(line)?;
                Ok(self.json(&id, &facts))
            }),
            Format::Table => {
                let table = Table::new(&self.program, self.lang);
                output.write_all(table.head().as_bytes())?;
                stream(name, input, output, complaints, bar, |line| {
                    let (id, facts) = read(line)?;
                    Ok(self.rows(&table, &id, &facts).into_bytes())
                })
            }
            Format::Csv => {
                let columns = Columns::new(&self.program, self.as_of);
                output.write_all(&columns.head())?;
                stream(name, input, output, complaints, bar, |line| {
                    let (id, facts) = read(line)?;
                    Ok(columns.row(&id, &facts))
                })
            }
        }
    }

    /// The person of a line, or everything that is wrong with it.
    fn read(&self, reader: &FactsReader<'_>, line: &[u8]) -> Result<(String, Facts), Vec<String>> {
        if u64::try_from(line.len()).is_ok_and(|length| length > LINE_MAX) {
            return Err(vec![format!("longer than {LINE_MAX} bytes")]);
        }
        let text = std::str::from_utf8(line)
            .map_err(|error| vec![format!("column {}: no UTF-8", error.valid_up_to() + 1)])?;
        let words = |problem: &FactProblem| {
            let code = json!(problem.code);
            let code = code.as_str().unwrap_or_default();
            let message = problem.message.get(self.lang);
            format!("/facts{}: {code}: {message}", problem.pointer)
        };
        reader
            .read_line(text)
            .map_err(|unreadable| match unreadable {
                Unreadable::Json(error) => vec![format!("column {}: {error}", error.column())],
                Unreadable::Facts(problems) => problems.iter().map(words).collect(),
            })
    }

    fn json(&self, id: &str, facts: &Facts) -> Vec<u8> {
        let score = evaluate(&self.program, facts, self.as_of).score(&self.program, facts);
        let row = Row {
            id,
            score,
            explanation: self
                .explain
                .then(|| explain(&self.program, facts, self.as_of)),
        };
        let mut line = serde_json::to_vec(&row).unwrap_or_default();
        line.push(b'\n');
        line
    }

    fn rows(&self, table: &Table<'_>, id: &str, facts: &Facts) -> String {
        let score = evaluate(&self.program, facts, self.as_of).score(&self.program, facts);
        let mut rows = table.row(id, &score);
        if self.explain {
            rows += &table.why(&explain(&self.program, facts, self.as_of));
        }
        rows
    }
}

#[cfg(test)]
mod tests;
