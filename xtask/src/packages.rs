//! What the tests need besides cargo: a browser, fonts, PostgreSQL, node, and the npm packages.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{postgres, process, workspace};

/// A package of the system, and how to tell that it is there.
struct Package {
    names: &'static [&'static str],
    what: &'static str,
    is_there: fn() -> bool,
}

const PACKAGES: [Package; 4] = [
    Package {
        names: &["chromium"],
        what: "Chromium (or name yours in CHROMIUM)",
        is_there: || browser().is_some(),
    },
    Package {
        names: &["fonts-noto-cjk"],
        what: "a font with Chinese glyphs",
        is_there: has_chinese_font,
    },
    Package {
        names: &["postgresql"],
        what: "PostgreSQL's initdb and postgres",
        is_there: || postgres::programs().is_some(),
    },
    Package {
        names: &["nodejs", "npm"],
        what: "node and npm",
        is_there: || {
            ["node", "npm"]
                .iter()
                .all(|name| process::succeeds(Command::new(name).arg("--version")))
        },
    },
];

/// Makes sure that everything is there: installs what is missing, or says what that is.
pub(crate) fn ensure() -> Result<()> {
    let missing = || PACKAGES.iter().filter(|package| !(package.is_there)());
    let names: Vec<_> = missing()
        .flat_map(|package| package.names)
        .copied()
        .collect();
    if !names.is_empty() {
        install(&names)?;
    }
    let still: Vec<_> = missing()
        .map(|package| format!("{} ({})", package.what, package.names.join(" ")))
        .collect();
    if !still.is_empty() {
        bail!("still missing after installing: {}", still.join(", "));
    }
    install_npm()
}

/// The browser the journeys run in.
pub(crate) fn browser() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ]
    .map(PathBuf::from)
    .into_iter()
    .find(|path| path.is_file())
}

/// Whether this process is root's.
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

fn has_chinese_font() -> bool {
    process::read(Command::new("fc-list").arg(":lang=zh")).is_ok_and(|fonts| !fonts.is_empty())
}

fn install(names: &[&str]) -> Result<()> {
    let as_root: &[&str] = if is_root() {
        &[]
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        &["sudo", "-n"]
    } else {
        bail!(
            "missing, and this user may not install packages; as root, run:\n  \
             apt-get install --no-install-recommends {}",
            names.join(" ")
        );
    };
    let get = |arguments: &[&str]| {
        let words = [
            as_root,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
            arguments,
        ];
        let words = words.concat();
        let (program, rest) = words.split_first().context("no program")?;
        process::run(Command::new(program).args(rest))
    };
    get(&["update", "--quiet"])?;
    get(&[
        &["install", "--yes", "--quiet", "--no-install-recommends"],
        names,
    ]
    .concat())
    .with_context(|| format!("these packages are needed: {}", names.join(" ")))
}

/// Installs the npm packages unless those of the lock file are there already.
fn install_npm() -> Result<()> {
    let folder = workspace::root().join("e2e");
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    process::run(
        Command::new("npm")
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .args(["ci", "--no-audit", "--no-fund"]),
    )?;
    Ok(fs::write(stamp, lock)?)
}
