use std::fmt::Write;

use expect_test::expect;
use serde_json::{Value, json};

use super::{Change, Side, change};
use crate::base::{Date, Lang};
use crate::scoring::{Facts, Program, compile, embedded};

fn program() -> Program {
    embedded().remove(0)
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A factory technician.
fn person() -> Value {
    json!({
        "permit": [{ "from": "2014-07-01" }],
        "birth_date": "1990-03-07",
        "education": "bachelor",
        "employment": [{ "from": "2017-01-10" }],
        "title": "junior",
        "skill_level": "intermediate",
        "insurance": [{ "from": "2016-01" }],
        "home": "rental",
        "volunteering": [
            { "date": "2014-01-05", "hours": 60 },
            { "date": "2018-01-05", "hours": 70 },
        ],
        "awards": [{ "indicator": "14-1", "points": "6", "effective": "2017-08-01" }],
    })
}

fn read(program: &Program, facts: &Value) -> Facts {
    Facts::read(program, facts, date("2018-07-01")).unwrap()
}

fn with(key: &str, value: Value) -> Value {
    let mut facts = person();
    facts.as_object_mut().unwrap().insert(key.to_owned(), value);
    facts
}

/// A change as a page would show it.
fn shown(change: &Change, lang: Lang) -> String {
    let mut text = format!("{}\n", change.sentence.get(lang));
    for fact in &change.facts {
        let (name, before, after) = (&fact.name, &fact.before, &fact.after);
        let [name, before, after] = [name, before, after].map(|words| words.get(lang));
        writeln!(text, "  {name}: {before} → {after}").unwrap();
    }
    for part in &change.parts {
        writeln!(text, "  {}", part.sentence.get(lang)).unwrap();
    }
    let told = change.frozen.iter().chain(&change.gates);
    for words in told {
        writeln!(text, "  {}", words.get(lang)).unwrap();
    }
    for problem in &change.no_word {
        writeln!(text, "  {} {:?}", problem.pointer, problem.code).unwrap();
    }
    text
}

fn between(before: (&Program, &Value, &str), after: (&Program, &Value, &str)) -> Change {
    let (then, now) = (read(before.0, before.1), read(after.0, after.1));
    let side = |program, facts, day| Side {
        program,
        facts,
        as_of: date(day),
    };
    change(
        side(before.0, &then, before.2),
        side(after.0, &now, after.2),
    )
}

#[test]
fn what_time_did_is_told_by_what_it_counted() {
    let (program, facts) = (program(), person());
    let moved = between(
        (&program, &facts, "2018-07-01"),
        (&program, &facts, "2019-02-01"),
    );
    expect![[r"
        积分 54.9 → 52.5 (−2.4)。
          劳动合同就业 2.5 → 6：时间推移，多了 7 个月 (+3.5)
          连续参保 5.4 → 7.5：时间推移，多了 7 个月 (+2.1)
          志愿服务 4 → 2：时间推移，少了 60 小时 (−2)
          企业评价 6 → 0：时间推移，1 笔赋分到期 (−6)
    "]]
    .assert_eq(&shown(&moved, Lang::Zh));
    expect![[r"
        Total 54.9 → 52.5 (−2.4).
          Contract employment 2.5 → 6: time passed, 7 more months (+3.5)
          Continuous insurance 5.4 → 7.5: time passed, 7 more months (+2.1)
          Volunteering 4 → 2: time passed, 60 fewer hours (−2)
          Employer's evaluation 6 → 0: time passed, awards that expired: 1 (−6)
    "]]
    .assert_eq(&shown(&moved, Lang::En));
}

#[test]
fn what_changed_in_the_facts_is_told_by_its_name() {
    let program = program();
    let mut later = with(
        "volunteering",
        json!([{ "date": "2018-01-05", "hours": 110 }]),
    );
    later["skill_level"] = json!("senior_technician");
    let moved = between(
        (&program, &person(), "2018-07-01"),
        (&program, &later, "2018-08-01"),
    );
    expect![[r"
        积分 54.9 → 85.7 (+30.8)。
          职业技能等级: 中级工 → 高级技师
          志愿服务: 2014年1月5日 60 小时；2018年1月5日 70 小时 → 2018年1月5日 110 小时
          劳动合同就业 2.5 → 3：时间推移，多了 1 个月 (+0.5)
          职业技能等级 10 → 40：“职业技能等级”改了 (+30)
          连续参保 5.4 → 5.7：时间推移，多了 1 个月 (+0.3)
    "]]
    .assert_eq(&shown(&moved, Lang::Zh));
    expect![[r#"
        Total 54.9 → 85.7 (+30.8).
          skill level: intermediate worker → senior technician
          volunteering: 5 January 2014 60 hours; 5 January 2018 70 hours → 5 January 2018 110 hours
          Contract employment 2.5 → 3: time passed, 1 more month (+0.5)
          Skill level 10 → 40: "skill level" changed (+30)
          Continuous insurance 5.4 → 5.7: time passed, 1 more month (+0.3)
    "#]]
    .assert_eq(&shown(&moved, Lang::En));
}

#[test]
fn what_a_new_version_counts_otherwise_is_told_apart_from_the_facts() {
    let old = program();
    let text = include_str!("../../../schemes/zhenhai-3.0.toml")
        .replacen("version = 1", "version = 2", 1)
        .replacen("rate = \"0.3\"", "rate = \"0.4\"", 1)
        .replacen("id = \"06-2\"", "id = \"06-9\"", 1)
        .replacen(
            "{ id = \"bachelor\", zh = \"本科\", en = \"bachelor\" },",
            "",
            1,
        )
        .replacen("bachelor = \"20\", ", "", 1)
        .replacen("sets = { education = \"bachelor\" }\n", "", 1);
    let (rules, rest) = text
        .split_once(
            "[[action]]
id = \"degree_college\"",
        )
        .unwrap();
    let (_, kept) = rest
        .split_once(
            "[[action]]
id = \"keep_permit\"",
        )
        .unwrap();
    let kept = format!(
        "{rules}[[action]]
id = \"keep_permit\"{kept}"
    );
    let new = compile(&kept).unwrap();
    let then = read(&old, &person());
    let (now, _) = Facts::read_on_file(&new, &person(), date("2018-07-01"));
    let side = |program, facts| Side {
        program,
        facts,
        as_of: date("2018-07-01"),
    };
    let moved = change(side(&old, &then), side(&new, &now));
    expect![[r"
        积分 54.9 → 36.7 (−18.2)。
          最高学历 20 → 0：标准改了 (−20)
          连续参保 5.4 → 7.2：标准改了 (+1.8)
          租赁或集体宿舍 0 → 2：标准新增了这一项 (+2)
          租赁或集体宿舍 2 → 0：标准取消了这一项 (−2)
          /education UnknownOption
    "]]
    .assert_eq(&shown(&moved, Lang::Zh));
    assert_eq!(moved.after.version, 2);
}

#[test]
fn a_freeze_and_its_end_are_told() {
    let program = program();
    let freeze = json!([{ "indicator": "18-2", "from": "2018-06-01" }]);
    let frozen = with("freezes", freeze);
    let begun = between(
        (&program, &person(), "2018-07-01"),
        (&program, &frozen, "2018-07-01"),
    );
    expect![[r"
        积分没有变，还是 54.9。
          冻结: 没有填 → 1 项
          冻结 0 → −54.9：事实改了 (−54.9)
          冻结了，可用分 54.9 → 0，2018年12月2日解冻。
    "]]
    .assert_eq(&shown(&begun, Lang::Zh));
    let ended = between(
        (&program, &frozen, "2018-12-01"),
        (&program, &frozen, "2018-12-02"),
    );
    expect![[r"
        积分没有变，还是 52.9。
          冻结 −52.9 → 0：时间推移 (+52.9)
          没有冻结了，可用分 0 → 52.9。
    "]]
    .assert_eq(&shown(&ended, Lang::Zh));
    expect![[r"
        The total has not changed: 52.9.
          frozen −52.9 → 0: time passed (+52.9)
          Not frozen now: usable 0 → 52.9.
    "]]
    .assert_eq(&shown(&ended, Lang::En));
}

#[test]
fn a_precondition_that_ends_is_told() {
    let program = program();
    let ending = with(
        "permit",
        json!([{ "from": "2014-07-01", "to": "2018-07-31" }]),
    );
    let moved = between(
        (&program, &ending, "2018-07-31"),
        (&program, &ending, "2018-08-01"),
    );
    expect![[r"
        Total 55.4 → 52.7 (−2.7).
          Continuous insurance 5.4 → 5.7: time passed, 1 more month (+0.3)
          Years of permit 3 → 0: time passed, 4 fewer years (−3)
          A precondition holds no longer: valid residence permit.
    "]]
    .assert_eq(&shown(&moved, Lang::En));
}
