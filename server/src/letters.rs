//! Letters and digits that nobody takes for one another, for codes and passwords that people
//! read, write and type.

use rand::seq::IndexedRandom;

/// Without I, L, O, 0 and 1.
const ALPHABET: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/// So many letters at random, from the operating system.
pub fn draw(length: usize) -> String {
    let mut random = rand::rng();
    let letters = (0..length).filter_map(|_| ALPHABET.choose(&mut random));
    letters.copied().map(char::from).collect()
}

/// So many letters that follow from these bytes; more than twenty would repeat nothing but As.
pub fn spell(bytes: [u8; 16], length: usize) -> String {
    let mut rest = u128::from_be_bytes(bytes);
    let mut spelt = String::new();
    for _ in 0..length {
        let place = usize::try_from(rest % 31).unwrap_or_default();
        spelt.extend(ALPHABET.get(place).copied().map(char::from));
        rest /= 31;
    }
    spelt
}

/// The letters in groups: "K7QM-2XWA".
pub fn grouped(letters: &str, group: usize) -> String {
    let mut text = String::new();
    for (at, letter) in letters.chars().enumerate() {
        if at > 0 && at % group == 0 {
            text.push('-');
        }
        text.push(letter);
    }
    text
}

/// The letters of what was typed, in any case, whatever stands between them; full-width letters
/// of a Chinese keyboard too.
pub fn plain(typed: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let letters = typed.chars().map(narrow);
    letters
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, draw, grouped, plain, spell};

    #[test]
    fn what_is_typed_reads_back_as_what_was_shown() {
        let letters = draw(10);
        assert_eq!(letters.len(), 10);
        assert_eq!(plain(&grouped(&letters, 5).to_lowercase()), letters);
        assert_eq!(plain(" k7qm２ － ＸＷＡ９ｆ"), "K7QM2XWA9F");
        assert_eq!(grouped("K7QM2XWA", 4), "K7QM-2XWA");
    }

    #[test]
    fn the_same_bytes_spell_the_same() {
        assert_eq!(spell([7; 16], 10), spell([7; 16], 10));
        assert_ne!(spell([7; 16], 10), spell([8; 16], 10));
        for letter in spell([0xa5; 16], 20).bytes() {
            assert!(ALPHABET.contains(&letter));
        }
    }
}
