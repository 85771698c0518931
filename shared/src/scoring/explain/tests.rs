use std::fmt::Write;

use expect_test::{expect, expect_file};
use serde_json::{Value, json};

use super::{Node, explain, explain_line};
use crate::base::{Date, Lang, Points};
use crate::scoring::facts::FactValue;
use crate::scoring::{Facts, Program, embedded, sample, score};

fn program() -> Program {
    embedded().remove(0)
}

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

fn read(program: &Program, facts: &Value) -> Facts {
    Facts::read(program, facts, today()).unwrap()
}

/// The explanation of one line, as a page would show it.
fn told(indicator: &str, facts: &Value, lang: Lang) -> String {
    let program = program();
    let line = explain_line(&program, &read(&program, facts), today(), indicator).unwrap();
    let mut text = format!("{} · {}\n", line.name.get(lang), line.summary.get(lang));
    let sentence = line
        .sentence
        .get(lang)
        .replace(". ", ".\n")
        .replace("。", "。\n");
    writeln!(text, "{}", sentence.trim_end()).unwrap();
    for row in &line.rows {
        let (label, value) = (row.label.get(lang), row.value.get(lang));
        let row = format!("  {label} | {value} | {}", row.note.get(lang));
        writeln!(text, "{}", row.trim_end_matches([' ', '|'])).unwrap();
    }
    for text_of in [line.loss.map(|loss| loss.text), line.change]
        .into_iter()
        .flatten()
    {
        writeln!(text, "{}", text_of.get(lang)).unwrap();
    }
    text
}

/// The cases of the text file: what each shows, the indicator, the facts.
fn cases() -> Vec<(&'static str, &'static str, Value)> {
    let mut cases = single_cases();
    cases.extend(list_cases());
    cases
}

fn single_cases() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        (
            "上限 a cap",
            "03-1",
            json!({ "employment": [{ "from": "2015-07-01" }] }),
        ),
        (
            "还没起算 not begun",
            "03-1",
            json!({ "employment": [{ "from": "2017-07-01" }] }),
        ),
        ("没有填 not claimed", "03-1", json!({})),
        ("不清楚 not known", "03-1", json!({ "employment": null })),
        (
            "已中断 not running",
            "03-1",
            json!({ "employment": [{ "from": "2010-07-01", "to": "2017-01-01" }] }),
        ),
        ("年龄 age", "01-1", json!({ "birth_date": "1990-03-07" })),
        (
            "超过年龄 too old",
            "01-1",
            json!({ "birth_date": "1970-03-07" }),
        ),
        ("没有学历 no degree", "02-1", json!({})),
        (
            "不是最高项 outweighed",
            "04-2",
            json!({ "title": "senior", "skill_level": "technician" }),
        ),
        (
            "未定 undecided",
            "04-1",
            json!({ "title": "junior", "skill_level": null }),
        ),
        (
            "断档 a gap",
            "05-1",
            json!({ "insurance": [{ "from": "2016-01", "to": "2016-06" }, { "from": "2016-10" }] }),
        ),
        (
            "从头算起 counted anew",
            "07-1",
            json!({ "permit": [{ "from": "2015-07-10", "to": "2016-07-10" },
                               { "from": "2016-08-01" }] }),
        ),
        ("是或否 yes or no", "08-1", json!({})),
        (
            "前提 a condition",
            "09-1",
            json!({ "business_form": "company" }),
        ),
    ]
}

