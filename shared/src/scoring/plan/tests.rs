use std::fmt::Write;

use expect_test::{expect, expect_file};
use serde_json::{Value, json};

use super::search::frontier;
use super::{Goal, NextKind, Plans, Target, amount, apply, next_steps, plan};
use crate::base::{Date, Lang, add_months};
use crate::scoring::evaluate::{Case, evaluate};
use crate::scoring::{Action, Facts, Program, compile, embedded, sample};

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

fn planned(program: &Program, facts: &Value, category: Option<&str>, points: &str) -> Plans {
    let facts = Facts::read(program, facts, today()).unwrap();
    let target = Target {
        category: category.map(str::to_owned),
        points: points.parse().unwrap(),
    };
    plan(program, &facts, today(), &target).unwrap()
}

fn shown(plans: &Plans, lang: Lang) -> String {
    let mut text = format!("{}\n", plans.sentence.get(lang));
    for plan in &plans.plans {
        writeln!(text, "{}", plan.sentence.get(lang)).unwrap();
        for step in &plan.steps {
            writeln!(text, "  {:?}: {}", step.kind, step.text.get(lang)).unwrap();
        }
    }
    text
}

fn worker() -> Value {
    json!({
        "permit": [{ "from": "2016-07-01" }],
        "birth_date": "1990-03-07",
        "employment": [{ "from": "2017-01-10" }],
        "insurance": [{ "from": "2017-02" }],
        "skill_level": "intermediate",
        "volunteering": [{ "date": "2018-01-05", "hours": 30 }],
        "charity": null,
    })
}

