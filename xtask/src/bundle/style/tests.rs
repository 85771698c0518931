//! Tests of the style sheets.

use super::{Layers, compile, engines, of, of_plain};

#[test]
fn old_engines_get_no_nesting_and_no_ranges() {
    let written = "@layer base { a { color: red; &:hover { color: blue; \
        @media (width >= 960px) { color: green } } } }";
    let sheet = compile(written, engines::PROGRAMS, Layers::Kept).unwrap();
    assert_eq!(
        sheet,
        "@layer base{a{color:red}a:hover{color:#00f}\
         @media (min-width:960px){a:hover{color:green}}}"
    );
}

#[test]
fn without_layers_their_rules_stay() {
    let written = "@layer base, page; @layer base { p { margin: 0; } }";
    let sheet = compile(written, engines::PLAIN, Layers::Dissolved).unwrap();
    assert_eq!(sheet, "p{margin:0}");
}

#[test]
fn a_mistake_is_told() {
    assert!(compile("a { color: red; } }", engines::PROGRAMS, Layers::Kept).is_err());
}

#[test]
fn no_sheet_says_what_the_oldest_engines_do_not_know() {
    for part in ["public", "desk"] {
        let sheet = of(part).unwrap();
        for word in ["&", "(width", "color-mix"] {
            assert!(!sheet.contains(word), "{part}: {word}");
        }
        // The longest height of a window has a fallback.
        assert_eq!(sheet.matches("dvh").count(), sheet.matches("100vh").count());
    }
    let sheet = of_plain().unwrap();
    for word in [
        "&",
        "(width",
        "@layer",
        "inline-size:",
        ";padding-block:",
        "dvh",
    ] {
        assert!(!sheet.contains(word), "plain: {word}");
    }
}
