use serde_json::{Value, json};

use super::{Facts, FactsLine};
use crate::base::Date;
use crate::scoring::{Program, embedded, score};

fn program() -> Program {
    embedded().remove(0)
}

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

/// The problems of a facts object: `bad_date /permit/0/from`.
fn problems(program: &Program, facts: &Value) -> Vec<String> {
    let problems = Facts::read(program, facts, today())
        .err()
        .unwrap_or_default();
    let shown = problems.iter().map(|problem| {
        assert!(!problem.message.zh.is_empty() && !problem.message.en.is_empty());
        let code = serde_json::to_value(problem.code).unwrap();
        format!("{} {}", code.as_str().unwrap(), problem.pointer)
    });
    shown.collect()
}

fn check(cases: &[(Value, &str)]) {
    let program = program();
    for (facts, wanted) in cases {
        assert_eq!(problems(&program, facts), [*wanted], "{facts}");
    }
}

#[test]
fn every_wrong_value_has_its_own_problem() {
    check(&[
        (json!([]), "wrong_type "),
        (json!({ "weight": 70 }), "unknown_key /weight"),
        (json!({ "a/b~": 1 }), "unknown_key /a~1b~0"),
        (json!({ "education": 3 }), "wrong_type /education"),
        (json!({ "education": "phd" }), "unknown_option /education"),
        (json!({ "shortage_job": "yes" }), "wrong_type /shortage_job"),
        (json!({ "birth_date": 1990 }), "wrong_type /birth_date"),
        (
            json!({ "birth_date": "1990-02-30" }),
            "bad_date /birth_date",
        ),
        (json!({ "birth_date": "1990-2-3" }), "bad_date /birth_date"),
        (json!({ "birth_date": "+90-02-03" }), "bad_date /birth_date"),
        (
            json!({ "birth_date": "2018-07-02" }),
            "future_date /birth_date",
        ),
        (
            json!({ "birth_date": "1899-12-31" }),
            "too_early /birth_date",
        ),
    ]);
}

#[test]
fn every_wrong_span_has_its_own_problem() {
    check(&[
        (json!({ "permit": {} }), "wrong_type /permit"),
        (json!({ "permit": ["2016"] }), "wrong_type /permit/0"),
        (json!({ "permit": [{}] }), "missing_key /permit/0/from"),
        (
            json!({ "permit": [{ "from": "2016-13-01" }] }),
            "bad_date /permit/0/from",
        ),
        (
            json!({ "permit": [{ "from": "2018-07-02" }] }),
            "future_date /permit/0/from",
        ),
        (
            json!({ "permit": [{ "from": "2016-01-02", "to": "2016-01-01" }] }),
            "ends_before_start /permit/0/to",
        ),
        (
            json!({ "permit": [{ "from": "2016-01-02", "back_paid": true }] }),
            "unknown_key /permit/0/back_paid",
        ),
        (
            json!({ "insurance": [{ "from": "2016-01-01" }] }),
            "bad_date /insurance/0/from",
        ),
        (
            json!({ "insurance": [{ "from": "2018-08" }] }),
            "future_date /insurance/0/from",
        ),
        (
            json!({ "insurance": [{ "from": "2016-01", "back_paid": 1 }] }),
            "wrong_type /insurance/0/back_paid",
        ),
        (
            json!({ "permit": vec![json!({ "from": "2016-01-01" }); 101] }),
            "too_many /permit",
        ),
    ]);
}

