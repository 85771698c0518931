use super::Folder;

#[test]
fn the_schemes_that_ship_are_listed_and_shown_with_their_notice() {
    let folder = Folder::new();
    let list = folder.jifen(&["schemes", "list"]).succeeds();
    assert!(
        list.out.contains("zhenhai-3.0") && list.out.contains("非官方"),
        "{list:?}"
    );
    let show = folder
        .jifen(&["schemes", "show", "zhenhai-3.0", "--lang", "en"])
        .succeeds();
    assert!(show.out.lines().count() > 40, "{show:?}");
    folder
        .jifen(&["schemes", "show", "atlantis"])
        .fails_with("zhenhai-3.0@1");
}

#[test]
fn every_mistake_of_a_scheme_file_is_told_with_its_place() {
    let folder = Folder::new();
    folder.write("a.toml", "id = \"x\"\nnonsense = 1\n");
    let ran = folder.jifen(&["schemes", "check", "a.toml", "missing.toml", "--lang", "en"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("a.toml:2:1: unknown_key: "), "{ran:?}");
    assert!(ran.out.lines().count() >= 3, "{ran:?}");
    assert!(ran.err.contains("missing.toml"), "{ran:?}");
    let chinese = folder.jifen(&["schemes", "check", "a.toml"]);
    assert!(!chinese.out.is_ascii(), "{chinese:?}");
}

#[test]
fn a_broken_scheme_in_the_directory_stops_the_start() {
    let folder = Folder::new();
    folder.jifen(&["migrate"]).succeeds();
    std::fs::create_dir(folder.0.join("more")).unwrap();
    folder.write("more/a.toml", "id = \"x\"\nnonsense = 1\n");
    folder
        .jifen(&["serve", "--schemes", "more"])
        .fails_with("more/a.toml:2:1: unknown_key");
}

#[test]
fn a_new_scheme_checks_clean_says_its_most_and_is_never_written_over() {
    let folder = Folder::new();
    let new = ["schemes", "new", "bay.toml", "--id", "south-bay"];
    folder.jifen(&new).succeeds();
    folder.jifen(&new).fails_with("bay.toml");
    let bad = [
        "schemes",
        "new",
        "other.toml",
        "--id",
        "No id",
        "--lang",
        "en",
    ];
    folder.jifen(&bad).fails_with("the id \"No id\"");
    assert!(!folder.0.join("other.toml").exists());
    let check = folder.jifen(&["schemes", "check", "bay.toml", "--lang", "en"]);
    let check = check.succeeds();
    assert!(check.out.contains("south-bay 1 ok"), "{check:?}");
    assert!(
        check
            .out
            .contains("total: 85 at most (Base 70 at most, Extra 15 at most)"),
        "{check:?}"
    );
    let chinese = folder.jifen(&["schemes", "check", "bay.toml"]).succeeds();
    assert!(chinese.out.contains("基础分 最多 70"), "{chinese:?}");
    let show = folder.jifen(&["schemes", "show", "bay.toml"]).succeeds();
    assert!(show.out.contains("01-1 学历"), "{show:?}");
}

#[test]
fn what_is_wrong_is_told_to_programs_too() {
    let folder = Folder::new();
    folder.jifen(&["schemes", "new", "a.toml"]).succeeds();
    let text = std::fs::read_to_string(folder.0.join("a.toml")).unwrap();
    folder.write("b.toml", &text.replacen("cap = \"40\"", "cap = \"41\"", 1));
    let ran = folder.jifen(&["schemes", "check", "a.toml", "b.toml", "c.toml", "--json"]);
    assert_eq!(ran.code, Some(1));
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(rows[0]["ok"], true);
    assert_eq!(rows[0]["totals"][0]["most"], "85");
    assert_eq!(rows[1]["ok"], false);
    assert_eq!(rows[1]["diagnostics"][0]["code"], "cap_above_maximum");
    assert!(rows[1]["diagnostics"][0]["message"]["zh"].is_string());
    assert!(rows[2]["error"].is_string());
}

const CASES: &str = "[[case]]\nname = \"right\"\nas_of = 2026-07-01\n\
                     facts = { education = \"bachelor\" }\n\
                     expect = { lines = { \"01-1\" = \"20\" } }\n\n\
                     [[case]]\nname = \"wrong\"\nas_of = 2026-07-01\n\
                     facts = { education = \"master\" }\n\
                     expect = { lines = { \"01-1\" = \"30\" } }\n";

#[test]
fn worked_cases_are_run_and_what_they_leave_out_is_named() {
    let folder = Folder::new();
    folder.jifen(&["schemes", "new", "a.toml"]).succeeds();
    std::fs::create_dir(folder.0.join("cases")).unwrap();
    folder.write("cases/one.toml", CASES);
    let test = ["schemes", "test", "a.toml", "cases", "--lang", "en"];
    let ran = folder.jifen(&test);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for words in [
        "cases/one.toml:1: ok   right",
        "cases/one.toml:7: FAIL wrong",
        "01-1 should be 30, found 40",
        "no case gives points to indicator 02-1",
        "1 passed, 1 failed, 2 indicators without a case",
    ] {
        assert!(ran.out.contains(words), "{words}: {ran:?}");
    }
    folder.write("cases/one.toml", &CASES.replace("\"30\"", "\"40\""));
    folder.jifen(&test).succeeds();
    folder.write("cases/one.toml", "[[case");
    folder.jifen(&test).fails_with("cases/one.toml");
}

#[test]
fn two_schemes_are_compared_in_words() {
    let folder = Folder::new();
    folder.jifen(&["schemes", "new", "a.toml"]).succeeds();
    let text = std::fs::read_to_string(folder.0.join("a.toml")).unwrap();
    let later = text
        .replacen("version = 1", "version = 2", 1)
        .replacen("rate = \"3\"", "rate = \"5\"", 1)
        .replacen("id = \"02-1\"", "id = \"02-2\"", 1);
    folder.write("b.toml", &later);
    let diff = ["schemes", "diff", "a.toml", "b.toml", "--lang", "en"];
    let ran = folder.jifen(&diff).succeeds();
    for words in [
        "− indicator 02-1 Insurance",
        "+ indicator 02-2 Insurance",
        "≠ indicator 03-1 Volunteering",
        "rules:",
    ] {
        assert!(ran.out.contains(words), "{words}: {ran:?}");
    }
    let same = folder.jifen(&["schemes", "diff", "a.toml", "a.toml"]);
    assert!(same.succeeds().out.contains("没有不同"));
    let shipped = ["schemes", "diff", "zhenhai-3.0", "a.toml"];
    assert!(folder.jifen(&shipped).succeeds().out.lines().count() > 20);
    folder
        .jifen(&["schemes", "diff", "a.toml", "atlantis"])
        .fails_with("there is no scheme atlantis");
}

#[test]
fn the_schema_for_editors_is_printed() {
    let folder = Folder::new();
    let ran = folder.jifen(&["schemes", "schema"]).succeeds();
    let schema: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(schema["definitions"]["rule"]["oneOf"].is_array());
}
