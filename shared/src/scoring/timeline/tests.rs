use std::fmt::Write;

use expect_test::expect;
use serde_json::json;

use super::{Timeline, timeline};
use crate::base::{Date, Lang};
use crate::scoring::{Facts, embedded};

fn looked_ahead(facts: &serde_json::Value, from: &str) -> Timeline {
    let program = embedded().remove(0);
    let from: Date = from.parse().unwrap();
    let facts = Facts::read(&program, facts, from).unwrap();
    timeline(&program, &facts, from)
}

fn shown(timeline: &Timeline, lang: Lang) -> String {
    let mut text = String::new();
    for turn in &timeline.turns {
        writeln!(text, "{}", turn.sentence.get(lang)).unwrap();
        for step in &turn.steps {
            writeln!(text, "  {:?}: {}", step.kind, step.text.get(lang)).unwrap();
        }
    }
    text
}

/// Somebody with something of every kind that time ends or begins.
fn person() -> serde_json::Value {
    json!({
        "permit": [{ "from": "2017-03-10", "to": "2020-03-09" }],
        "birth_date": "1973-05-20",
        "insurance": [{ "from": "2017-06", "to": "2018-09" }],
        "honours": [{ "date": "2013-11-02", "level": "district" }],
        "awards": [{ "indicator": "15-1", "points": "3", "effective": "2018-01-15" }],
        "training": [{ "date": "2018-05-01", "credits": 20 }],
        "freezes": [{ "indicator": "18-2", "from": "2018-06-01" }],
    })
}

#[test]
fn what_matures_expires_and_thaws_is_told_on_its_day() {
    let timeline = looked_ahead(&person(), "2018-07-01");
    expect![[r"
        2018年8月1日：积分 10.3 → 10.6 (+0.3)。
          Matures: 连续参保 0.3 → 0.6：时间推移，多了 1 个月 (+0.3)
          Hides: 冻结 −10.3 → −10.6：时间推移 (−0.3)
        2018年9月1日：积分 10.6 → 10.9 (+0.3)。
          Matures: 连续参保 0.6 → 0.9：时间推移，多了 1 个月 (+0.3)
          Hides: 冻结 −10.6 → −10.9：时间推移 (−0.3)
        2018年10月1日：积分 10.9 → 11.2 (+0.3)。
          Matures: 连续参保 0.9 → 1.2：时间推移，多了 1 个月 (+0.3)
          Hides: 冻结 −10.9 → −11.2：时间推移 (−0.3)
        2018年11月1日：积分 11.2 → 10 (−1.2)。
          Expires: 连续参保 1.2 → 0：时间推移，少了 16 个月 (−1.2)
          Hides: 冻结 −11.2 → −10：时间推移 (+1.2)
        2018年11月3日：积分 10 → 5 (−5)。
          Expires: 荣誉表彰 5 → 0：时间推移，有的过了期限 (−5)
          Hides: 冻结 −10 → −5：时间推移 (+5)
        2018年12月2日：积分没有变，还是 5。
          Thaws: 没有冻结了，可用分 0 → 5。
        2019年1月1日：积分 5 → 7 (+2)。
          Matures: 学分换积分 0 → 2：时间推移，多了 20 学分 (+2)
        2019年1月16日：积分 7 → 4 (−3)。
          Expires: 文明卫生习惯 3 → 0：时间推移，1 笔赋分到期 (−3)
        2019年3月10日：积分 4 → 5 (+1)。
          Matures: 居住证年限 0 → 1：时间推移，多了 1 年 (+1)
        2019年5月20日：积分 5 → 3 (−2)。
          Expires: 年龄 2 → 0：时间推移，多了 1 岁 (−2)
        2020年3月10日：积分 3 → 2 (−1)。
          Expires: 居住证年限 1 → 0：时间推移，少了 2 年 (−1)
          Closes: 前提不再符合：有效的居住证。
        2021年1月1日：积分 2 → 0 (−2)。
          Expires: 学分换积分 2 → 0：时间推移，少了 20 学分 (−2)
    "]]
    .assert_eq(&shown(&timeline, Lang::Zh));
}

#[test]
fn what_turns_is_told_in_english_too() {
    let timeline = looked_ahead(&person(), "2018-07-01");
    expect![[r"
        1 August 2018: Total 10.3 → 10.6 (+0.3).
          Matures: Continuous insurance 0.3 → 0.6: time passed, 1 more month (+0.3)
          Hides: frozen −10.3 → −10.6: time passed (−0.3)
        1 September 2018: Total 10.6 → 10.9 (+0.3).
          Matures: Continuous insurance 0.6 → 0.9: time passed, 1 more month (+0.3)
          Hides: frozen −10.6 → −10.9: time passed (−0.3)
        1 October 2018: Total 10.9 → 11.2 (+0.3).
          Matures: Continuous insurance 0.9 → 1.2: time passed, 1 more month (+0.3)
          Hides: frozen −10.9 → −11.2: time passed (−0.3)
        1 November 2018: Total 11.2 → 10 (−1.2).
          Expires: Continuous insurance 1.2 → 0: time passed, 16 fewer months (−1.2)
          Hides: frozen −11.2 → −10: time passed (+1.2)
        3 November 2018: Total 10 → 5 (−5).
          Expires: Honours 5 → 0: time passed, some is too old to count now (−5)
          Hides: frozen −10 → −5: time passed (+5)
        2 December 2018: The total has not changed: 5.
          Thaws: Not frozen now: usable 0 → 5.
        1 January 2019: Total 5 → 7 (+2).
          Matures: Training credits 0 → 2: time passed, 20 more credits (+2)
        16 January 2019: Total 7 → 4 (−3).
          Expires: Civil and hygiene habits 3 → 0: time passed, awards that expired: 1 (−3)
        10 March 2019: Total 4 → 5 (+1).
          Matures: Years of permit 0 → 1: time passed, 1 more year (+1)
        20 May 2019: Total 5 → 3 (−2).
          Expires: Age 2 → 0: time passed, 1 more year of age (−2)
        10 March 2020: Total 3 → 2 (−1).
          Expires: Years of permit 1 → 0: time passed, 2 fewer years (−1)
          Closes: A precondition holds no longer: valid residence permit.
        1 January 2021: Total 2 → 0 (−2).
          Expires: Training credits 2 → 0: time passed, 20 fewer credits (−2)
    "]]
    .assert_eq(&shown(&timeline, Lang::En));
}

#[test]
fn every_month_has_its_mark() {
    let timeline = looked_ahead(
        &json!({ "insurance": [{ "from": "2017-06" }] }),
        "2018-07-15",
    );
    assert_eq!(timeline.months.len(), 36);
    let marks: Vec<String> = timeline
        .months
        .iter()
        .step_by(7)
        .map(|mark| format!("{} {}", mark.day, mark.total.least))
        .collect();
    expect![[r"
        2018-08-01 0.6
        2019-03-01 2.7
        2019-10-01 4.8
        2020-05-01 6.9
        2020-12-01 9
        2021-07-01 10"]]
    .assert_eq(&marks.join("\n"));
}
