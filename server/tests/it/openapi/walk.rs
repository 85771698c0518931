//! The walk through the API that the page for callers shows, and what goes on from it, run line by
//! line against the program itself.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A folder with a demo and the program that serves it; both go when dropped.
struct Served {
    folder: PathBuf,
    child: Child,
    address: String,
}

impl Served {
    fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("jifen-walk-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        let mut child = Command::new(env!("CARGO_BIN_EXE_jifen"))
            .args([
                "serve",
                "--demo",
                "--today",
                "2018-07-01",
                "--listen",
                "127.0.0.1:0",
            ])
            .current_dir(&folder)
            .env_clear()
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let address = lines.find_map(|line| {
            let line = line.expect("text");
            line.starts_with("http://").then_some(line)
        });
        // Whatever it still prints has somewhere to go.
        std::thread::spawn(move || lines.count());
        let address = address.expect("an address");
        Self {
            folder,
            child,
            address,
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The lines of the walk, each with what its answer must hold.
fn walk() -> Vec<(String, Vec<String>)> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/api.md");
    let page = fs::read_to_string(page).expect("the page");
    let (_, rest) = page.split_once("### A walk through it").expect("the walk");
    let parts = rest.split("```sh\n").skip(1);
    let parts = parts.map(|part| part.split_once("```").expect("their end").0);
    let mut steps: Vec<(String, Vec<String>)> = Vec::new();
    for line in parts.flat_map(str::lines) {
        if let Some(expected) = line.strip_prefix("#> ") {
            steps
                .last_mut()
                .expect("a command")
                .1
                .push(expected.to_owned());
        } else if !line.is_empty() && !line.starts_with('#') {
            steps.push((line.to_owned(), Vec::new()));
        }
    }
    steps
}

const MARK: &str = "--- the next line ---";

#[test]
fn the_walk_of_the_page_goes_as_it_says() {
    let steps = walk();
    assert!(steps.iter().filter(|step| !step.1.is_empty()).count() >= 10);
    let served = Served::start();
    let mut script = "set -eu\n".to_owned();
    for (line, _) in &steps {
        let line = line.replace("http://127.0.0.1:8080", &served.address);
        script.extend([line.as_str(), "\necho; echo '", MARK, "'\n"]);
    }
    let ran = Command::new("sh")
        .args(["-c", &script])
        .current_dir(&served.folder)
        .output()
        .expect("a shell with curl");
    let said = String::from_utf8(ran.stdout).expect("text");
    let errors = String::from_utf8_lossy(&ran.stderr);
    let answers: Vec<&str> = said.split(MARK).collect();
    for (place, (line, expected)) in steps.iter().enumerate() {
        let answer = answers.get(place).copied().unwrap_or_default();
        for words in expected {
            assert!(answer.contains(words), "{line}\n{answer}\n{errors}");
        }
    }
    assert!(ran.status.success(), "{said}\n{errors}");
}
