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
            quick += u32::from(reader.quick(&text).is_some());
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
fn what_is_no_json_is_told() {
    let program = embedded().remove(0);
    let reader = FactsReader::new(&program, Date::default());
    assert!(matches!(
        reader.read("{\"home\":"),
        Err(Unreadable::Json(_))
    ));
}
