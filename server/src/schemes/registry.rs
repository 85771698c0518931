//! The published schemes: read, compiled and kept for as long as the server runs.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use actix_web::web::Bytes;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::base::{Date, Lang};
use shared::schemes::SchemeName;
use shared::scoring::{BrokenScheme, Diagnostic, EMBEDDED, Program, load};

use super::preview::Today;

/// The file names that are schemes.
const EXTENSION: &str = "toml";

/// A scheme as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeFile {
    /// Where it comes from, for messages.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// One published version of a scheme.
#[derive(Clone)]
pub(super) struct Published {
    pub(super) program: Arc<Program>,
    /// The program as JSON, made once.
    pub(super) json: Bytes,
    /// What names this JSON in an `ETag`.
    pub(super) tag: String,
}

/// Every published scheme version, by id and version.
pub struct Registry {
    published: Vec<Published>,
    /// What the preview works from, as it is served.
    pub(super) preview: Today,
}

impl Clone for Registry {
    /// The same schemes; what was made for a day is made anew.
    fn clone(&self) -> Self {
        Self {
            published: self.published.clone(),
            preview: Today::default(),
        }
    }
}

/// Why the schemes cannot be served; told before the server starts.
#[derive(Debug)]
pub enum LoadError {
    /// The directory or a file in it cannot be read.
    Unreadable(PathBuf, std::io::Error),
    /// Files that hold mistakes, each with all of them.
    Broken(Vec<BrokenScheme>),
    /// Two files publish the same version of the same scheme.
    Twice(String, u32),
}

impl Registry {
    /// The schemes that ship with the program, and those of a directory.
    pub fn load(directory: Option<&Path>) -> Result<Self, LoadError> {
        let mut files: Vec<SchemeFile> = EMBEDDED
            .iter()
            .map(|(name, text)| SchemeFile {
                name: (*name).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        if let Some(directory) = directory {
            files.extend(read_directory(directory)?);
        }
        Self::of(&files)
    }

    /// The schemes of these files; all mistakes of all files are told at once.
    pub fn of(files: &[SchemeFile]) -> Result<Self, LoadError> {
        let texts = files
            .iter()
            .map(|file| (file.name.as_str(), file.text.as_str()));
        let (mut programs, broken) = load(texts);
        if !broken.is_empty() {
            return Err(LoadError::Broken(broken));
        }
        programs.sort_by(|a, b| (&a.id, a.version).cmp(&(&b.id, b.version)));
        let twice = programs
            .array_windows()
            .find(|[a, b]| (&a.id, a.version) == (&b.id, b.version));
        if let Some([program, _]) = twice {
            return Err(LoadError::Twice(program.id.clone(), program.version));
        }
        let published = programs.into_iter().map(Published::new).collect();
        Ok(Self {
            published,
            preview: Today::default(),
        })
    }

    /// The scheme of a name: the version that the name says, or that in force on a day.
    pub fn find(&self, name: &str, day: Date) -> Option<&Arc<Program>> {
        self.published(name, day)
            .map(|published| &published.program)
    }

    /// The scheme a district uses on a day: of those in force there, the one in force latest.
    pub fn current(&self, district: &str, day: Date) -> Option<&Arc<Program>> {
        self.programs()
            .filter(|program| program.areas.iter().any(|area| area == district))
            .filter(|program| is_in_force(program, day))
            .max_by_key(|program| (program.valid_from, program.version))
    }

    /// The scheme people are shown on a day: the district's, or where it has none that of the
    /// nearest area, the newest of several. Area codes share more digits the nearer they are.
    pub(crate) fn in_use(&self, district: &str, day: Date) -> Option<&Arc<Program>> {
        let shared = |area: &String| {
            let pairs = area.bytes().zip(district.bytes());
            pairs.take_while(|(one, other)| one == other).count()
        };
        let near = |program: &Program| program.areas.iter().map(shared).max();
        let nearest = || {
            let ranked = self.programs();
            ranked.max_by_key(|program| (near(program), program.valid_from))
        };
        self.current(district, day).or_else(nearest)
    }

    /// Every published version, by id and version.
    pub fn programs(&self) -> impl Iterator<Item = &Arc<Program>> {
        self.published.iter().map(|published| &published.program)
    }

    pub(super) fn published(&self, name: &str, day: Date) -> Option<&Published> {
        let name = SchemeName::parse(name)?;
        let mut versions = self
            .published
            .iter()
            .filter(|published| published.program.id == name.id);
        match name.version {
            Some(version) => versions.find(|one| one.program.version == version),
            None => versions
                .filter(|one| is_in_force(&one.program, day))
                .max_by_key(|one| (one.program.valid_from, one.program.version)),
        }
    }
}

fn is_in_force(program: &Program, day: Date) -> bool {
    program.valid_from <= day && program.valid_until.is_none_or(|last| day <= last)
}

impl Published {
    fn new(program: Program) -> Self {
        // A program is plain data with text keys; it always serialises.
        let json = serde_json::to_vec(&program).unwrap_or_default();
        let tag = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&json));
        Self {
            program: Arc::new(program),
            json: json.into(),
            tag,
        }
    }
}

fn read_directory(directory: &Path) -> Result<Vec<SchemeFile>, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |error| LoadError::Unreadable(path, error)
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(directory).map_err(unreadable(directory))? {
        let path = entry.map_err(unreadable(directory))?.path();
        if path.extension().is_some_and(|ending| ending == EXTENSION) {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
            let name = path.display().to_string();
            Ok(SchemeFile { name, text })
        })
        .collect()
}

/// All mistakes of a file in one language, a line each: `file:line:column: code: words`.
pub fn diagnostics_of(broken: &BrokenScheme, lang: Lang) -> String {
    let line = |mistake: &Diagnostic| {
        let Diagnostic {
            code, line, column, ..
        } = mistake;
        let words = mistake.message.get(lang);
        format!("{}:{line}:{column}: {code}: {words}", broken.file)
    };
    let lines: Vec<String> = broken.diagnostics.iter().map(line).collect();
    lines.join("\n")
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => {
                write!(f, "cannot read the schemes in {}: {error}", path.display())
            }
            Self::Broken(files) => {
                write!(f, "the schemes hold mistakes:")?;
                files
                    .iter()
                    .try_for_each(|broken| write!(f, "\n{}", diagnostics_of(broken, Lang::En)))
            }
            Self::Twice(id, version) => {
                write!(f, "two files publish version {version} of the scheme {id}")
            }
        }
    }
}

impl std::error::Error for LoadError {}

#[cfg(test)]
mod tests;
