use super::Folder;

const PEOPLE: &str = "{\"id\": \"a\", \"facts\": {}}\n{\"id\": \"b\", \"facts\": {\"x\": 1}}\n\
                      {\"id\": \"c\", \"facts\": {}}\n";

fn score<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["score", "--as-of", "2018-07-01", "--facts"], more].concat()
}

#[test]
fn a_bad_line_is_told_and_the_others_are_scored() {
    let folder = Folder::new();
    folder.write("people.jsonl", PEOPLE);
    let ran = folder.jifen(&score(&["people.jsonl"]));
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out.lines().count(), 2);
    assert!(
        ran.err
            .starts_with("people.jsonl:2: /facts/x: unknown_key: "),
        "{ran:?}"
    );
}

#[test]
fn people_may_come_from_the_standard_input() {
    let folder = Folder::new();
    let person = "{\"id\": \"a\", \"facts\": {}}\n";
    let ran = folder.jifen_with(&score(&["-"]), person, &[]).succeeds();
    let row: serde_json::Value = serde_json::from_str(ran.out.trim()).unwrap();
    assert_eq!(
        (row["id"].as_str(), row["score"]["as_of"].as_str()),
        (Some("a"), Some("2018-07-01"))
    );
    let table = score(&["-", "--format", "table", "--explain", "--lang", "en"]);
    let ran = folder.jifen_with(&table, person, &[]).succeeds();
    assert!(
        ran.out.contains("total") && ran.out.contains("Example data"),
        "{ran:?}"
    );
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = Folder::new();
    folder
        .jifen(&score(&["none.jsonl"]))
        .fails_with("none.jsonl");
    folder.write("broken.toml", "id = 1");
    let broken = score(&["-", "--scheme-file", "broken.toml"]);
    folder.jifen(&broken).fails_with("broken.toml:1:1: ");
    folder
        .jifen(&score(&["-", "--scheme", "atlantis"]))
        .fails_with("there is no scheme atlantis");
}

#[test]
fn a_person_is_scored_by_the_version_in_force_on_the_day_or_by_the_one_named() {
    let folder = Folder::new();
    let (_, text) = shared::scoring::EMBEDDED[0];
    let later = text.replacen("version = 1", "version = 2", 1).replacen(
        "valid_from = 2018-01-01",
        "valid_from = 2019-01-01",
        1,
    );
    std::fs::create_dir(folder.0.join("schemes")).unwrap();
    folder.write("schemes/later.toml", &later);
    let version = |as_of: &str, scheme: &str| {
        let command = [
            "score", "--as-of", as_of, "--facts", "-", "--scheme", scheme,
        ];
        let person = "{\"id\": \"a\", \"facts\": {}}\n";
        let ran = folder.jifen_with(&command, person, &[("JIFEN_SCHEMES", "schemes")]);
        let row: serde_json::Value = serde_json::from_str(ran.succeeds().out.trim()).unwrap();
        row["score"]["version"].as_u64()
    };
    assert_eq!(version("2018-07-01", "zhenhai-3.0"), Some(1));
    assert_eq!(version("2019-01-01", "zhenhai-3.0"), Some(2));
    assert_eq!(version("2019-01-01", "zhenhai-3.0@1"), Some(1));
    let early = ["score", "--as-of", "2017-12-31", "--facts", "-"];
    folder
        .jifen(&early)
        .fails_with("there is no scheme zhenhai-3.0 in force on 2017-12-31");
}
