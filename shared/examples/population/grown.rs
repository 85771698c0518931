//! A made-up scheme of any size, which shows what more indicators cost.

use std::fmt::Write;

/// What is read; every indicator reads one of them, in turn.
const FACTS: usize = 12;
/// Indicators of one group.
const GROUP: usize = 9;

/// A scheme with so many indicators over the same facts, as the years add them to a real one.
pub(crate) fn scheme(indicators: usize) -> String {
    let mut text = HEAD.to_owned();
    for fact in 0..FACTS {
        let _ = write!(
            text,
            "[[fact]]\nid = \"f{fact}\"\nname = {{ zh = \"事实\", en = \"fact\" }}\n\
             ask = {{ zh = \"多少？\", en = \"How much?\" }}\n\
             why = {{ zh = \"计分。\", en = \"It counts.\" }}\n{}\n\n",
            kind(fact)
        );
    }
    for group in 0..indicators.div_ceil(GROUP) {
        let _ = write!(
            text,
            "[[group]]\nid = \"g{group}\"\ncategory = \"all\"\ncombine = \"sum\"\n\
             name = {{ zh = \"组\", en = \"group\" }}\n\n"
        );
    }
    for place in 0..indicators {
        let _ = write!(
            text,
            "[[indicator]]\nid = \"i{place}\"\ngroup = \"g{}\"\ncap = \"9\"\n\
             name = {{ zh = \"指标\", en = \"indicator\" }}\n\
             clause = {{ zh = \"示例\", en = \"example\" }}\ndepartments = [\"office\"]\n\
             evidence = [\"paper\"]\nconsent = \"none\"\nsource = \"reconstructed\"\n\n\
             [[indicator.rule]]\nfact = \"f{}\"\n{}\n\n",
            place / GROUP,
            place % FACTS,
            rule(place % FACTS, 1 + place / FACTS % 9),
        );
    }
    text
}

fn kind(fact: usize) -> &'static str {
    match fact % 4 {
        0 => {
            "kind = \"choice\"\noptions = [{ id = \"a\", zh = \"甲\", en = \"a\" }, \
             { id = \"b\", zh = \"乙\", en = \"b\" }]"
        }
        1 => "kind = \"spans\"\ngrain = \"day\"\nearliest = 1990-01-01",
        2 => {
            "kind = \"events\"\nearliest = 1990-01-01\ncolumns = [{ id = \"hours\", \
             kind = \"number\", unit = \"hour\", max = \"10000\", zh = \"小时\", en = \"hours\" }]"
        }
        _ => "kind = \"date\"\nearliest = 1900-01-01",
    }
}

fn rule(fact: usize, rate: usize) -> String {
    match fact % 4 {
        0 => format!("kind = \"table\"\npoints = {{ a = \"0.{rate}\", b = \"9\" }}"),
        1 => format!(
            "kind = \"linear\"\nunit = \"month\"\nrate = \"0.{rate}\"\n\
             window = {{ kind = \"running\", max_gap_months = 3 }}"
        ),
        2 => format!(
            "kind = \"linear\"\ncolumn = \"hours\"\nunit = \"hour\"\nrate = \"0.{rate}\"\n\
             per = 50\nwindow = {{ kind = \"rolling_years\", years = 5 }}"
        ),
        _ => format!(
            "kind = \"bracket\"\nunit = \"age\"\nbrackets = [{{ from = 0, to = 17, points = \"0\" \
             }}, {{ from = 18, to = 45, points = \"9\" }}, {{ from = 46, points = \"0.{rate}\" }}]"
        ),
    }
}

const HEAD: &str = r#"[scheme]
id = "grown"
version = 1
name = { zh = "示例", en = "Example" }
valid_from = 2010-01-01
areas = ["330211"]
decimals = 1

[[unit]]
id = "hour"
name = { zh = "小时", en = "hours" }

[[department]]
id = "office"
name = { zh = "办公室", en = "office" }

[[evidence]]
id = "paper"
name = { zh = "证明", en = "paper" }

[[category]]
id = "all"
name = { zh = "全部", en = "All" }

"#;
