//! Schemes of other cities: what they say of people, and that no city needs code of its own.

use serde_json::json;
use shared::base::Date;
use shared::scoring::{
    EMBEDDED, Facts, Program, ScoreExplanation, embedded, explain, sample, score,
};

use super::date;

fn program(id: &str) -> Program {
    let mut programs = embedded().into_iter();
    programs.find(|program| program.id == id).unwrap()
}

fn told(program: &Program, facts: &serde_json::Value, as_of: Date) -> ScoreExplanation {
    explain(program, &Facts::read(program, facts, as_of).unwrap(), as_of)
}

#[test]
fn every_file_is_named_after_its_scheme_and_zhenhai_is_first() {
    assert_eq!(EMBEDDED[0].0, "zhenhai-3.0.toml");
    for ((file, _), program) in EMBEDDED.iter().zip(embedded()) {
        assert_eq!(*file, format!("{}.toml", program.id));
        assert!(program.notice.is_some(), "{file} must be marked");
    }
    assert!(program("zhenhai-4.0-draft").areas.is_empty());
}

#[test]
fn people_of_every_scheme_are_scored_and_told() {
    let today = date("2026-07-01");
    for program in embedded() {
        for seed in 0..60 {
            let facts = sample::facts(&program, seed, today);
            let facts = Facts::read(&program, &facts, today).unwrap();
            let score = score(&program, &facts, today);
            for total in score
                .totals
                .iter()
                .map(|total| total.points)
                .chain([score.total])
            {
                assert!(total.least <= total.most, "{} {seed}", program.id);
            }
            let told = explain(&program, &facts, today);
            for line in told.lines {
                let texts = [line.sentence, line.summary];
                let empty = texts
                    .iter()
                    .any(|text| text.zh.is_empty() || text.en.is_empty());
                assert!(!empty, "{} {seed} {}", program.id, line.indicator);
                assert!(line.points.least <= line.points.most);
            }
        }
    }
}

#[test]
fn a_deduction_says_what_it_takes_and_never_how_to_get_more() {
    let guangzhou = program("guangzhou-2021");
    let facts = json!({ "public_order": [{ "date": "2019-03-02" }], "own_home": true });
    let told = told(&guangzhou, &facts, date("2021-07-01"));
    let line = |id: &str| told.lines.iter().find(|line| line.indicator == id).unwrap();
    assert_eq!(line("12-1").sentence.zh, "1 项，扣 10 分。");
    assert_eq!(line("12-1").sentence.en, "1 entry: 10 points taken away.");
    assert_eq!(line("10-1").sentence.zh, "没有“信用不良记录”，不扣分。");
    assert!(
        ["10-1", "11-1", "12-1"]
            .iter()
            .all(|id| line(id).change.is_none())
    );
    let whole = &told.sentence.zh;
    assert!(
        whole.starts_with("积分入户：基础指标 20 + 加分指标 0 − 减分指标 10 = 10 分。"),
        "{whole}"
    );
}

#[test]
fn what_the_applicant_has_not_chosen_says_so() {
    let guangzhou = program("guangzhou-2021");
    let facts = json!({
        "home_choice": "02-2", "own_home": true, "rental": [{ "from": "2019-07-01" }],
    });
    let told = told(&guangzhou, &facts, date("2021-07-01"));
    let own = told
        .lines
        .iter()
        .find(|line| line.indicator == "02-1")
        .unwrap();
    assert!(
        own.sentence
            .zh
            .ends_with("按本人选择计“租房或单位宿舍”，这一项不计。"),
        "{:?}",
        own.sentence
    );
}

#[test]
fn a_bar_of_one_total_names_it() {
    let guangzhou = program("guangzhou-2021");
    let facts = json!({ "criminal_penalty": [{ "date": "2018-01-01" }] });
    let told = told(&guangzhou, &facts, date("2021-07-01"));
    assert_eq!(told.gates.len(), 1);
    assert!(
        told.gates[0]
            .zh
            .starts_with("积分入户：近 5 年受过刑事处罚的"),
        "{:?}",
        told.gates
    );
}

#[test]
fn rules_that_count_different_things_name_them() {
    let zhongshan = program("zhongshan-2014");
    let facts = json!({ "volunteering": [{ "hours": 99, "place": "here" }] });
    let told = told(&zhongshan, &facts, date("2015-07-01"));
    let line = told
        .lines
        .iter()
        .find(|line| line.indicator == "07-1")
        .unwrap();
    let wanted = "志愿服务：99 小时；每满 50 小时 2 分，得 2 分。志愿服务（在中山）：99 小时；每满 50 小时 2 分，得 2 分。";
    assert_eq!(line.sentence.zh, wanted);
}