#[test]
fn every_wrong_event_has_its_own_problem() {
    check(&[
        (
            json!({ "volunteering": [{}] }),
            "missing_key /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": -1 }] }),
            "out_of_bounds /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": 1e9 }] }),
            "out_of_bounds /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": "1.25" }] }),
            "bad_number /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": "many" }] }),
            "bad_number /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": [] }] }),
            "wrong_type /volunteering/0/hours",
        ),
        (
            json!({ "volunteering": [{ "hours": 30000 }, { "hours": 20000 }] }),
            "out_of_bounds /volunteering",
        ),
        (
            json!({ "volunteering": [{ "date": "2018-07-02", "hours": 1 }] }),
            "future_date /volunteering/0/date",
        ),
        (
            json!({ "volunteering": [{ "hours": 1, "day": 1 }] }),
            "unknown_key /volunteering/0/day",
        ),
        (
            json!({ "patents": [{ "type": "invention", "owners": 11 }] }),
            "out_of_bounds /patents/0/owners",
        ),
        (
            json!({ "honours": [{ "level": "city", "deed": "" }] }),
            "bad_text /honours/0/deed",
        ),
        (
            json!({ "honours": [{ "level": "city", "deed": "x".repeat(81) }] }),
            "bad_text /honours/0/deed",
        ),
    ]);
}

#[test]
fn every_wrong_award_or_freeze_has_its_own_problem() {
    let award = |key: &str, value: Value| {
        let mut award = json!({ "indicator": "14-1", "points": "6", "effective": "2018-03-20" });
        award[key] = value;
        json!({ "awards": [award] })
    };
    let freeze = |indicator: &str, ground: Option<&str>| {
        let mut freeze = json!({ "indicator": indicator, "from": "2018-03-20" });
        if let Some(ground) = ground {
            freeze["ground"] = json!(ground);
        }
        json!({ "freezes": [freeze] })
    };
    check(&[
        (
            award("indicator", json!("01-1")),
            "wrong_indicator /awards/0/indicator",
        ),
        (award("points", json!(6)), "wrong_type /awards/0/points"),
        (award("points", json!("0")), "bad_number /awards/0/points"),
        (award("points", json!("1.3")), "bad_number /awards/0/points"),
        (
            award("points", json!("12")),
            "out_of_bounds /awards/0/points",
        ),
        (
            award("awarder", json!("village")),
            "wrong_indicator /awards/0/awarder",
        ),
        (
            award("expires", json!("2018-03-19")),
            "ends_before_start /awards/0/expires",
        ),
        (award("clause", json!("3")), "unknown_key /awards/0/clause"),
        (freeze("14-1", None), "wrong_indicator /freezes/0/indicator"),
        (freeze("18-1", None), "missing_key /freezes/0/ground"),
        (
            freeze("18-1", Some("bad")),
            "unknown_option /freezes/0/ground",
        ),
    ]);
}

#[test]
fn all_problems_are_reported_at_once() {
    let facts = json!({
        "weight": 70,
        "education": "phd",
        "permit": [{ "from": "2016-02-30", "to": "soon" }],
    });
    let found = problems(&program(), &facts);
    assert_eq!(
        found,
        [
            "bad_date /permit/0/from",
            "bad_date /permit/0/to",
            "unknown_option /education",
            "unknown_key /weight",
        ]
    );
}

#[test]
fn what_fits_is_read_even_beside_a_problem() {
    let program = program();
    let facts = json!({ "education": "bachelor", "birth_date": "tomorrow" });
    let (read, problems) = Facts::read_what_fits(&program, &facts, today());
    assert_eq!(problems.len(), 1);
    assert_eq!(
        score(&program, &read, today()).total.least,
        crate::base::Points::whole(20)
    );
}

/// The scheme with one line of its text changed, as a later version might.
fn later_version(old: &str, new: &str) -> Program {
    let text = include_str!("../../../schemes/zhenhai-3.0.toml");
    assert!(text.contains(old), "{old}");
    crate::scoring::compile(&text.replacen(old, new, 1)).unwrap()
}

