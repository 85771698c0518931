//! Every operation of the contract is served and tested; every error speaks both languages.

use shared::api::{ErrorCode, Refusal};

use super::{none, sources};

/// The names of the operations that the contract declares.
fn declared() -> Vec<String> {
    let mut names = Vec::new();
    for source in sources() {
        if !source.path.starts_with("shared/src/") {
            continue;
        }
        for line in source.text.lines() {
            if let Some(rest) = line.strip_prefix("impl Endpoint for ") {
                names.push(rest.trim_end_matches(" {").to_owned());
            }
        }
    }
    assert!(names.len() > 20, "{names:?}");
    names
}

#[test]
fn every_operation_of_the_contract_is_served() {
    let served = server::operations();
    let found: Vec<String> = declared()
        .into_iter()
        .filter(|name| !served.iter().any(|operation| operation.name == name))
        .collect();
    none(&found, "declared, but not served");
}

#[test]
fn every_operation_is_tested_by_name() {
    let tests: String = sources()
        .into_iter()
        .filter(|source| source.path.starts_with("server/tests/it/"))
        .filter(|source| !source.path.contains("/access/") && !source.path.contains("/tidy/"))
        .map(|source| source.text)
        .collect();
    // These three answer with a cookie, so their tests ask for the address.
    let by_address = ["SignIn", "RefreshSession", "SignOut"];
    for verb in ["sign-in", "refresh", "sign-out"] {
        assert!(tests.contains(verb), "{verb}");
    }
    let found: Vec<String> = declared()
        .into_iter()
        .filter(|name| !by_address.contains(&name.as_str()) && !tests.contains(name.as_str()))
        .collect();
    none(&found, "served, but not tested");
}

#[test]
fn general_errors_are_distinct_and_speak_both_languages() {
    let mut codes: Vec<&str> = ErrorCode::ALL.iter().map(Refusal::code).collect();
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
    for code in ErrorCode::ALL {
        let words = code.words();
        assert!(!words.zh.is_ascii() && words.en.is_ascii(), "{words:?}");
        assert!((400..600).contains(&code.status()), "{}", code.code());
    }
}
