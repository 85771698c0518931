use proptest::prelude::*;

use super::{CitizenId, CitizenIdError, check_digit};
use crate::base::Date;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn parse(typed: &str) -> Result<CitizenId, CitizenIdError> {
    CitizenId::parse(typed, date("2026-11-22"))
}

/// Each line: what is typed, then `->` and what it reads as.
fn check(table: &str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (typed, expected) = line.split_once("->").unwrap();
        let found = match parse(typed) {
            Ok(id) => format!("{} {}", id.masked(), id.birth_date()),
            Err(error) => error.code().to_owned(),
        };
        assert_eq!(found, expected.trim(), "{typed}");
    }
}

#[test]
fn valid_numbers_are_read_forgivingly() {
    check(
        "
        330211199003070010    -> 330211********0010 1990-03-07
        522422199211086620    -> 522422********6620 1992-11-08
        362330199510314042    -> 362330********4042 1995-10-31
        330211200002290017    -> 330211********0017 2000-02-29
        11010519491231002X    -> 110105********002X 1949-12-31
        11010519491231002x    -> 110105********002X 1949-12-31
        330211 19900307 0010  -> 330211********0010 1990-03-07
        330211-19900307-0010  -> 330211********0010 1990-03-07
        ３３０２１１１９９００３０７００１０ -> 330211********0010 1990-03-07
        １１０１０５１９４９１２３１００２ｘ -> 110105********002X 1949-12-31
    ",
    );
}

#[test]
fn every_mistake_has_its_own_words() {
    check(
        "
                              -> empty
        -                     -> empty
        张三                  -> characters
        3302111990030700l0    -> characters
        33021119900307X010    -> characters
        X                     -> length
        330211900307001       -> old_number
        33021119900307X       -> length
        33021119900307001     -> length
        3302111990030700100   -> length
        000211199003070010    -> province
        160211199003070010    -> province
        330211199013070010    -> date
        330211199002300017    -> date
        330211190002290017    -> date
        330211000003070010    -> date
        330211189912310010    -> date
        330211202611230010    -> future_date
        330211199003070011    -> check_digit
        33021119900307001X    -> check_digit
        110105194912310020    -> check_digit
    ",
    );
}

#[test]
fn a_date_that_does_not_exist_is_refused_though_the_check_digit_is_right() {
    let body = "33021119900230001";
    let number = format!("{body}{}", check_digit(body).unwrap());
    assert_eq!(parse(&number), Err(CitizenIdError::Date));
}

#[test]
fn born_today_is_not_the_future() {
    let body = "33021120261122001";
    let number = format!("{body}{}", check_digit(body).unwrap());
    assert_eq!(parse(&number).unwrap().birth_date(), date("2026-11-22"));
}

#[test]
fn a_wrong_length_says_how_many_are_missing_or_too_many() {
    let words = |typed| parse(typed).unwrap_err().words();
    assert_eq!(words("33021119900307001").zh, "少 1 位，应为 18 位");
    assert_eq!(words("33021119900307001000").zh, "多 2 位，应为 18 位");
    assert_eq!(words("3302").en, "14 too few: it has 18 characters");
}

#[test]
fn it_never_prints_in_full() {
    let id = parse("330211199003070010").unwrap();
    assert_eq!(format!("{id}"), "330211********0010");
    assert_eq!(format!("{id:?}"), "CitizenId(330211********0010)");
    assert!(!format!("{:#?}", Some(&id)).contains("1990"));
    assert_eq!(id.expose(), "330211199003070010");
}

#[test]
fn a_public_list_shows_four_digits_and_more_where_entries_collide() {
    let id = parse("330211199003070010").unwrap();
    assert_eq!(id.public_tail(0), "**************0010");
    assert_eq!(id.public_tail(1), "*************70010");
    assert_eq!(id.public_tail(99), "330211199003070010");
    assert_eq!((id.tail(0), id.tail(1)), ("0010", "70010"));
}

#[test]
fn cards_of_foreigners_and_of_the_three_regions_are_read() {
    for body in [
        "91112419900307001",
        "81000019900307001",
        "83000019900307001",
    ] {
        let number = format!("{body}{}", check_digit(body).unwrap());
        assert!(parse(&number).is_ok(), "{number}");
    }
}

/// Seventeen digits of a possible person.
fn bodies() -> impl Strategy<Value = String> {
    (1900_i32..2026, 1_u32..=12, 1_u32..=28, 0_u32..1000).prop_map(|(year, month, day, serial)| {
        format!("330211{year:04}{month:02}{day:02}{serial:03}")
    })
}

proptest! {
    #[test]
    fn any_number_with_its_check_digit_is_read(body in bodies()) {
        let number = format!("{body}{}", check_digit(&body).unwrap());
        let id = parse(&number).unwrap();
        prop_assert_eq!(id.expose(), &number);
    }

    #[test]
    fn one_mistyped_digit_is_always_noticed(body in bodies(), at in 0_usize..17, by in 1_u8..10) {
        let number = format!("{body}{}", check_digit(&body).unwrap());
        let mut bytes = number.into_bytes();
        bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
        prop_assert!(parse(&String::from_utf8(bytes).unwrap()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}") {
        let _ = parse(&text);
    }
}
