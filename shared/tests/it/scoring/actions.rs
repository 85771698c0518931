//! The actions of a scheme: what is read, and what is found wrong with them.

use std::fs;
use std::path::Path;

use shared::base::Date;
use shared::scoring::{Code, Does, Wait, check, compile};

use super::{date, zhenhai};

/// The small scheme with one action.
fn with(action: &str) -> String {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/small.toml");
    let small = fs::read_to_string(small).unwrap();
    let words = "name = { zh = \"做\", en = \"do\" }\nhow = { zh = \"去\", en = \"go\" }";
    format!("{small}\n[[action]]\nid = \"one\"\n{words}\n{action}\n")
}

fn found(action: &str) -> Vec<Code> {
    let found = check(&with(action)).err().unwrap_or_default();
    assert!(found.iter().all(|one| one.line > 130), "{found:?}");
    found.into_iter().map(|one| one.code).collect()
}

#[test]
fn what_is_wrong_with_an_action_is_found_at_its_place() {
    let none: &[Code] = &[];
    let serve = r#"{ fact = "service", does = "add", event = { hours = "40" } }"#;
    let degree = r#"{ fact = "degree", does = "reach", option = "master", from = ["bachelor"] }"#;
    for (action, codes) in [
        (format!("effort = 1\nchanges = [{serve}]"), none),
        (
            format!("effort = 1\nmost = 9\nwait = {{ days = 1 }}\nchanges = [{serve}]"),
            none,
        ),
        (format!("effort = 1\nchanges = [{serve}, {degree}]"), none),
        ("effort = 1".to_owned(), &[Code::MissingKey]),
        (
            "effort = 1
changes = []"
                .to_owned(),
            &[Code::Empty],
        ),
        (format!("changes = [{serve}]"), &[Code::MissingKey]),
        (
            format!("effort = 0\nchanges = [{serve}]"),
            &[Code::BadNumber],
        ),
        (
            format!("effort = 1\nmost = 2\nchanges = [{degree}]"),
            &[Code::BadNumber],
        ),
        (
            format!("effort = 1\nwait = {{ weeks = 1 }}\nchanges = [{serve}]"),
            &[Code::UnknownKey],
        ),
        (
            format!("effort = 1\nchanges = [{serve}, {serve}]"),
            &[Code::DuplicateId],
        ),
        (
            format!("effort = 1\nrequires = [\"degree\"]\nchanges = [{serve}]"),
            &[Code::WrongFactKind],
        ),
    ] {
        assert_eq!(found(&action), codes, "{action}");
    }
}

#[test]
fn what_is_wrong_with_a_change_is_found_at_its_place() {
    let cases: [(&str, &[Code]); 13] = [
        (
            r#"fact = "nothing", does = "yes""#,
            &[Code::UnknownReference],
        ),
        (r#"fact = "service", does = "dance""#, &[Code::UnknownWord]),
        (r#"fact = "service", does = "yes""#, &[Code::WrongFactKind]),
        (r#"fact = "degree", does = "begin""#, &[Code::WrongFactKind]),
        (
            r#"fact = "birth_date", does = "hold""#,
            &[Code::WrongFactKind],
        ),
        (r#"fact = "degree", does = "reach""#, &[Code::MissingKey]),
        (
            r#"fact = "degree", does = "reach", option = "doctor""#,
            &[Code::UnknownReference],
        ),
        (
            r#"fact = "degree", does = "reach", option = "master", from = ["school"]"#,
            &[Code::UnknownReference],
        ),
        (r#"fact = "service", does = "add""#, &[Code::MissingKey]),
        (
            r#"fact = "service", does = "add", event = {}"#,
            &[Code::MissingKey],
        ),
        (
            r#"fact = "service", does = "add", event = { days = "1" }"#,
            &[Code::UnknownReference],
        ),
        (
            r#"fact = "service", does = "add", event = { hours = "1.5" }"#,
            &[Code::BadNumber],
        ),
        (
            r#"fact = "service", does = "add", event = { hours = "20000" }"#,
            &[Code::BadNumber],
        ),
    ];
    for (change, codes) in cases {
        let action = format!("effort = 1\nchanges = [{{ {change} }}]");
        assert_eq!(found(&action), codes, "{change}");
    }
}

#[test]
fn too_many_ways_to_move_the_same_lines_are_refused() {
    let again = |id: &str| {
        format!(
            "effort = 1\nmost = 60\nchanges = [{{ fact = \"service\", does = \"add\", event = \
             {{ hours = \"1\" }} }}]\n[[action]]\nid = \"{id}\"\n\
             name = {{ zh = \"做\", en = \"do\" }}\nhow = {{ zh = \"去\", en = \"go\" }}\n"
        )
    };
    let last =
        "effort = 1\nchanges = [{ fact = \"degree\", does = \"reach\", option = \"master\" }]";
    assert_eq!(found(&format!("{}{last}", again("two"))), []);
    let more = format!("{}{}{last}", again("two"), again("three"));
    assert_eq!(found(&more), [Code::TooMany]);
}

#[test]
fn an_action_counts_on_days_that_its_waits_name() {
    let program = zhenhai();
    let days =
        |id: &str, time| -> Date { program.action(id).unwrap().day(date("2018-01-31"), time) };
    assert_eq!(days("volunteer", 0), date("2018-02-07"));
    assert_eq!(days("volunteer", 3), date("2018-02-28"));
    assert_eq!(days("give_blood", 0), date("2018-02-01"));
    assert_eq!(days("give_blood", 2), date("2019-02-01"));
    assert_eq!(days("train", 0), date("2018-02-28"));
    let keep = program.action("keep_insurance").unwrap();
    assert!(keep.holds());
    assert_eq!((keep.effort, keep.most, keep.wait), (0, 1, Wait::default()));
    let open = program.action("open_business").unwrap();
    assert_eq!(open.changes.len(), 2);
    assert_eq!(open.changes[0].does, Does::Begin);
    assert_eq!(program.action("nothing"), None);
    let keep = r#"changes = [{ fact = "service", does = "hold" }]"#;
    assert!(compile(&with(keep)).is_err());
}
