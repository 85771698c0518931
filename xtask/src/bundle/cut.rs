//! Cuts a program into what the first visit downloads and what is fetched later.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// The script that loads the parts, as the program names it.
const LINK: &str = "./link.js";

/// A program that was cut.
pub(super) struct Cut {
    /// What is left of the program, still to be bound.
    pub program: PathBuf,
    /// The parts cut off, by the names the script loads them under.
    pub parts: Vec<(String, Vec<u8>)>,
    /// The script that loads the parts.
    link: String,
}

/// Cuts a program at the functions that are marked in it.
pub(super) fn cut(program: &Path, folder: &Path) -> Result<Cut> {
    let whole = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let split = transform(options)
        .map_err(|error| anyhow!("cannot cut {}: {error:#}", program.display()))?;
    let part = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let content = without_custom_sections(&fs::read(&path)?)
            .with_context(|| format!("{name} is no program"))?;
        Ok((name.into_owned(), content))
    };
    Ok(Cut {
        program: main,
        parts: split
            .split_modules
            .into_iter()
            .map(part)
            .collect::<Result<_>>()?,
        link: fs::read_to_string(folder.join(LINK))?,
    })
}

impl Cut {
    /// The program's own script with the one that loads the parts in it: a module of its own would
    /// cost another round trip. The parts stand beside it under the addresses given.
    pub(super) fn join(&self, script: &str, addresses: &[String]) -> Result<String> {
        let mut link = String::new();
        let mut loaders = Vec::new();
        for statement in self
            .link
            .lines()
            .filter(|line| !line.starts_with("import "))
        {
            let statement = statement.strip_prefix("export ").unwrap_or(statement);
            if let Some((name, _)) = statement
                .strip_prefix("const __wasm_split_load_")
                .and_then(|rest| rest.split_once(' '))
            {
                loaders.push(format!("__wasm_split_load_{name}"));
            }
            link.push_str(statement);
            link.push('\n');
        }
        for ((name, _), address) in self.parts.iter().zip(addresses) {
            let named = format!("\"./{name}\"");
            ensure!(link.contains(&named), "nothing loads {name}");
            link = link.replace(&named, &format!("\"{address}\""));
        }
        let mut joined = link;
        for line in script.lines() {
            match line
                .strip_prefix("import * as ")
                .and_then(|rest| rest.strip_suffix(&format!(" from \"{LINK}\"")))
            {
                Some(name) => {
                    joined
                        .push_str(&["const ", name, " = { ", &loaders.join(", "), " };"].concat());
                }
                None => joined.push_str(line),
            }
            joined.push('\n');
        }
        ensure!(
            !joined.contains(&format!("from \"{LINK}\"")),
            "the script imports the parts in an unknown way"
        );
        Ok(joined)
    }
}

/// A program without names and other notes, which weigh and which no browser needs.
fn without_custom_sections(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, header) = length(after)?;
        let (section, next) = rest.split_at_checked(1 + header + length)?;
        if id != 0 {
            kept.extend(section);
        }
        rest = next;
    }
    Some(kept)
}

/// A length in LEB128, and how many bytes it takes.
fn length(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut length = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        length |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((length, place + 1));
        }
    }
    None
}
