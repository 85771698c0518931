//! `jifen schemes`: what a civil servant needs who writes a city's table as data.

mod check;
mod diff;
mod new;
mod show;
mod test;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use shared::base::{Date, Lang};
use shared::schemes::SchemeName;
use shared::scoring::{BrokenScheme, Program, compile, scheme_schema};

use crate::cli::say::say;
use crate::cli::{Failure, Outcome};
use crate::clock::Clock;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::schemes::{Registry, diagnostics_of};

/// Write, check, test, show and compare schemes
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Schemes {
    #[command(subcommand)]
    verb: Verb,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t, global = true)]
    lang: LangArg,
}

const EXAMPLES: &str = "\
Examples:
  jifen schemes new my-city.toml           a commented scheme to start from
  jifen schemes check my-city.toml         every mistake, or the most that can be had
  jifen schemes test my-city.toml cases/   the worked cases of a folder
  jifen schemes diff zhenhai-3.0 my-city.toml --lang en
  jifen schemes show zhenhai-3.0@1 --lang en
  jifen schemes schema > scheme.schema.json
  jifen schemes list --schemes /etc/jifen/schemes";

#[derive(Subcommand)]
enum Verb {
    /// The schemes that ship with the program and those of --schemes
    List,
    /// The groups and indicators of a scheme with their most points
    Show {
        /// A file, an id for the version in force today, or id@version for that very one
        scheme: String,
    },
    /// Write a commented scheme to start from, which checks clean
    New {
        /// The file, which must not exist
        file: PathBuf,
        /// The id of the scheme
        #[arg(long, default_value = "my-city")]
        id: String,
    },
    /// Tell everything that is wrong with scheme files, with its line and column
    Check {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Answer as JSON, in both languages
        #[arg(long)]
        json: bool,
    },
    /// Run worked cases, and name the indicators that no case gives points to
    Test {
        /// The file of the scheme
        scheme: PathBuf,
        /// Files of cases, or folders of such files
        #[arg(required = true)]
        cases: Vec<PathBuf>,
    },
    /// What differs between two schemes: indicators, caps, rules, clauses, departments, totals
    Diff {
        /// The earlier scheme: a file, an id or id@version
        before: String,
        /// The later scheme
        after: String,
    },
    /// Print the JSON Schema of scheme files, for editors
    Schema,
}

/// A language, as a flag names it.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum LangArg {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::Zh => Self::Zh,
            LangArg::En => Self::En,
        }
    }
}

impl Schemes {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let lang = self.lang.into();
        match self.verb {
            Verb::List => {
                list(&registry(database)?, lang);
                Ok(ExitCode::SUCCESS)
            }
            Verb::Show { scheme } => {
                let today = Clock::new(database.today).now().date;
                let program = given(database, &scheme, today)?;
                show::run(&program, lang);
                Ok(ExitCode::SUCCESS)
            }
            Verb::New { file, id } => new::run(&file, &id, lang),
            Verb::Check { files, json } => Ok(check::run(&files, json, lang)),
            Verb::Test { scheme, cases } => test::run(&scheme, &cases, lang),
            Verb::Diff { before, after } => {
                let today = Clock::new(database.today).now().date;
                let before = given(database, &before, today)?;
                let after = given(database, &after, today)?;
                Ok(diff::run(&before, &after, lang))
            }
            Verb::Schema => {
                say!("{}", scheme_schema());
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

/// The schemes a command works with.
pub(super) fn registry(database: &DatabaseArgs) -> Result<Registry, Failure> {
    let config = Config::new(database, &ServeArgs::default())?;
    Registry::load(config.schemes.as_deref()).map_err(|error| error.to_string().into())
}

/// The scheme of a name: that very version, or the one in force on a day.
pub(super) fn named(registry: &Registry, name: &str, day: Date) -> Result<Arc<Program>, Failure> {
    let missing = || {
        let versions = registry
            .programs()
            .map(|one| SchemeName::exactly(&one.id, one.version).to_string());
        let versions: Vec<String> = versions.collect();
        let versions = versions.join(", ");
        format!("there is no scheme {name} in force on {day}; there are: {versions}")
    };
    let program = registry.find(name, day).cloned();
    program.ok_or_else(|| missing().into())
}

/// The scheme of a file, or of a name.
fn given(database: &DatabaseArgs, name: &str, day: Date) -> Result<Arc<Program>, Failure> {
    let path = Path::new(name);
    if !path.is_file() {
        return named(&registry(database)?, name, day);
    }
    read(path).map(|(_, program)| Arc::new(program))
}

/// The scheme of a file, with its text.
fn read(path: &Path) -> Result<(String, Program), Failure> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{file}: {error}"))?;
    match compile(&text) {
        Ok(program) => Ok((text, program)),
        Err(diagnostics) => {
            let broken = BrokenScheme { file, diagnostics };
            Err(diagnostics_of(&broken, Lang::En).into())
        }
    }
}

fn list(registry: &Registry, lang: Lang) {
    for program in registry.programs() {
        let notice = program.notice.as_ref().map(|notice| notice.get(lang));
        say!(
            "{}\t{}\t{}\t{}\t{}",
            program.id,
            program.version,
            program.valid_from,
            program.name.get(lang),
            notice.unwrap_or_default(),
        );
    }
}
