//! Broken scheme files, one for each diagnostic: code and place stand in the file's own comment.

use std::fs;
use std::path::{Path, PathBuf};

use shared::scoring::{Code, check, compile};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/broken")
}

/// What a scheme file is found guilty of: `unknown_key 12:1`.
fn found(text: &str) -> Vec<String> {
    let diagnostics = check(text).err().unwrap_or_default();
    let places = diagnostics
        .iter()
        .map(|one| format!("{} {}:{}", one.code, one.line, one.column));
    places.collect()
}

#[test]
fn each_broken_file_is_found_out_at_its_place() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let file = folder().join(format!("{code}.toml"));
        let text =
            fs::read_to_string(&file).unwrap_or_else(|_| panic!("no broken file for {code}"));
        let wanted = text
            .lines()
            .filter_map(|line| line.strip_prefix("# expect: "));
        let wanted: Vec<String> = wanted.map(str::to_owned).collect();
        let found = found(&text);
        assert!(
            wanted.iter().any(|line| line.starts_with(code.as_str())),
            "{code}: {found:?}"
        );
        if found != wanted {
            wrong.push(format!("{code}: wanted {wanted:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_broken_file_is_named_after_a_code() {
    for file in fs::read_dir(folder()).unwrap() {
        let file = file.unwrap().path();
        let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(Code::ALL.iter().any(|code| code.as_str() == stem), "{stem}");
    }
}

#[test]
fn the_scheme_they_are_made_from_is_sound() {
    let small = folder().with_file_name("small.toml");
    assert_eq!(found(&fs::read_to_string(small).unwrap()), [""; 0]);
}

#[test]
fn all_mistakes_of_a_file_are_reported_at_once() {
    let small = fs::read_to_string(folder().with_file_name("small.toml")).unwrap();
    let text = small
        .replacen("combine = \"sum\"", "combine = \"add\"", 1)
        .replacen("cap = \"20\"", "cap = 20", 1)
        .replacen("unit = \"age\"", "unit = \"hour\"", 1)
        .replacen("rate = \"2\"", "rate = \"two\"", 1);
    let codes = compile(&text).unwrap_err();
    let codes: Vec<Code> = codes.iter().map(|one| one.code).collect();
    assert_eq!(
        codes,
        [
            Code::UnknownWord,
            Code::WrongType,
            Code::WrongUnit,
            Code::BadNumber
        ]
    );
}

#[test]
fn of_a_table_that_breaks_only_the_first_cause_is_told() {
    let small = fs::read_to_string(folder().with_file_name("small.toml")).unwrap();
    for (from, to, codes) in [
        // The unit, the window and the rest behind the fact are never asked for.
        (
            "fact = \"service\"\ncolumn",
            "fact = \"servise\"\ncolumn",
            &[Code::UnknownReference][..],
        ),
        (
            "kind = \"linear\"",
            "kind = \"liner\"",
            &[Code::UnknownWord],
        ),
        (
            "kind = \"rolling_years\"",
            "kind = \"roling_years\"",
            &[Code::UnknownWord],
        ),
        (
            "kind = \"events\"",
            "kind = \"event\"",
            &[Code::UnknownWord],
        ),
        // A key that belongs to another kind is no follow-on.
        (
            "per = 50\nrate = \"2\"",
            "per = 50\npoints = \"2\"",
            &[Code::MissingKey, Code::UnknownKey],
        ),
        (
            "fact = \"service\"\ncolumn",
            "fact = \"servise\"\ncolour = 1\ncolumn",
            &[Code::UnknownReference, Code::UnknownKey],
        ),
    ] {
        assert!(small.contains(from), "{from}");
        let found = check(&small.replacen(from, to, 1)).unwrap_err();
        let told: Vec<Code> = found.iter().map(|one| one.code).collect();
        assert_eq!(told, codes, "{to}: {found:?}");
    }
}

#[test]
fn every_message_stands_in_both_languages() {
    for file in fs::read_dir(folder()).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for one in check(&text).unwrap_err() {
            assert!(
                !one.message.zh.is_empty() && !one.message.en.is_empty(),
                "{one}"
            );
        }
    }
}
