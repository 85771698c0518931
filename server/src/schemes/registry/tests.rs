use shared::base::{Date, Lang};
use shared::scoring::EMBEDDED;

use super::{LoadError, Registry, SchemeFile, diagnostics_of};

fn embedded() -> SchemeFile {
    let (name, text) = EMBEDDED[0];
    SchemeFile {
        name: name.to_owned(),
        text: text.to_owned(),
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_current_scheme_is_one_in_force_in_the_district() {
    let registry = Registry::load(None).unwrap();
    let program = registry.find("zhenhai-3.0@1", day("2018-07-01")).unwrap();
    let first = program.valid_from;
    let current = |district, day| registry.current(district, day).map(|found| &*found.id);
    assert_eq!(current("330211", first), Some("zhenhai-3.0"));
    assert_eq!(current("330211", first.pred_opt().unwrap()), None);
    assert_eq!(current("330212", day("2018-07-01")), None);
    for later in ["2026-07-01", "2030-01-01"] {
        assert_eq!(current("330211", day(later)), Some("zhenhai-3.0"));
    }
}

#[test]
fn a_district_without_a_scheme_is_shown_that_of_its_neighbour() {
    let registry = Registry::load(None).unwrap();
    let shown = |district, on| registry.in_use(district, day(on)).map(|found| &*found.id);
    assert_eq!(shown("330212", "2026-07-01"), Some("zhenhai-3.0"));
    assert_eq!(shown("330211", "2017-07-01"), Some("zhenhai-3.0"));
    assert_eq!(shown("440305", "2026-07-01"), Some("shenzhen-2024"));
}

/// The embedded scheme as a later version, in force from a day.
fn version_two(from: &str) -> SchemeFile {
    let SchemeFile { name, text } = embedded();
    let text = text.replacen("version = 1", "version = 2", 1).replacen(
        "valid_from = 2018-01-01",
        &format!("valid_from = {from}"),
        1,
    );
    SchemeFile { name, text }
}

#[test]
fn a_name_without_a_version_is_the_version_in_force() {
    let registry = Registry::of(&[embedded(), version_two("2019-01-01")]).unwrap();
    let version = |name, on| registry.find(name, day(on)).map(|found| found.version);
    assert_eq!(version("zhenhai-3.0", "2018-12-31"), Some(1));
    assert_eq!(version("zhenhai-3.0", "2019-01-01"), Some(2));
    assert_eq!(version("zhenhai-3.0@1", "2019-01-01"), Some(1));
    assert_eq!(version("zhenhai-3.0@2", "2018-12-31"), Some(2));
    for nothing in ["zhenhai-3.0@3", "zhenhai-3.0@", "atlantis"] {
        assert_eq!(version(nothing, "2019-01-01"), None, "{nothing}");
    }
    assert_eq!(version("zhenhai-3.0", "2017-12-31"), None);
}

#[test]
fn a_version_is_published_once() {
    let error = Registry::of(&[embedded(), embedded()]).err().unwrap();
    assert!(matches!(error, LoadError::Twice(..)), "{error}");
}

#[test]
fn every_mistake_of_every_file_is_told_with_its_place() {
    let broken = |name: &str| SchemeFile {
        name: name.to_owned(),
        text: "id = \"x\"\nnonsense = 1\n".to_owned(),
    };
    let error = Registry::of(&[broken("a.toml"), broken("b.toml")])
        .err()
        .unwrap();
    let LoadError::Broken(files) = &error else {
        panic!("{error}");
    };
    assert_eq!(files.len(), 2);
    let words = error.to_string();
    assert!(words.contains("a.toml:2:1: unknown_key:"), "{words}");
    assert!(words.contains("b.toml:2:1: unknown_key:"), "{words}");
    assert!(diagnostics_of(&files[0], Lang::Zh).starts_with("a.toml:"));
}

#[test]
fn a_missing_directory_is_named() {
    let missing = std::path::Path::new("/nowhere/schemes");
    let words = Registry::load(Some(missing)).err().unwrap().to_string();
    assert!(words.contains("/nowhere/schemes"), "{words}");
}