#[test]
fn what_is_on_file_counts_whatever_a_later_version_allows() {
    let lower = later_version("awarder_cap = \"10\"", "awarder_cap = \"8\"");
    let award = |points: &str, by: &str| {
        json!({ "indicator": "14-1", "points": points, "effective": "2018-01-01",
            "expires": "2019-01-01", "by": by })
    };
    let facts = json!({ "awards": [award("9", &"很长的名称".repeat(20))] });
    assert_eq!(problems(&lower, &facts).len(), 2);
    let (read, problems) = Facts::read_on_file(&lower, &facts, today());
    assert_eq!(problems, []);
    let total = |facts: &Facts| score(&lower, facts, today()).total.least;
    assert_eq!(total(&read), crate::base::Points::whole(9));
    let many = json!({ "awards": vec![award("0.5", "东河纺织"); 101] });
    let (_, problems) = Facts::read_on_file(&lower, &many, today());
    assert_eq!(problems, []);
}

#[test]
fn what_a_later_version_has_no_word_for_is_left_out_and_told() {
    let program = program();
    let facts = json!({
        "education": "bachelor",
        "awards": [
            { "indicator": "99-1", "points": "3", "effective": "2018-01-01" },
            { "indicator": "14-1", "points": "3", "effective": "2018-01-01" },
        ],
        "freezes": [{ "indicator": "18-2", "ground": "gone", "from": "2018-06-01" }],
    });
    let (read, problems) = Facts::read_on_file(&program, &facts, today());
    let told: Vec<&str> = problems.iter().map(|one| &*one.pointer).collect();
    assert_eq!(told, ["/awards/0/indicator", "/freezes/0/ground"]);
    let score = score(&program, &read, today());
    assert_eq!(score.total.least, crate::base::Points::whole(23));
    assert_eq!(score.frozen.now, crate::scoring::Truth::No);
}

#[test]
fn the_digest_names_the_facts_and_not_how_they_were_written() {
    let program = program();
    let digest = |facts: Value| {
        Facts::read(&program, &facts, today())
            .unwrap()
            .digest(&program)
    };
    let one = digest(json!({
        "education": "bachelor",
        "volunteering": [{ "hours": 10 }, { "hours": "2.50" }],
        "blood": [],
    }));
    let same = digest(json!({
        "volunteering": [{ "hours": 2.5 }, { "hours": 10.0 }],
        "education": "bachelor",
    }));
    assert_eq!(one, same);
    assert_eq!(one.len(), 64);
    assert_ne!(one, digest(json!({ "education": "bachelor" })));
    assert_ne!(digest(json!({ "education": null })), digest(json!({})));
}

#[test]
fn a_line_of_a_file_of_people_has_an_id_and_facts() {
    let line = r#"{"id": "Z1", "facts": {"education": "bachelor"}}"#;
    let read: FactsLine = serde_json::from_str(line).unwrap();
    assert_eq!(read.id, "Z1");
    for bad in [
        r#"{"id": "Z1"}"#,
        r#"{"id": "Z1", "facts": {}, "name": "x"}"#,
        "{",
    ] {
        assert!(serde_json::from_str::<FactsLine>(bad).is_err(), "{bad}");
    }
}

#[test]
fn shares_of_several_businesses_are_not_added_up_but_their_amounts_are() {
    let schemes = embedded();
    let program = schemes
        .iter()
        .find(|one| one.id == "zhongshan-2014")
        .unwrap();
    let taxes = |one: &str, other: &str, share: i64| {
        json!({ "other_tax": [
            { "date": "2018-01-05", "yuan": one, "share": share },
            { "date": "2018-02-05", "yuan": other, "share": share },
        ] })
    };
    assert_eq!(
        problems(program, &taxes("10000", "20000", 60)),
        Vec::<String>::new()
    );
    assert_eq!(
        problems(program, &taxes("10000", "20000", 101)),
        [
            "out_of_bounds /other_tax/0/share",
            "out_of_bounds /other_tax/1/share"
        ]
    );
    assert_eq!(
        problems(program, &taxes("900000000", "200000000", 60)),
        ["out_of_bounds /other_tax"]
    );
}
