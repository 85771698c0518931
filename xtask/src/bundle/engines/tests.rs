//! Tests of what the oldest engines run.

use super::check;

/// `\0asm`, version 1.
const HEAD: [u8; 8] = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

fn program(sections: &[&[u8]]) -> Vec<u8> {
    [&[&HEAD[..]], sections].concat().concat()
}

#[test]
fn a_program_of_the_named_set_is_let_through() {
    // One type: a function of nothing to two numbers, which is the proposal multi-value.
    let two_results = program(&[&[1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f]]);
    check("two results", &two_results).unwrap();
}

#[test]
fn a_program_with_something_newer_is_refused() {
    // A shared memory of the proposal threads, and a type with a vector of the proposal SIMD.
    let threads = program(&[&[5, 4, 1, 3, 1, 1]]);
    let vectors = program(&[&[1, 5, 1, 0x60, 0, 1, 0x7b]]);
    for (name, newer) in [("threads", threads), ("vectors", vectors)] {
        let words = format!("{:#}", check(name, &newer).unwrap_err());
        assert!(words.contains("docs/browsers.md"), "{words}");
    }
}

#[test]
fn what_is_no_program_is_refused() {
    check("nothing", &[]).unwrap_err();
}
