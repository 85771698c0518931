use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Answers, Ask, Done, Reply, Step, ask, next};
use crate::base::Date;
use crate::scoring::{Facts, ProblemCode, Program, Range, embedded, score};

fn program() -> Program {
    embedded().remove(0)
}

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

/// One option, with the fields under it.
fn pick(option: &str, fields: &[(&str, Value)]) -> Reply {
    picks(&[option], fields)
}

fn picks(options: &[&str], fields: &[(&str, Value)]) -> Reply {
    Reply::Picked {
        options: options.iter().map(ToString::to_string).collect(),
        fields: fields
            .iter()
            .map(|(id, value)| ((*id).to_owned(), value.clone()))
            .collect(),
    }
}

/// What one person would say to each question; to what is not listed, nothing of it.
struct Person(BTreeMap<&'static str, Reply>);

impl Person {
    fn new(replies: impl IntoIterator<Item = (&'static str, Reply)>) -> Self {
        Self(replies.into_iter().collect())
    }

    fn reply(&self, question: &str) -> Reply {
        self.0
            .get(question)
            .cloned()
            .unwrap_or_else(|| match question {
                "education" => pick("school", &[]),
                "work" | "insurance" | "awards" | "freezes" | "permit" => pick("none", &[]),
                "home" => pick("other", &[]),
                "age" => born("1990-05-17"),
                _ => picks(&[], &[]),
            })
    }

    /// Answers until there is no question left.
    fn run(&self, program: &Program) -> (Vec<Ask>, Done, Answers) {
        let mut answers = Answers::default();
        let mut asked = Vec::new();
        loop {
            match next(program, &answers, today()) {
                Step::Done(done) => return (asked, done, answers),
                Step::Ask(ask) => {
                    let reply = self.reply(&ask.question);
                    answers
                        .answer(program, &ask.question, &reply, today())
                        .unwrap();
                    asked.push(*ask);
                }
            }
            assert!(asked.len() < 100, "the questionnaire does not end");
        }
    }
}

fn total(program: &Program, answers: &Answers) -> Range {
    let facts = Value::Object(answers.facts.clone());
    score(
        program,
        &Facts::read(program, &facts, today()).unwrap(),
        today(),
    )
    .total
}

fn permit(from: &str) -> Reply {
    pick("residence", &[("permit", json!([{ "from": from }]))])
}

fn born(date: &str) -> Reply {
    pick("born", &[("birth_date", json!(date))])
}

fn insured(from: &str) -> Reply {
    pick("paid", &[("insurance", json!([{ "from": from }]))])
}

fn contract(from: &str) -> Reply {
    pick("contract", &[("employment", json!([{ "from": from }]))])
}

/// The ordinary people of the preview, with the total each must come to.
fn ordinary() -> [(&'static str, Person, &'static str); 6] {
    [
        (
            "a factory worker with two years of insurance",
            factory_worker(),
            "14.6",
        ),
        ("a street cleaner", street_cleaner(), "29.7"),
        ("a shop owner", shop_owner(), "19.5"),
        ("a couple with a school child", couple(), "40.5"),
        (
            "someone who is 46 with a trade certificate",
            tradesman(),
            "28.8",
        ),
        (
            "someone who cannot answer half of it",
            half_unknown(),
            "12..160",
        ),
    ]
}

fn factory_worker() -> Person {
    Person::new([
        ("permit", permit("2016-03-01")),
        ("work", contract("2016-06-20")),
        ("insurance", insured("2016-07")),
        ("home", pick("dormitory", &[])),
        ("age", born("1993-11-21")),
    ])
}

fn street_cleaner() -> Person {
    Person::new([
        ("permit", permit("2012-07-01")),
        ("work", contract("2015-07-01")),
        ("insurance", insured("2015-07")),
        ("home", pick("rental", &[])),
        ("age", born("1970-02-10")),
        (
            "extras",
            pick(
                "post",
                &[("service_post", json!([{ "from": "2015-07-01" }]))],
            ),
        ),
        (
            "contribution",
            pick("blood", &[("blood", json!([{ "ml": 400 }]))]),
        ),
    ])
}

fn shop_owner() -> Person {
    Person::new([
        ("permit", permit("2014-05-05")),
        (
            "work",
            pick(
                "business",
                &[
                    ("business", json!([{ "from": "2016-01-15" }])),
                    ("business_form", json!("individual")),
                ],
            ),
        ),
        ("home", pick("rental", &[])),
        ("age", born("1985-08-30")),
        (
            "extras",
            pick("tax", &[("tax", json!([{ "yuan": "36500.50" }]))]),
        ),
    ])
}

fn couple() -> Person {
    Person::new([
        ("permit", permit("2013-09-02")),
        ("education", pick("college", &[])),
        ("work", contract("2014-03-01")),
        ("insurance", insured("2014-03")),
        ("home", pick("own", &[])),
        ("age", born("1986-12-05")),
        (
            "awards",
            pick(
                "awarded",
                &[(
                    "awards",
                    json!([{ "indicator": "15-1", "points": "2.5",
                                     "effective": "2018-02-01" }]),
                )],
            ),
        ),
    ])
}

fn tradesman() -> Person {
    Person::new([
        ("permit", permit("2015-01-20")),
        (
            "skills",
            pick("skill_level", &[("skill_level", json!("technician"))]),
        ),
        ("work", contract("2017-01-01")),
        ("insurance", insured("2017-01")),
        ("home", pick("rental", &[])),
        ("age", born("1972-05-05")),
    ])
}

fn half_unknown() -> Person {
    Person::new([
        (
            "permit",
            pick("residence", &[("permit", json!([{ "from": null }]))]),
        ),
        ("education", pick("college", &[])),
        ("skills", Reply::NotKnown),
        ("work", Reply::NotKnown),
        ("insurance", Reply::NotKnown),
        ("contribution", Reply::NotKnown),
        ("awards", Reply::NotKnown),
        ("freezes", Reply::NotKnown),
        ("age", born("1990-01-01")),
    ])
}

#[test]
fn ordinary_people_are_done_in_twelve_questions() {
    let program = program();
    for (name, person, wanted) in ordinary() {
        let (asked, done, answers) = person.run(&program);
        let found = total(&program, &answers);
        let shown = match found.known() {
            Some(points) => points.to_string(),
            None => format!("{}..{}", found.least, found.most),
        };
        assert_eq!(shown, wanted, "{name}");
        assert!(asked.len() <= 12, "{name}: {} questions", asked.len());
        assert_eq!(done.cut_off, None, "{name}");
        for (place, ask) in (1..).zip(&asked) {
            assert_eq!(ask.number, place, "{name}");
            assert!(ask.about >= ask.number && ask.about <= 12, "{name}");
        }
    }
}

#[test]
fn the_precondition_comes_first_and_ends_it() {
    let program = program();
    let (asked, done, _) = Person::new([]).run(&program);
    let ids: Vec<&str> = asked.iter().map(|ask| ask.question.as_str()).collect();
    assert_eq!(ids, ["permit"]);
    assert_eq!(done.cut_off.as_deref(), Some("permit"));
}

#[test]
fn what_concerns_most_people_and_moves_the_total_most_comes_first() {
    let program = program();
    let person = Person::new([("permit", permit("2016-03-01"))]);
    let (asked, _, _) = person.run(&program);
    let ids: Vec<&str> = asked.iter().map(|ask| ask.question.as_str()).collect();
    assert_eq!(
        ids.join(" "),
        "permit education work insurance home age skills contribution awards extras merits freezes"
    );
}

#[test]
fn a_question_under_a_full_cap_is_skipped_with_its_reason() {
    let program = program();
    let done = |column: &str, amount: u32| json!([{ "date": "2017-05-01", column: amount }]);
    let fields = [
        ("volunteering", done("hours", 250)),
        ("blood", done("ml", 1000)),
        ("charity", done("yuan", 5000)),
        ("training", done("credits", 100)),
    ];
    let all = ["volunteering", "blood", "stem_cell", "charity", "training"];
    let person = Person::new([
        ("permit", permit("2016-03-01")),
        ("contribution", picks(&all, &fields)),
        (
            "extras",
            pick("tax", &[("tax", json!([{ "yuan": "1000000" }]))]),
        ),
    ]);
    let (asked, done, _) = person.run(&program);
    assert_eq!(asked.len(), 11);
    let skipped: Vec<&str> = done
        .skipped
        .iter()
        .map(|skip| skip.question.as_str())
        .collect();
    assert_eq!(skipped, ["merits"]);
    assert_eq!(
        done.skipped[0].reason.zh,
        "加分已到上限 60，这一题不再影响结果"
    );
}

#[test]
fn not_known_names_its_effect() {
    let program = program();
    let mut answers = Answers::default();
    answers
        .answer(&program, "permit", &permit("2016-03-01"), today())
        .unwrap();
    let work = ask(&program, &answers, today(), "work").unwrap();
    assert_eq!(work.not_known_text.zh, "先按 0 到 13 分估，以后再补");
    let insurance = ask(&program, &answers, today(), "insurance").unwrap();
    assert_eq!(insurance.not_known_text.en, "0 to 10 for now");
    let freezes = ask(&program, &answers, today(), "freezes").unwrap();
    assert_eq!(freezes.not_known_text.zh, "可用分先不定，以后再补");
}

#[test]
fn a_question_put_again_knows_its_reply() {
    let program = program();
    for (name, person, _) in ordinary() {
        let (asked, _, answers) = person.run(&program);
        for (number, before) in (1..).zip(&asked) {
            let again = ask(&program, &answers, today(), &before.question).unwrap();
            let reply = person.reply(&before.question);
            assert_eq!(again.reply, Some(reply), "{name}: {}", before.question);
            assert_eq!(again.number, number, "{name}");
        }
    }
}

#[test]
fn changing_an_answer_clears_what_it_said_before() {
    let program = program();
    let mut answers = Answers::default();
    answers
        .answer(&program, "work", &contract("2015-07-01"), today())
        .unwrap();
    answers
        .answer(&program, "work", &pick("none", &[]), today())
        .unwrap();
    assert_eq!(answers.facts.get("employment"), None);
    assert_eq!(answers.answered, ["work"]);
}

#[test]
fn a_reply_with_problems_changes_nothing() {
    let program = program();
    let mut answers = Answers::default();
    let cases = [
        (
            "work",
            contract("2018-02-30"),
            ProblemCode::BadDate,
            "/employment/0/from",
        ),
        (
            "work",
            contract("2018-07-02"),
            ProblemCode::FutureDate,
            "/employment/0/from",
        ),
        (
            "work",
            pick("contract", &[]),
            ProblemCode::MissingKey,
            "/employment",
        ),
        ("work", picks(&[], &[]), ProblemCode::MissingKey, ""),
        ("work", pick("pirate", &[]), ProblemCode::UnknownOption, ""),
        ("weather", picks(&[], &[]), ProblemCode::UnknownKey, ""),
    ];
    for (question, reply, code, pointer) in cases {
        let problems = answers
            .answer(&program, question, &reply, today())
            .unwrap_err();
        let found: Vec<_> = problems
            .iter()
            .map(|problem| (problem.code, problem.pointer.as_str()))
            .collect();
        assert_eq!(found, [(code, pointer)], "{question}");
        assert_eq!(answers, Answers::default(), "{question}");
    }
}

#[test]
fn a_draft_survives_being_written_and_read() {
    let program = program();
    let (_, _, answers) = couple().run(&program);
    let text = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Answers>(&text).unwrap(), answers);
}