fn list_cases() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        (
            "分摊 shares",
            "10-1",
            json!({ "patents": [
                { "type": "invention" },
                { "type": "invention", "owners": 2 },
                { "type": "utility", "owners": 2, "first": true, "date": "2017-01-01" },
                { "type": "design", "owners": null },
            ] }),
        ),
        (
            "同一事迹 one deed",
            "11-1",
            json!({ "honours": [
                { "level": "city", "deed": "救火" },
                { "level": "national", "deed": "救火" },
                { "level": "town", "date": "2010-01-01" },
            ] }),
        ),
        (
            "累计 a sum",
            "12-1",
            json!({ "volunteering": [{ "hours": "130.5" }] }),
        ),
        (
            "几条规则 several rules",
            "12-3",
            json!({ "stem_cell_donation": true, "charity": [{ "yuan": 7000 }] }),
        ),
        (
            "赋分 awards",
            "14-1",
            json!({ "awards": [
                { "indicator": "14-1", "points": "6", "effective": "2018-03-20", "by": "甲厂" },
                { "indicator": "14-1", "points": "2", "effective": "2017-03-20" },
            ] }),
        ),
        ("没有赋分 no award", "14-1", json!({})),
    ]
}

#[test]
fn every_kind_of_line_is_told_as_written() {
    let mut text = String::new();
    for (name, indicator, facts) in cases() {
        writeln!(text, "# {name}: {facts}").unwrap();
        for lang in [Lang::Zh, Lang::En] {
            text.push_str(&told(indicator, &facts, lang));
        }
        text.push('\n');
    }
    expect_file!["../../../tests/cases/explanations.txt"].assert_eq(&text);
}

