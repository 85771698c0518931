//! Scheme files: a text becomes a program, or diagnostics that stand within it.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use shared::scoring::{Facts, check, compile, explain, sample, score};

use super::mangle::{mangled_text, settings, tricks};
use crate::scoring::{date, scheme_text};

/// A scheme small enough to be read hundreds of times a second.
fn small() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    fs::read_to_string(folder.join("small.toml")).unwrap()
}

/// A program, or at least one mistake, each with a place in the text and words in both languages;
/// whatever compiles can be reckoned with.
fn is_read(text: &str) {
    let today = date("2018-07-01");
    match compile(text) {
        Ok(program) => {
            assert!(check(text).is_ok());
            for seed in 0..3 {
                let facts = sample::facts(&program, seed, today);
                if let Ok(facts) = Facts::read(&program, &facts, today) {
                    let score = score(&program, &facts, today);
                    let explained = explain(&program, &facts, today);
                    assert_eq!(explained.lines.len(), score.lines().count());
                }
            }
        }
        Err(found) => {
            assert!(!found.is_empty(), "{text}");
            let lines = text.split('\n').count();
            for one in found {
                let place = |number: u32| usize::try_from(number).unwrap();
                let (line, column) = (place(one.line), place(one.column));
                assert!((1..=lines).contains(&line), "{one} of {lines} lines");
                let length = text.split('\n').nth(line - 1).unwrap().chars().count();
                assert!((1..=length + 1).contains(&column), "{one} of {length}");
                assert!(!one.message.zh.is_empty() && !one.message.en.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn a_spoilt_small_scheme_is_read_or_named(tricks in tricks()) {
        is_read(&mangled_text(&small(), &tricks));
    }

    #[test]
    fn any_text_is_read_or_named(text in "\\PC{0,200}") {
        is_read(&text);
    }
}

proptest! {
    #![proptest_config(settings(24))]

    #[test]
    fn a_spoilt_scheme_of_a_district_is_read_or_named(tricks in tricks()) {
        is_read(&mangled_text(scheme_text(), &tricks));
    }
}

#[test]
fn what_is_nested_without_end_is_refused() {
    for (open, close) in [("[", "]"), ("{a=", "}"), ("[{a=", "}]")] {
        for deep in [100, 10_000] {
            is_read(&format!("a = {}{}", open.repeat(deep), close.repeat(deep)));
            is_read(&format!("a = {}", open.repeat(deep)));
        }
        is_read(&format!("{}a = 1", "a.".repeat(10_000)));
    }
}
