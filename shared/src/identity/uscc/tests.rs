use proptest::prelude::*;

use super::{ALPHABET, Uscc, UsccError, UsccWarning, check_character};

#[test]
fn valid_codes_are_read_forgivingly() {
    for typed in [
        "914403001922038216",
        "91330100799655058B",
        "91310115591693856A",
        "91330211MA281A1B77",
        "92330211MA2B000192",
        "55330211ME0000028A",
        "91330211ma281a1b77",
        "9133 0211 MA28 1A1B 77",
        "91330211-MA281A1B7-7",
        "９１３３０２１１ＭＡ２８１Ａ１Ｂ７７",
    ] {
        let code = Uscc::parse(typed).unwrap();
        assert_eq!(code.warning(), None, "{typed}");
    }
}

#[test]
fn every_mistake_has_its_own_words() {
    for (typed, code) in [
        ("", "empty"),
        ("91330211MA281A1BI7", "excluded_letter"),
        ("9133O211MA281A1B77", "excluded_letter"),
        ("91330211MA281A1B7号", "characters"),
        ("91330211MA281A1B7", "length"),
        ("91330211MA281A1B777", "length"),
        ("913302A1MA281A1B77", "area"),
        ("91330211MA281A1B78", "check_character"),
    ] {
        assert_eq!(Uscc::parse(typed).unwrap_err().code(), code, "{typed}");
    }
    let letter = Uscc::parse("91330211MA281A1BI7").unwrap_err();
    assert_eq!(letter, UsccError::ExcludedLetter { letter: 'I' });
}

#[test]
fn an_organisation_code_that_fails_its_check_is_only_a_warning() {
    let body = "91330211MA281A1B8";
    let code = Uscc::parse(&format!("{body}{}", check_character(body).unwrap())).unwrap();
    assert_eq!(code.warning(), Some(UsccWarning::OrganisationCode));
}

#[test]
fn the_wire_form_is_the_code_and_is_checked() {
    let code: Uscc = serde_json::from_str("\"91330211MA281A1B77\"").unwrap();
    assert_eq!(
        serde_json::to_string(&code).unwrap(),
        "\"91330211MA281A1B77\""
    );
    assert!(serde_json::from_str::<Uscc>("\"91330211MA281A1B78\"").is_err());
}

proptest! {
    #[test]
    fn one_mistyped_character_is_always_noticed(
        organisation in "[0-9A-HJ-NP-RTUW-Y]{9}",
        at in 8_usize..18,
        by in 1_usize..31,
    ) {
        let body = format!("91330211{organisation}");
        let code = format!("{body}{}", check_character(&body).unwrap());
        prop_assert!(Uscc::parse(&code).is_ok());
        let mut letters: Vec<char> = code.chars().collect();
        let value = ALPHABET.find(letters[at]).unwrap();
        letters[at] = ALPHABET.chars().nth((value + by) % 31).unwrap();
        let wrong: String = letters.into_iter().collect();
        prop_assert_eq!(Uscc::parse(&wrong), Err(UsccError::CheckCharacter));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}") {
        let _ = Uscc::parse(&text);
    }
}
