//! Points as people read them.

use shared::base::{Lang, Points};
use shared::scoring::Range;

use crate::texts::scoring as words;

/// A range with all its decimals: 76.4, or 39.4–44.4.
pub fn span(range: Range, decimals: u32) -> String {
    join(range, |points| points.display(decimals))
}

/// A range without needless zeros: 3, or 0–10.
pub fn brief(range: Range, decimals: u32) -> String {
    join(range, |points| points.brief(decimals))
}

/// A change with its sign: +5.4, −2, or nothing.
pub fn change(points: Points, decimals: u32) -> Option<String> {
    let shown = points.display(decimals);
    if points == Points::ZERO {
        return None;
    }
    Some(
        shown
            .strip_prefix('-')
            .map_or_else(|| format!("+{shown}"), |off| format!("−{off}")),
    )
}

/// A difference of ranges with its sign: +5.4, or +2.0 to +5.4; nothing if neither end moved.
pub fn moved(by: Range, decimals: u32, lang: Lang) -> Option<String> {
    match [by.least, by.most].map(|end| change(end, decimals)) {
        [None, None] => None,
        [Some(least), Some(most)] if least == most => Some(least),
        [least, most] => {
            let zero = || Points::ZERO.brief(decimals);
            Some(words::change_range(
                lang,
                &least.unwrap_or_else(zero),
                &most.unwrap_or_else(zero),
            ))
        }
    }
}

fn join(range: Range, words: impl Fn(Points) -> String) -> String {
    let (least, most) = (words(range.least), words(range.most));
    if least == most {
        least
    } else {
        format!("{least}–{most}")
    }
}

#[cfg(test)]
mod tests {
    use shared::base::Points;
    use shared::scoring::Range;

    use super::{brief, change, span};

    fn points(text: &str) -> Points {
        text.parse().unwrap()
    }

    #[test]
    fn a_range_is_one_number_where_both_ends_read_the_same() {
        let open = Range {
            least: points("39.4"),
            most: points("44.4"),
        };
        assert_eq!(span(open, 1), "39.4–44.4");
        assert_eq!(span(Range::exact(points("16")), 1), "16.0");
        assert_eq!(
            brief(
                Range {
                    least: points("0"),
                    most: points("10")
                },
                1
            ),
            "0–10"
        );
    }

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!(change(points("5.4"), 1).as_deref(), Some("+5.4"));
        assert_eq!(change(points("-2"), 1).as_deref(), Some("−2.0"));
        assert_eq!(change(Points::ZERO, 1), None);
    }
}
