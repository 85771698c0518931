//! Why, in three depths and both languages: a sentence, a table, the whole derivation. The worked
//! examples of the reconstruction and one of each other scheme are written out whole.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use serde_json::Value;
use shared::base::{Date, Lang};
use shared::scoring::{EMBEDDED, Explanation, Facts, Node, ScoreExplanation, compile, explain};
use toml_edit::{DocumentMut, Item};

/// What is written out: scheme, file of its cases, how the name of the case begins.
const TOLD: [(&str, &str, &str); 11] = [
    ("zhenhai-3.0", "z1-factory-technician", "Z1"),
    ("zhenhai-3.0", "z3-street-cleaner", "Z3"),
    ("zhenhai-3.0", "z5-company-owner", "Z5"),
    ("zhenhai-4.0-draft", "changes", ""),
    ("shenzhen-2024", "printed", "SZ5"),
    ("shanghai-2015", "printed", "SH1"),
    ("beijing-2016", "printed", "BJ3"),
    ("zhejiang-2022", "printed", "ZJ3"),
    ("guangzhou-2021", "printed", "GZ1"),
    ("foshan-2016", "printed", "FS5"),
    ("zhongshan-2014", "printed", "ZS1"),
];

#[test]
fn worked_examples_are_explained_as_written() {
    for (scheme, file, name) in TOLD {
        let shipped = |one: &&(&str, &str)| one.0.trim_end_matches(".toml") == scheme;
        let program = compile(EMBEDDED.iter().find(shipped).unwrap().1).unwrap();
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let cases = fs::read_to_string(tests.join(format!("cases/{scheme}/{file}.toml"))).unwrap();
        let (as_of, facts) = case(&cases, name);
        let facts = Facts::read(&program, &facts, as_of).unwrap();
        let told = explain(&program, &facts, as_of);
        let label = if name.is_empty() { file } else { name };
        for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
            let mut all = format!("{} · {as_of}\n", program.name.get(lang));
            all += &sentences(&told, lang);
            all += &tables(&told, lang);
            all += &trees(&told, lang);
            let label = label.to_ascii_lowercase();
            let file = tests.join(format!("explained/{scheme}-{label}.{code}.txt"));
            expect_file![file].assert_eq(&all);
        }
    }
}

/// The day and the facts of the first case whose name begins so.
fn case(text: &str, name: &str) -> (Date, Value) {
    let document: DocumentMut = text.parse().unwrap();
    let cases = document["case"].as_array_of_tables().unwrap();
    let named = |case: &&toml_edit::Table| case["name"].as_str().unwrap().starts_with(name);
    let case = cases.iter().find(named).unwrap();
    let day = case["as_of"].as_datetime().unwrap().to_string();
    (day.parse().unwrap(), json(&case["facts"]))
}

fn json(item: &Item) -> Value {
    if let Some(table) = item.as_table_like() {
        let entries = table.iter().map(|(key, item)| (key.to_owned(), json(item)));
        return Value::Object(entries.collect());
    }
    if let Some(array) = item.as_array() {
        let items = array.iter();
        return items.map(|one| json(&Item::Value(one.clone()))).collect();
    }
    let whole = item.as_integer().map(Value::from);
    let flag = item.as_bool().map(Value::from);
    let day = item.as_datetime().map(|day| Value::from(day.to_string()));
    let text = item
        .as_str()
        .filter(|text| *text != "unknown")
        .map(Value::from);
    whole.or(flag).or(day).or(text).unwrap_or_default()
}

/// The first depth: a sentence on the whole, on each category and on each line that was told.
fn sentences(told: &ScoreExplanation, lang: Lang) -> String {
    let mut text = format!("\n# 1\n{}\n", told.sentence.get(lang));
    for said in told.frozen.iter().chain(&told.gates) {
        writeln!(text, "{}", said.get(lang)).unwrap();
    }
    for category in &told.categories {
        writeln!(text, "{}", category.sentence.get(lang)).unwrap();
    }
    for line in &told.lines {
        let (id, sentence) = (&line.indicator, line.sentence.get(lang));
        writeln!(text, "{id} {sentence}").unwrap();
    }
    text
}

/// The second: the table of each line, how it is worked out and what decides it.
fn tables(told: &ScoreExplanation, lang: Lang) -> String {
    let mut text = "\n# 2\n".to_owned();
    for line in &told.lines {
        writeln!(text, "{} {}", line.indicator, line.name.get(lang)).unwrap();
        for row in &line.rows {
            let cells = [&row.label, &row.value, &row.note].map(|cell| cell.get(lang));
            writeln!(text, "  {}", cells.join(" | ").trim_end_matches([' ', '|'])).unwrap();
        }
        for said in reasons(line, lang) {
            writeln!(text, "  {said}").unwrap();
        }
    }
    text
}

fn reasons(line: &Explanation, lang: Lang) -> Vec<String> {
    let arithmetic = line
        .arithmetic
        .iter()
        .map(|text| format!("= {}", text.get(lang)));
    let decided = [format!("! {}", line.decided.text.get(lang))];
    let change = line
        .change
        .iter()
        .map(|text| format!("+ {}", text.get(lang)));
    arithmetic.chain(decided).chain(change).collect()
}

/// The third: the whole derivation.
fn trees(told: &ScoreExplanation, lang: Lang) -> String {
    let mut text = "\n# 3\n".to_owned();
    for category in &told.categories {
        branch(&category.tree, 0, lang, &mut text);
    }
    text
}

fn branch(node: &Node, depth: usize, lang: Lang, text: &mut String) {
    let (label, value, width) = (node.label.get(lang), node.value.get(lang), depth * 2);
    writeln!(text, "{:width$}{label}: {value}", "").unwrap();
    if let Some(clause) = &node.clause {
        writeln!(text, "{:width$}  〔{}〕", "", clause.get(lang)).unwrap();
    }
    for child in &node.children {
        branch(child, depth + 1, lang, text);
    }
}
