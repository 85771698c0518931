//! `jifen schemes`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use shared::base::{Bilingual, Date, Lang, Points};
use shared::schemes::SchemeName;
use shared::scoring::{BrokenScheme, Effect, Outline, Program, compile};

use crate::cli::{Failure, Outcome};
use crate::clock::Clock;
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
  jifen schemes show zhenhai-3.0@1 --lang en
  jifen schemes check my-scheme.toml other.toml";

#[derive(Subcommand)]
enum Verb {
    /// The schemes that ship with the program and those of --schemes
    List,
    /// The groups and indicators of a scheme with their most points
    Show {
        /// The scheme: an id for the version in force today, id@version for that very one
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
                let today = Clock::new(database.today).now().date;
                let program = named(&registry(database)?, &scheme, today)?;
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
    let most = |most: Points, uncapped: bool, deducts: bool| {
        let words = match (uncapped, deducts) {
            (true, false) => Bilingual::new("不设上限", "no cap"),
            (true, true) => Bilingual::new("扣分，累计", "taken away, without end"),
            (false, false) => Bilingual::new(format!("满分 {most}"), format!("at most {most}")),
            (false, true) => Bilingual::new(
                format!("最多扣 {most}"),
                format!("at most {most} taken away"),
            ),
        };
        words.get(lang).to_owned()
    };
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
        let deducts = category.effect == Effect::Deducts;
        let words = most(category.most, category.uncapped, deducts);
        println!("\n{} ({words})", category.name.get(lang));
        for group in &category.groups {
            let words = most(group.most, group.uncapped, deducts);
            println!("  {} {} ({words})", group.id, group.name.get(lang));
            for indicator in &group.indicators {
                let words = most(indicator.cap, indicator.uncapped, deducts);
                println!(
                    "    {} {} ({words})",
                    indicator.id,
                    indicator.name.get(lang)
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
