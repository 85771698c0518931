//! Whoever reads goes away before the end, as `head` does.

use std::io::pipe;
use std::process::{Command, Stdio};

use super::Folder;

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let folder = Folder::new();
    folder.jifen(&["schemes", "new", "a.toml"]).succeeds();
    folder.write("broken.toml", "id = \"x\"\n");
    folder.write("people.jsonl", "{\"id\": \"a\", \"facts\": {}}\n");
    let score = ["score", "--facts", "people.jsonl", "--as-of", "2018-07-01"];
    for (arguments, code) in [
        (&["schemes", "list"][..], 0),
        (&["schemes", "show", "zhenhai-3.0"], 0),
        (&["schemes", "schema"], 0),
        (&["schemes", "diff", "zhenhai-3.0", "a.toml"], 0),
        (&["schemes", "check", "a.toml"], 0),
        // What was found out still counts.
        (&["schemes", "check", "broken.toml"], 1),
        (&["schemes", "check", "--json", "broken.toml"], 1),
        (&["schemes", "check", "nothing.toml"], 1),
        (&["schemes", "new", "b.toml"], 0),
        (&score, 0),
        (&["migrate"], 0),
        (&["help"], 0),
    ] {
        // Nobody reads from the start, so that no answer fits into the pipe before.
        let (reader, output) = pipe().unwrap();
        drop(reader);
        let complaints = output.try_clone().unwrap();
        let ended = Command::new(env!("CARGO_BIN_EXE_jifen"))
            .args(arguments)
            .current_dir(&folder.0)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(complaints)
            .status()
            .unwrap();
        assert_eq!(ended.code(), Some(code), "{arguments:?}");
    }
    folder.jifen(&["schemes", "check", "b.toml"]).succeeds();
}
