//! The word that was probably meant.

use crate::base::Bilingual;
use crate::scoring::words::both;

/// Words longer than this are not compared.
const LENGTH_MAX: usize = 60;

/// The hint at the word that was probably meant; nothing if none is near.
pub(crate) fn hint<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Bilingual {
    let near = known
        .into_iter()
        .map(|other| (distance(word, other), other))
        .filter(|(distance, other)| *distance <= 1 + other.chars().count() / 4)
        .min();
    match near {
        Some((_, other)) => both!("；是不是“{other}”？", "; is \"{other}\" meant?"),
        None => Bilingual::default(),
    }
}

/// How many letters must be changed, added or left out.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(LENGTH_MAX).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in (1..).zip(one.chars().take(LENGTH_MAX)) {
        let mut next = vec![place];
        for (same, pair) in other.iter().zip(row.windows(2)) {
            let &[corner, above] = pair else { continue };
            let left = next.last().copied().unwrap_or(place);
            let changed = corner + usize::from(*same != letter);
            next.push(changed.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, hint};

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        assert_eq!(distance("brakets", "brackets"), 1);
        assert_eq!(distance("", "abc"), 3);
        let known = ["brackets", "window", "rate"];
        assert!(hint("brakets", known).en.contains("brackets"));
        assert_eq!(hint("nonsense", known).en, "");
    }
}
