use std::sync::Arc;

use shared::base::Lang;
use shared::scoring::embedded;

use super::{Format, LINE_MAX, Work};

fn work(format: Format, explain: bool) -> Work {
    let as_of = "2018-07-01".parse().unwrap();
    Work {
        program: Arc::new(embedded().remove(0)),
        as_of,
        known_until: as_of,
        format,
        explain,
        lang: Lang::En,
    }
}

fn run(work: &Work, input: &str) -> (Vec<String>, Vec<String>, u64) {
    let (mut output, mut complaints) = (Vec::new(), Vec::new());
    let bad = work
        .score(
            "people.jsonl",
            input.as_bytes(),
            &mut output,
            &mut complaints,
        )
        .unwrap();
    let lines = |bytes| {
        let text = String::from_utf8(bytes).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    (lines(output), lines(complaints), bad)
}

#[test]
fn bad_lines_are_told_and_the_others_scored() {
    let long = format!("{{\"id\": \"{}\"}}", "x".repeat(2_000_000));
    let input = format!(
        "{{\"id\": \"a\", \"facts\": {{}}}}\n\n{{\"id\": \"b\", \"facts\": {{\"nonsense\": 1}}}}\n\
         {{\"id\": \"c\"\n{long}\n{{\"id\": \"d\", \"facts\": {{}}, \"more\": 1}}\n\
         {{\"id\": \"e\", \"facts\": {{}}}}"
    );
    let (scores, complaints, bad) = run(&work(Format::Json, false), &input);
    let ids: Vec<serde_json::Value> = scores
        .iter()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone())
        .collect();
    assert_eq!((ids, bad), (vec!["a".into(), "e".into()], 4));
    assert!(complaints[0].starts_with("people.jsonl:3: /facts/nonsense: unknown_key: "));
    assert!(
        complaints[1].starts_with("people.jsonl:4: column "),
        "{}",
        complaints[1]
    );
    assert_eq!(
        complaints[2],
        format!("people.jsonl:5: longer than {LINE_MAX} bytes")
    );
    assert!(
        complaints[3].contains("unknown field `more`"),
        "{}",
        complaints[3]
    );
}

#[test]
fn an_explanation_names_the_clause() {
    let person = "{\"id\": \"a\", \"facts\": {}}";
    let (lines, _, _) = run(&work(Format::Json, true), person);
    let row: serde_json::Value = serde_json::from_str(&lines[0]).unwrap();
    assert!(row["explanation"]["sentence"]["zh"].is_string());
    let (table, _, _) = run(&work(Format::Table, true), person);
    assert!(table[1].starts_with("id "), "{table:?}");
    assert!(table[2].starts_with("a "), "{table:?}");
}