#[test]
fn the_whole_score_is_told() {
    let program = program();
    let facts = json!({
        "permit": null,
        "education": "bachelor",
        "employment": [{ "from": "2015-07-01" }],
        "honours": [{ "level": "national" }],
        "contests": [{ "level": "national" }],
        "stem_cell_donation": true,
        "freezes": [{ "indicator": "18-2", "from": "2018-06-01" }],
    });
    let told = explain(&program, &read(&program, &facts), today());
    let mut text = String::new();
    for lang in [Lang::Zh, Lang::En] {
        let frozen = told
            .frozen
            .iter()
            .chain(&told.gates)
            .map(|line| line.get(lang));
        let losses = told.losses.iter().map(|loss| loss.text.get(lang));
        let categories = told
            .categories
            .iter()
            .map(|category| category.sentence.get(lang));
        let all = std::iter::once(told.sentence.get(lang))
            .chain(frozen)
            .chain(losses);
        for line in all.chain(categories) {
            writeln!(text, "{line}").unwrap();
        }
    }
    expect![[r"
        计分 30–35 + 加分 60 + 赋分 0 = 90–95 分。
        冻结中，积分 90–95，可用 0，2018年12月2日解冻。
        是否有有效的居住证还不清楚，这是申请的前提。
        劳动合同就业 12 → 上限 10，未计 2
        加分 70 → 上限 60，未计 10
        计分各组相加，得 30–35 分。
        加分各组相加 70 分，类别上限 60，未计 10，得 60 分。
        赋分各组相加，得 0 分。
        Scored 30–35 + Bonus 60 + Awarded 0 = 90–95 points.
        Frozen: 90–95 points, none usable until 2 December 2018.
        Whether there is a valid residence permit is not known; it is the precondition.
        Contract employment 12 → cap 10, 2 not counted
        Bonus 70 → cap 60, 10 not counted
        Scored: all groups added, 30–35 points.
        Bonus: 70 in all, 60 count at most, 10 do not: 60 points.
        Awarded: all groups added, 0 points.
    "]]
    .assert_eq(&text);
}

#[test]
fn what_is_not_known_is_told_by_how_far_it_can_move_the_total() {
    let program = program();
    let facts = json!({
        "permit": [{ "from": "2014-07-01" }],
        "education": null,
        "employment": [{ "from": "2010-07-01" }],
        "business": null,
        "stem_cell_donation": null,
    });
    let told = explain(&program, &read(&program, &facts), today());
    let texts = |lang| told.open.iter().map(move |fact| fact.text.get(lang));
    let texts: Vec<&str> = texts(Lang::Zh).chain(texts(Lang::En)).collect();
    expect![[r#"
        “最高学历”不清楚，总分高低最多差 50 分
        “造血干细胞或器官捐献”不清楚，总分高低最多差 20 分
        “营业执照”不清楚，但不影响总分
        "highest degree" is not known: up to 50 points of the total depend on it
        "stem-cell or organ donation" is not known: up to 20 points of the total depend on it
        "business licence" is not known, and does not matter for the total
    "#]]
    .assert_eq(&(texts.join("\n") + "\n"));
}

#[test]
fn one_unknown_moves_the_total_by_all_of_its_range_and_two_by_no_more_together() {
    let program = program();
    let place = |id: &str| usize::from(program.fact_index(id).unwrap());
    // What the business is counts only with its licence.
    let (first, second) = (place("business_form"), place("business"));
    let mut seen = 0;
    for seed in 0..2_000 {
        let object = sample::facts(&program, seed, today());
        let Ok(mut facts) = Facts::read(&program, &object, today()) else {
            continue;
        };
        if object.to_string().contains("null") {
            continue;
        }
        for place in [first, second] {
            facts.values[place] = FactValue::Unknown;
            let total = score(&program, &facts, today()).total;
            let open = explain(&program, &facts, today()).open;
            let moves = open.iter().map(|fact| fact.moves);
            if place == first {
                assert_eq!(moves.collect::<Vec<_>>(), [total.most - total.least]);
            } else {
                let sum = moves.fold(Points::ZERO, |sum, one| sum + one);
                assert!(sum >= total.most - total.least, "{object}");
            }
        }
        seen += 1;
    }
    assert!(seen > 100, "only {seen} had nothing unknown");
}

#[test]
fn the_tree_leads_from_the_category_to_the_steps() {
    let program = program();
    let facts = json!({ "employment": [{ "from": "2015-07-01" }], "business": null });
    let told = explain(&program, &read(&program, &facts), today());
    let group = &told.categories[0].tree.children[2];
    let mut text = String::new();
    branch(group, 0, &mut text);
    expect![[r"
        03 就业情况: 10 分
          03-1 劳动合同就业: 10 分
            〔签订劳动合同并办理就业登记，满 1 年起计，每增加 1 个月计 0.5 分，最高 10 分；换单位断档不超过 3 个月的视为连续，断档月份不计。〕
            连续: 36 个月（2015-07 至 2018-06，没有断档）
            减起算期: −12 个月（只算之后的部分）
            乘每个月分值: ×0.5（24 个月得 12 分）
            上限 10: −2（超过上限，未计 2）
            得分: 10（指标 03-1，标准第 1 版）
          03-2 工商经营: 0–10 分
            〔持有有效营业执照且未列入经营异常名录，满 1 年起计，每增加 1 个月计 0.5 分，最高 10 分。〕
            营业执照: 不清楚
            得分: 0–10（指标 03-2，标准第 1 版）
          03-3 农林渔承包: 0 分
            〔承包、租赁土地从事农林渔业且合同有效，满 1 年起计，每增加 1 个月计 0.5 分，最高 10 分。〕
            土地承包合同: 没有
            得分: 0（指标 03-3，标准第 1 版）
          合计方式: 只计最高一项
    "]].assert_eq(&text);
}

fn branch(node: &Node, depth: usize, text: &mut String) {
    let (label, value) = (&node.label.zh, &node.value.zh);
    writeln!(text, "{:width$}{label}: {value}", "", width = depth * 2).unwrap();
    if let Some(clause) = &node.clause {
        writeln!(text, "{:width$}  〔{}〕", "", clause.zh, width = depth * 2).unwrap();
    }
    for child in &node.children {
        branch(child, depth + 1, text);
    }
}

#[test]
fn every_zero_of_a_person_without_facts_says_what_would_change_it() {
    let program = program();
    let told = explain(&program, &Facts::none(&program), today());
    for line in &told.lines {
        assert!(line.change.is_some(), "{}", line.indicator);
        let texts = [&line.name, &line.summary, &line.sentence, &line.clause.text];
        for text in texts {
            assert!(
                !text.zh.is_empty() && !text.en.is_empty(),
                "{}",
                line.indicator
            );
        }
    }
}
