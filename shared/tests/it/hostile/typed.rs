//! What people type: numbers, codes, dates, points, names, cells.

use std::str::FromStr;

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::access::Role;
use shared::api::{Problem, unpack};
use shared::base::{Bilingual, PersonId, Points, Text, iso_date};
use shared::calendar::Calendar;
use shared::identity::{AreaCode, CitizenId, Uscc, mask_name};
use shared::imports::{cell, is_rounded, meant, runs};
use shared::schemes::api::PreviewSource;
use shared::{employments, orgs, schemes};

use super::mangle::{mangled, mangled_text, settings, tricks};
use crate::scoring::date;

/// Good ones, to be spoilt.
const SAMPLES: &[&str] = &[
    "11010519491231002X",
    "330211199003070010",
    "91330211MA281A1B77",
    "330211001201",
    "330211-03",
    "2018-07-01",
    "12.5",
    "10/3",
    "-76.40",
    "01890a5d-ac96-774b-bcce-b302099a8057",
    "zhenhai-3.0",
    "欧阳明（clerk）",
    "3.30211E+17",
];

fn said(words: &Bilingual) {
    assert!(!words.zh.is_empty() && !words.en.is_empty());
}

/// Reads a text as everything that texts are read as; what is read keeps its promises.
fn is_read(text: &str) {
    match CitizenId::parse(text, date("2018-07-01")) {
        Ok(id) => {
            assert_eq!(id.expose().len(), 18);
            let birthday: String = id.expose().chars().skip(6).take(8).collect();
            assert!(!id.masked().contains(&birthday));
            assert!(id.birth_date() <= date("2018-07-01"));
        }
        Err(fault) => said(&fault.words()),
    }
    match Uscc::parse(text) {
        Ok(code) => assert_eq!(Uscc::parse(code.as_str()).as_ref(), Ok(&code)),
        Err(fault) => said(&fault.words()),
    }
    match AreaCode::parse(text) {
        Ok(code) => {
            assert_eq!(AreaCode::parse(code.as_str()).as_ref(), Ok(&code));
            assert!(code.parent().is_none_or(|parent| parent.contains(&code)));
        }
        Err(fault) => said(&fault.words()),
    }
    if let Ok(points) = Points::from_str(text) {
        assert_eq!(points.to_string().parse(), Ok(points));
        let _shown = (points.display(2), points.brief(1), points.to_hundredths());
    }
    if let Some(day) = iso_date(text) {
        assert_eq!(day.to_string(), text);
    }
    if let Ok(short) = Text::<40>::new(text) {
        assert!(short.chars().count() <= 40);
        assert!(!short.contains('\0') && short.trim() == &*short);
        assert_eq!(Text::<40>::new(&short).as_ref(), Ok(&short));
    }
    let letters = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .count();
    if letters > 2 && !text.contains('*') {
        assert_ne!(mask_name(text), text);
    }
    let _id = PersonId::from_str(text);
    let _name = schemes::SchemeName::parse(text);
    let _rounded = is_rounded(text);
    let written = cell(text);
    let inside = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let inside = inside.unwrap().replace("\"\"", "\"");
    assert!(!runs(&inside), "{written} would be run");
    assert!(meant(text).len() <= text.len());
    let _table = Calendar::parse(text);
    let _row = orgs::read_row(|_| text.to_owned());
    for names_employer in [true, false] {
        let _row = employments::read_row(|_| text.to_owned(), names_employer, date("2018-07-01"));
    }
}

/// Reads a JSON value as types of every make; nothing panics.
fn is_decoded(value: &Value) {
    fn as_one<T: DeserializeOwned + serde::Serialize>(value: &Value) {
        if let Ok(read) = serde_json::from_value::<T>(value.clone()) {
            assert!(serde_json::to_value(read).is_ok());
        }
    }
    as_one::<Text<3>>(value);
    as_one::<Points>(value);
    as_one::<Uscc>(value);
    as_one::<AreaCode>(value);
    as_one::<PersonId>(value);
    as_one::<Bilingual>(value);
    as_one::<Problem>(value);
    as_one::<Role>(value);
}

proptest! {
    #![proptest_config(settings(600))]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        is_read(&text);
        is_decoded(&Value::from(text));
    }

    #[test]
    fn a_spoilt_sample_is_read_or_refused(
        sample in proptest::sample::select(SAMPLES),
        tricks in tricks(),
    ) {
        let text = mangled_text(sample, &tricks);
        is_read(&text);
        is_decoded(&Value::from(text));
    }

    #[test]
    fn what_was_packed_elsewhere_is_not_unpacked(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        tricks in tricks(),
    ) {
        let _none: Option<PreviewSource> = unpack(&bytes);
        let good = shared::api::pack(&("76.4", [1_u8, 2], Some(3_u64)));
        let _some: Option<PreviewSource> = unpack(&mangled(&good, &tricks));
        let _other: Option<(String, Vec<u64>)> = unpack(&mangled(&good, &tricks));
    }

    #[test]
    fn a_spoilt_calendar_is_read_or_refused(tricks in tricks()) {
        let good = "version 2018\nyear 2018 published\noff 2018-02-15 2018-02-21 春节 | New Year\n\
            work 2018-02-11\n";
        let _table = Calendar::parse(&mangled_text(good, &tricks));
    }
}

#[test]
fn numbers_at_the_edge_are_told_apart() {
    for text in [
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1/9223372036854775807",
        "-9223372036854775808/-1",
        "0.000000000000000001",
        "92233720368547758.07",
        "1/0",
        "0/0",
        "--1",
        "1//2",
        "./.",
        "٣",
        "１",
    ] {
        is_read(text);
    }
}