#[test]
fn ways_to_a_total_are_told_from_the_least_effort_to_the_quickest() {
    let plans = planned(&embedded().remove(0), &worker(), None, "30");
    expect![[r"
        要到 30 分，最省事的：不用另做什么，2019年10月1日到 30–40 分。
        不用另做什么，2019年10月1日到 30–40 分。
          Hold: 合同不断，到2019年10月1日。
          Hold: 养老保险继续缴，不要断，到2019年10月1日。
          Hold: 居住证按时签注，不要过期，到2019年10月1日。
        花 2 天，2019年1月10日到 30.3–40.3 分。
          Act: 献血，一次 400 毫升，做 2 次，共花 2 天，2019年1月2日全部计入。
          Hold: 合同不断，到2019年1月10日。
          Hold: 养老保险继续缴，不要断，到2019年1月10日。
        花 3 天，2019年1月2日到 31.8–41.8 分。
          Act: 献血，一次 400 毫升，做 2 次，共花 2 天，2019年1月2日全部计入。
          Act: 办理租房备案，花 1 天，2018年7月11日起计。
          Hold: 合同不断，到2019年1月2日。
          Hold: 养老保险继续缴，不要断，到2019年1月2日。
        花 16 天，2018年11月1日到 30.2–40.2 分。
          Act: 做志愿服务，一次 5 小时，做 14 次，共花 14 天，2018年10月7日全部计入。
          Act: 献血，一次 400 毫升，花 1 天，2018年7月2日起计。
          Act: 办理租房备案，花 1 天，2018年7月11日起计。
          Hold: 合同不断，到2018年11月1日。
          Hold: 养老保险继续缴，不要断，到2018年11月1日。
        花 19 天，2018年10月7日到 30.4–40.4 分。
          Act: 做志愿服务，一次 5 小时，做 14 次，共花 14 天，2018年10月7日全部计入。
          Act: 献血，一次 400 毫升，花 1 天，2018年7月2日起计。
          Act: 办理租房备案，花 1 天，2018年7月11日起计。
          Act: 办个体工商户执照，花 3 天，2018年7月11日起计。
          Hold: 合同不断，到2018年10月7日。
          Hold: 养老保险继续缴，不要断，到2018年10月7日。
    "]]
    .assert_eq(&shown(&plans, Lang::Zh));
    expect![[r"
        To 30 points, with the least effort: Nothing more has to be done: 30–40 on 1 October 2019.
        Nothing more has to be done: 30–40 on 1 October 2019.
          Hold: Stay under contract, until 1 October 2019.
          Hold: Keep paying the pension insurance, until 1 October 2019.
          Hold: Have the permit endorsed in time, until 1 October 2019.
        2 days of your time: 30.3–40.3 on 10 January 2019.
          Act: Give blood, 400 ml each time, 2 times: 2 days in all, complete on 2 January 2019.
          Hold: Stay under contract, until 10 January 2019.
          Hold: Keep paying the pension insurance, until 10 January 2019.
        3 days of your time: 31.8–41.8 on 2 January 2019.
          Act: Give blood, 400 ml each time, 2 times: 2 days in all, complete on 2 January 2019.
          Act: Have the lease filed: 1 day, counts from 11 July 2018.
          Hold: Stay under contract, until 2 January 2019.
          Hold: Keep paying the pension insurance, until 2 January 2019.
        16 days of your time: 30.2–40.2 on 1 November 2018.
          Act: Volunteer, 5 hours each time, 14 times: 14 days in all, complete on 7 October 2018.
          Act: Give blood, 400 ml each time: 1 day, counts from 2 July 2018.
          Act: Have the lease filed: 1 day, counts from 11 July 2018.
          Hold: Stay under contract, until 1 November 2018.
          Hold: Keep paying the pension insurance, until 1 November 2018.
        19 days of your time: 30.4–40.4 on 7 October 2018.
          Act: Volunteer, 5 hours each time, 14 times: 14 days in all, complete on 7 October 2018.
          Act: Give blood, 400 ml each time: 1 day, counts from 2 July 2018.
          Act: Have the lease filed: 1 day, counts from 11 July 2018.
          Act: Take out a licence for an individual business: 3 days, counts from 11 July 2018.
          Hold: Stay under contract, until 7 October 2018.
          Hold: Keep paying the pension insurance, until 7 October 2018.
    "]]
    .assert_eq(&shown(&plans, Lang::En));
}

#[test]
fn a_category_is_reached_by_what_belongs_to_it() {
    let plans = planned(&embedded().remove(0), &worker(), Some("bonus"), "9");
    expect![[r"
        要到 9 分，最省事的：花 3 天，2019年7月2日到 10–20 分。
        花 3 天，2019年7月2日到 10–20 分。
          Act: 献血，一次 400 毫升，做 3 次，共花 3 天，2019年7月2日全部计入。
        花 5 天，2019年1月2日到 9–19 分。
          Act: 献血，一次 400 毫升，做 2 次，共花 2 天，2019年1月2日全部计入。
          Act: 参加培训，一次 10 学分，花 3 天，2018年8月1日起计。
        花 14 天，2019年1月1日到 9–19 分。
          Act: 做志愿服务，一次 5 小时，做 4 次，共花 4 天，2018年7月29日全部计入。
          Act: 献血，一次 400 毫升，花 1 天，2018年7月2日起计。
          Act: 参加培训，一次 10 学分，做 3 次，共花 9 天，2018年10月1日全部计入。
        花 18 天，2018年10月7日到 9–19 分。
          Act: 做志愿服务，一次 5 小时，做 14 次，共花 14 天，2018年10月7日全部计入。
          Act: 献血，一次 400 毫升，花 1 天，2018年7月2日起计。
          Act: 办个体工商户执照，花 3 天，2018年7月11日起计。
    "]]
    .assert_eq(&shown(&plans, Lang::Zh));
}

#[test]
fn what_is_there_already_and_what_cannot_be_reached_is_said() {
    let program = embedded().remove(0);
    let there = planned(&program, &worker(), None, "10");
    let beyond = planned(&program, &worker(), None, "200");
    expect![[r"
        已经有 10 分。
        不用另做什么，2018年7月1日到 17–27 分。
        三年内用这些办法到不了 200 分。
    "]]
    .assert_eq(&format!(
        "{}{}",
        shown(&there, Lang::Zh),
        shown(&beyond, Lang::Zh)
    ));
    let target = Target {
        category: Some("none".to_owned()),
        points: crate::base::Points::ZERO,
    };
    assert_eq!(
        plan(&program, &Facts::none(&program), today(), &target),
        None
    );
}

/// A scheme of a few indicators, with actions that share lines, exclude each other and wait.
fn small() -> Program {
    let text = include_str!("../../../tests/cases/small.toml");
    compile(&format!("{text}\n{ACTIONS}")).unwrap()
}

const ACTIONS: &str = r#"
[[action]]
id = "serve"
name = { zh = "服务", en = "serve" }
how = { zh = "服务", en = "serve" }
effort = 2
wait = { days = 3 }
between = { days = 20 }
most = 4
changes = [{ fact = "service", does = "add", event = { hours = "40" } }]

[[action]]
id = "serve_long"
name = { zh = "长期服务", en = "serve long" }
how = { zh = "长期服务", en = "serve long" }
effort = 5
wait = { months = 1 }
between = { months = 1 }
most = 2
changes = [{ fact = "service", does = "add", event = { hours = "120" } }]

[[action]]
id = "bachelor"
name = { zh = "本科", en = "bachelor" }
how = { zh = "本科", en = "bachelor" }
effort = 9
wait = { months = 10 }
changes = [{ fact = "degree", does = "reach", option = "bachelor" }]

[[action]]
id = "master"
name = { zh = "硕士", en = "master" }
how = { zh = "硕士", en = "master" }
effort = 16
wait = { months = 14 }
changes = [{ fact = "degree", does = "reach", option = "master" }]
"#;

/// Every way on every day, scored.
fn by_force(program: &Program, facts: &Facts, target: i64) -> Vec<(Date, u32)> {
    let case = Case {
        program,
        facts,
        as_of: today(),
    };
    let mut ways: Vec<Vec<(&Action, u32)>> = vec![Vec::new()];
    for action in program
        .actions
        .iter()
        .filter(|one| apply::feasible(&case, one))
    {
        let mut more = Vec::new();
        for way in &ways {
            let excluded = way.iter().any(|(other, _)| action.excludes(other));
            for times in 1..=action.most {
                if !excluded {
                    more.push([way.as_slice(), &[(action, times)]].concat());
                }
            }
        }
        ways.extend(more);
    }
    let ways: Vec<(u32, Date, Facts)> = ways
        .into_iter()
        .map(|way| {
            let effort = way
                .iter()
                .map(|(action, times)| action.effort * times)
                .sum();
            let days = way
                .iter()
                .map(|(action, times)| action.day(today(), times - 1));
            let ready = days.max().unwrap_or(today());
            (effort, ready, apply::with(program, facts, today(), way))
        })
        .collect();
    let mut found: Vec<(Date, u32)> = Vec::new();
    let end = add_months(today(), 36);
    for day in today().iter_days().take_while(|day| *day <= end) {
        let below = found.last().map_or(u32::MAX, |(_, effort)| *effort);
        let reaching = ways.iter().filter(|(effort, ready, facts)| {
            *effort < below && *ready <= day && evaluate(program, facts, day).total.least >= target
        });
        if let Some(effort) = reaching.map(|(effort, _, _)| *effort).min() {
            found.push((day, effort));
        }
    }
    found
}

#[test]
fn the_search_finds_what_trying_everything_finds() {
    let program = small();
    for seed in 0..6 {
        let facts = sample::facts(&program, seed, today());
        let facts = Facts::read(&program, &facts, today()).unwrap();
        let now = evaluate(&program, &facts, today()).total.least;
        for more in ["1", "4", "13", "22"] {
            let target = now + amount(&program, more.parse().unwrap());
            let found = frontier(&program, &facts, today(), Goal::Total, target);
            let found: Vec<_> = found.iter().map(|one| (one.day, one.effort)).collect();
            assert_eq!(found, by_force(&program, &facts, target), "{seed} {more}");
        }
    }
}

#[test]
fn what_comes_next_is_worth_what_it_says_and_nothing_gives_more_for_a_day() {
    let program = embedded().remove(0);
    let mut acts = 0;
    for seed in 0..4 {
        let facts = sample::facts(&program, seed, today());
        let facts = Facts::read(&program, &facts, today()).unwrap();
        let case = Case {
            program: &program,
            facts: &facts,
            as_of: today(),
        };
        for step in next_steps(&program, &facts, today()) {
            if step.kind != NextKind::Act {
                continue;
            }
            acts += 1;
            let day = step.day.unwrap();
            let done = step.steps.iter().map(|one| {
                let action = program.action(one.action.as_deref().unwrap()).unwrap();
                (action, one.times)
            });
            let after = apply::with(&program, &facts, today(), done);
            let total = |facts: &Facts, day| evaluate(&program, facts, day).total.least;
            let gain = total(&after, day) - total(&facts, day);
            assert_eq!(step.gain, program.points(gain), "{seed} {}", step.group);
            assert!(gain > 0);
            // No single action that moves the group gives more points for a day.
            let group = program
                .groups
                .iter()
                .position(|one| one.id == step.group)
                .unwrap();
            for action in program
                .actions
                .iter()
                .filter(|one| apply::feasible(&case, one))
            {
                for times in 1..=action.most {
                    let day = action.day(today(), times - 1);
                    let then = apply::with(&program, &facts, today(), [(action, times)]);
                    let (idle, done) = (
                        evaluate(&program, &facts, day),
                        evaluate(&program, &then, day),
                    );
                    let moves = done.groups[group].points.least > idle.groups[group].points.least;
                    let more = done.total.least - idle.total.least;
                    let (own, other) = (step.effort.max(1), (action.effort * times).max(1));
                    assert!(
                        !moves || more * i64::from(own) <= gain * i64::from(other),
                        "{seed} {} {}",
                        step.group,
                        action.id
                    );
                }
            }
        }
    }
    assert!(acts > 10, "only {acts} could be done");
}

#[test]
fn the_next_steps_are_told_group_by_group() {
    let program = embedded().remove(0);
    let facts = Facts::read(&program, &worker(), today()).unwrap();
    let steps = next_steps(&program, &facts, today());
    let told = |lang| {
        let rows = steps.iter().map(move |step| {
            format!(
                "{} {}: {}\n",
                step.group,
                step.name.get(lang),
                step.text.get(lang)
            )
        });
        rows.collect::<String>()
    };
    let told = told(Lang::Zh) + &told(Lang::En);
    expect_file!["../../../tests/explained/next-steps.txt"].assert_eq(&told);
}
