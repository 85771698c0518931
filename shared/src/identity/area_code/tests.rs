use proptest::prelude::*;

use super::{AreaCode, AreaCodeError, AreaLevel};

fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

#[test]
fn the_length_and_the_zeros_tell_the_level() {
    for (text, level, parent) in [
        ("330000", AreaLevel::Province, None),
        ("330200", AreaLevel::City, Some("330000")),
        ("330211", AreaLevel::District, Some("330200")),
        ("330281", AreaLevel::District, Some("330200")),
        ("330211003", AreaLevel::Town, Some("330211")),
        ("330211100", AreaLevel::Town, Some("330211")),
        ("330211003201", AreaLevel::Village, Some("330211003")),
        ("330211100200", AreaLevel::Village, Some("330211100")),
        ("330211003201004", AreaLevel::Grid, Some("330211003201")),
        (" 330211 003 ", AreaLevel::Town, Some("330211")),
    ] {
        assert_eq!(code(text).level(), level, "{text}");
        assert_eq!(code(text).parent(), parent.map(code), "{text}");
    }
}

#[test]
fn every_mistake_has_its_own_words() {
    for (text, error) in [
        ("", AreaCodeError::Empty),
        ("33021X", AreaCodeError::Characters),
        ("3302", AreaCodeError::Length),
        ("3302110032", AreaCodeError::Length),
        ("330211000", AreaCodeError::ZeroPart),
        ("330200001", AreaCodeError::ZeroPart),
        ("030211", AreaCodeError::ZeroPart),
    ] {
        assert_eq!(AreaCode::parse(text), Err(error), "{text}");
    }
}

#[test]
fn an_area_contains_itself_and_what_lies_in_it() {
    for (outer, inner, contains) in [
        ("330000", "330211003201", true),
        ("330200", "330211", true),
        ("330200", "330100", false),
        ("330211", "330211", true),
        ("330211", "330211003201004", true),
        ("330211", "330212001", false),
        ("330211003", "330211", false),
        ("330211100", "330211100200", true),
        ("330211100", "330211101", false),
    ] {
        assert_eq!(
            code(outer).contains(&code(inner)),
            contains,
            "{outer} {inner}"
        );
    }
}

proptest! {
    #[test]
    fn a_parent_contains_its_child(text in "33021[1-9](00[1-9](2[0-9][1-9]){0,2})?") {
        let child = code(&text);
        let parent = child.parent().unwrap();
        prop_assert!(parent.contains(&child) && !child.contains(&parent));
        prop_assert!(parent.level() < child.level());
    }
}
