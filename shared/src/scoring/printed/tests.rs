//! Tests of the printed rules.

use expect_test::{Expect, expect};

use super::print;
use crate::base::Lang;
use crate::scoring::embedded;

/// The rules of an indicator as a page would set them.
fn lines(indicator: &str, lang: Lang) -> String {
    let program = embedded().remove(0);
    let mut lines = Vec::new();
    for rule in print(&program, program.indicator(indicator).unwrap()) {
        for row in &rule.printed.rows {
            lines.push(format!("{} = {}", row.what.get(lang), row.gives.get(lang)));
        }
        let requires = rule.requires.iter();
        lines.extend(requires.map(|name| format!("requires {}", name.get(lang))));
        lines.extend(rule.cap.map(|cap| format!("at most {cap}")));
        lines.extend(
            rule.printed
                .note
                .map(|note| format!("({})", note.get(lang))),
        );
    }
    lines.join("\n")
}

fn check(indicator: &str, lang: Lang, expected: &Expect) {
    expected.assert_eq(&lines(indicator, lang));
}

#[test]
fn every_kind_of_rule_prints_what_it_gives() {
    check("01-1", Lang::Zh, &expect!["18 岁到 45 岁 = 2 分"]);
    check(
        "02-1",
        Lang::Zh,
        &expect![[r"
        大专 = 10 分
        本科 = 20 分
        硕士 = 40 分
        博士 = 50 分"]],
    );
    check(
        "05-1",
        Lang::Zh,
        &expect![[r"
            满 12 个月后，每个月 = 0.3 分
            (不间断，到基准日；断档不超过 3 个月的仍算连续，断档不计；补缴不计)"]],
    );
    check(
        "09-1",
        Lang::Zh,
        &expect![[r"
        个体工商户 = 1 分
        个人独资或合伙企业 = 2 分
        公司 = 3 分
        requires 营业执照"]],
    );
    check(
        "10-1",
        Lang::Zh,
        &expect![[r"
        发明 = 10 分
        实用新型 = 4 分
        外观设计 = 2 分
        (近 5 年的相加；n 人共有的各计 1/(n+1)，第一人加倍)"]],
    );
    check(
        "11-1",
        Lang::En,
        &expect![[r"
        town = 2 points
        district = 5 points
        city = 10 points
        provincial = 20 points
        national = 30 points
        (those in the last 5 years are added; of one deed only the highest counts)"]],
    );
    check(
        "12-3",
        Lang::En,
        &expect![[r"
        stem-cell or organ donation = 20 points
        each full 1000 yuan = 2 points
        at most 10
        (all in the last 5 years, added)"]],
    );
    check(
        "14-1",
        Lang::En,
        &expect![[r"
        an enterprise: at most, to one person in a year = 10 points
        (in steps of 0.5 points, valid for 12 months; after 3 months of insurance there)"]],
    );
    check(
        "17-1",
        Lang::En,
        &expect![[r"
        administrative detention or compulsory rehabilitation = frozen for 12 months
        (Thaws at the end, or when the decision is revoked.)"]],
    );
}

#[test]
fn every_indicator_of_every_scheme_prints_in_both_languages() {
    for program in embedded() {
        for indicator in &program.indicators {
            let rules = print(&program, indicator);
            assert_eq!(rules.len(), indicator.rules.len());
            for rule in rules {
                assert!(!rule.printed.rows.is_empty(), "{}", indicator.id);
                for row in rule.printed.rows {
                    for text in [row.what, row.gives] {
                        assert!(
                            !text.zh.is_empty() && !text.en.is_empty(),
                            "{}",
                            indicator.id
                        );
                    }
                }
            }
        }
    }
}
