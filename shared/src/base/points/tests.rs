use proptest::prelude::*;

use super::{Points, PointsError};

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

#[test]
fn the_wire_form_is_a_decimal_where_one_exists() {
    for (text, wire) in [
        ("16", "16"),
        ("76.40", "76.4"),
        ("-0.5", "-0.5"),
        ("10/3", "10/3"),
        ("20/8", "2.5"),
        ("0", "0"),
    ] {
        assert_eq!(points(text).to_string(), wire, "{text}");
    }
}

#[test]
fn thirds_add_up_exactly() {
    assert_eq!(points("10/3") + points("8/3") + points("10"), points("16"));
}

#[test]
fn display_rounds_half_up() {
    for (text, decimals, shown) in [
        ("10/3", 1, "3.3"),
        ("0.05", 1, "0.1"),
        ("0.049", 1, "0.0"),
        ("-0.05", 1, "-0.1"),
        ("2.5", 0, "3"),
        ("76.4", 1, "76.4"),
    ] {
        assert_eq!(points(text).display(decimals), shown, "{text}");
    }
    assert_eq!(points("3.0").brief(1), "3");
}

#[test]
fn what_is_no_number_of_points_is_refused() {
    for text in [
        "", ".", "1.", "1/0", "a", "1e3", "1,5", "--1", " 1", "1/2/3", "0x1", "+1",
    ] {
        assert_eq!(
            text.parse::<Points>(),
            Err(PointsError::Malformed),
            "{text}"
        );
    }
    for text in ["1234567890", "0.1234567"] {
        assert_eq!(text.parse::<Points>(), Err(PointsError::TooLarge), "{text}");
    }
}

#[test]
fn the_ledger_counts_in_hundredths() {
    assert_eq!(points("0.5").to_hundredths(), Some(50));
    assert_eq!(points("10/3").to_hundredths(), None);
    assert!(points("1.5").is_multiple_of(points("0.5")));
    assert!(!points("1.4").is_multiple_of(points("0.5")));
}

proptest! {
    #[test]
    fn the_wire_form_reads_back(numerator in -999_999_i64..999_999, denominator in 1_i64..9_999) {
        let value = Points::fraction(numerator, denominator).unwrap();
        prop_assert_eq!(value.to_string().parse::<Points>().unwrap(), value);
    }
}
