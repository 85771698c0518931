//! Tests of the pages.

use super::fill;

#[test]
fn every_place_is_filled() {
    let page = fill(
        "<a href=\"%style%\"></a><b>%style%</b>",
        &[("style", "/s.css")],
    )
    .unwrap();
    assert_eq!(page, "<a href=\"/s.css\"></a><b>/s.css</b>");
}

#[test]
fn a_value_nobody_asks_for_is_refused() {
    assert!(fill("<a></a>", &[("style", "/s.css")]).is_err());
}
