//! `jifen schemes`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use shared::base::{Bilingual, Lang};
use shared::scoring::{BrokenScheme, Outline, compile};

use crate::cli::{Failure, Outcome};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::schemes::{Registry, diagnostics_of};

/// List, show and check schemes
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
  jifen schemes list
  jifen schemes list --schemes /etc/jifen/schemes
  jifen schemes show zhenhai-3.0 --lang en
  jifen schemes check my-scheme.toml other.toml";

#[derive(Subcommand)]
enum Verb {
    /// The schemes that ship with the program and those of --schemes
    List,
    /// The groups and indicators of a scheme with their most points
    Show {
        /// The scheme's id
        scheme: String,
    },
    /// Tell everything that is wrong with scheme files, with its line and column
    Check {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
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
                let registry = registry(database)?;
                let program = registry.find(&scheme).ok_or_else(|| {
                    let known: Vec<&str> = registry.programs().map(|one| one.id.as_str()).collect();
                    format!(
                        "there is no scheme {scheme}; there are: {}",
                        known.join(", ")
                    )
                })?;
                show(&program.outline(), lang);
                Ok(ExitCode::SUCCESS)
            }
            Verb::Check { files } => Ok(check(&files, lang)),
        }
    }
}

/// The schemes a command works with.
pub(super) fn registry(database: &DatabaseArgs) -> Result<Registry, Failure> {
    let config = Config::new(database, &ServeArgs::default())?;
    Registry::load(config.schemes.as_deref()).map_err(|error| error.to_string().into())
}

fn list(registry: &Registry, lang: Lang) {
    for program in registry.programs() {
        let notice = program.notice.as_ref().map(|notice| notice.get(lang));
        println!(
            "{}\t{}\t{}\t{}\t{}",
            program.id,
            program.version,
            program.valid_from,
            program.name.get(lang),
            notice.unwrap_or_default(),
        );
    }
}

fn show(outline: &Outline, lang: Lang) {
    let most = Bilingual::new("满分", "at most");
    let most = most.get(lang);
    println!(
        "{} {} {}",
        outline.id,
        outline.version,
        outline.name.get(lang)
    );
    if let Some(notice) = &outline.notice {
        println!("{}", notice.get(lang));
    }
    for category in &outline.categories {
        println!("\n{} ({most} {})", category.name.get(lang), category.most);
        for group in &category.groups {
            println!(
                "  {} {} ({most} {})",
                group.id,
                group.name.get(lang),
                group.most
            );
            for indicator in &group.indicators {
                println!(
                    "    {} {} ({most} {})",
                    indicator.id,
                    indicator.name.get(lang),
                    indicator.cap
                );
            }
        }
    }
}

/// Every file is checked, whatever is wrong with those before it.
fn check(files: &[PathBuf], lang: Lang) -> ExitCode {
    let mut outcome = ExitCode::SUCCESS;
    for path in files {
        let file = path.display().to_string();
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("{file}: {error}");
                outcome = ExitCode::FAILURE;
                continue;
            }
        };
        match compile(&text) {
            Ok(program) => println!("{file}: {} {} ok", program.id, program.version),
            Err(diagnostics) => {
                let broken = BrokenScheme { file, diagnostics };
                println!("{}", diagnostics_of(&broken, lang));
                outcome = ExitCode::FAILURE;
            }
        }
    }
    outcome
}
