use std::sync::Arc;

use indicatif::ProgressBar;
use serde_json::Value;
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
            &ProgressBar::hidden(),
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
    let ids: Vec<Value> = scores
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone())
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
    let row: Value = serde_json::from_str(&lines[0]).unwrap();
    assert!(row["explanation"]["sentence"]["zh"].is_string());
    let (table, _, _) = run(&work(Format::Table, true), person);
    assert!(table[1].starts_with("id "), "{table:?}");
    assert!(table[2].starts_with("a "), "{table:?}");
}

#[test]
fn many_lines_come_out_in_their_order() {
    let line = |number: usize| match number % 1_000 {
        999 => format!("{{\"id\": \"{number}\", \"facts\": {{\"x\": 1}}}}\n"),
        _ => format!("{{\"id\": \"{number}\", \"facts\": {{}}}}\n"),
    };
    let input: String = (0..10_000).map(line).collect();
    let (rows, complaints, bad) = run(&work(Format::Csv, false), &input);
    let ids = (0..10_000).filter(|number| number % 1_000 != 999);
    let wanted: Vec<String> = ids.map(|id| format!("{id},0,no,no")).collect();
    assert_eq!(rows[0], "id,total,admitted,frozen");
    assert!(rows[1..] == wanted, "{:?}", &rows[..3]);
    assert_eq!(bad, 10);
    assert!(complaints[1].starts_with("people.jsonl:2000: /facts/x: "));
}

#[test]
fn columns_say_what_the_scores_say() {
    let people = [
        r#"{"id": "a", "facts": {"permit": [{"from": "2014-07-01"}], "education": "bachelor"}}"#,
        r#"{"id": "b", "facts": {"permit": null, "education": null}}"#,
        r#"{"id": "c, 3", "facts": {"freezes": [{"indicator": "18-2", "from": "2018-06-01"}]}}"#,
    ]
    .join("\n");
    let (scores, _, _) = run(&work(Format::Json, false), &people);
    let score = |line: &String| serde_json::from_str::<Value>(line).unwrap()["score"].clone();
    let scores: Vec<Value> = scores.iter().map(score).collect();
    let total = |score: &Value| {
        let end = |end: &str| score["total"][end].as_str().unwrap().to_owned();
        (end("least"), end("most"))
    };
    let [first, second, third] = [0, 1, 2].map(|place| total(&scores[place]));
    assert!(first.0 == first.1 && first.0 != "0", "{first:?}");
    assert_ne!(second.0, second.1);
    assert_eq!(scores[2]["frozen"]["now"], "yes");
    let (rows, _, _) = run(&work(Format::Csv, false), &people);
    let wanted = [
        "id,total,admitted,frozen".to_owned(),
        format!("a,{},yes,no", first.0),
        format!("b,{}..{},unknown,no", second.0, second.1),
        format!("\"c, 3\",{},no,yes", third.0),
    ];
    assert_eq!(rows, wanted);
}
