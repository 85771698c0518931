use super::{FactsReader, Unreadable};
use crate::base::Date;
use crate::scoring::{Facts, embedded, sample};

#[test]
fn both_readings_are_the_same() {
    let today: Date = "2018-07-01".parse().unwrap();
    for program in embedded() {
        let reader = FactsReader::new(&program, today);
        let mut quick = 0;
        for seed in 0..3000 {
            let object = sample::facts(&program, seed, today);
            let text = object.to_string();
            quick += u32::from(super::whole(&text, super::Object(&reader)).is_some());
            match (Facts::read(&program, &object, today), reader.read(&text)) {
                (Ok(facts), Ok(own)) => assert_eq!(facts, own, "{text}"),
                (Err(problems), Err(Unreadable::Facts(own))) => assert_eq!(problems, own),
                (facts, own) => panic!("{text}: {facts:?} {own:?}"),
            }
        }
        assert!(
            quick > 1000,
            "{}: only {quick} were read quickly",
            program.id
        );
    }
}

#[test]
fn a_line_is_its_id_and_its_facts() {
    let program = embedded().remove(0);
    let today: Date = "2018-07-01".parse().unwrap();
    let reader = FactsReader::new(&program, today);
    for (id, facts, said) in [
        ("a", r#"{"education": "bachelor"}"#, "a"),
        (r"\u0061\n", r#"{"education": "bachelor"}"#, "a\n"),
        ("a", r#"{"education": "\u0062achelor"}"#, "a"),
    ] {
        let line = format!("{{\"id\": \"{id}\", \"facts\": {facts}}}");
        let (own, read) = reader.read_line(&line).unwrap();
        assert_eq!((own.as_str(), read), (said, reader.read(facts).unwrap()));
    }
    let problems = reader.read_line(r#"{"id": "a", "facts": {"x": 1}}"#);
    assert!(matches!(problems, Err(Unreadable::Facts(found)) if found.len() == 1));
    for bad in [
        r#"{"id": "a"}"#,
        r#"{"id": "a", "facts": {}, "more": 1}"#,
        "{",
    ] {
        assert!(
            matches!(reader.read_line(bad), Err(Unreadable::Json(_))),
            "{bad}"
        );
    }
}

#[test]
fn what_is_no_json_is_told() {
    let program = embedded().remove(0);
    let reader = FactsReader::new(&program, Date::default());
    assert!(matches!(
        reader.read("{\"home\":"),
        Err(Unreadable::Json(_))
    ));
}
