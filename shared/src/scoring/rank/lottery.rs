//! A public lottery that anybody can check.
//!
//! Before applications close, the office draws a seed and publishes its *commitment*; after they
//! have closed it publishes the seed. Nobody can choose the seed to suit an application, because
//! the commitment fixed it before the applications were known, and nobody can foresee a number,
//! because the seed was not known then. Both steps are one SHA-256 of plain text, so that a shell
//! is enough to check them:
//!
//! ```text
//! printf '%s' "$seed" | sha256sum                    the commitment
//! printf '%s' "$seed:$application" | sha256sum       the number of an application
//! ```
//!
//! Numbers are compared as they are written; the lowest comes first. An application keeps its id
//! when the same person applies again in the same round, so applying again changes nothing.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::scoring::hex;

/// The digits of a seed: 32 bytes, so that no one can try them all.
const DIGITS: usize = 64;

/// What the numbers of a lottery are made from: 64 hexadecimal digits in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed(String);

/// A lottery whose seed has been opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lottery(Seed);

/// The number of one application; the lowest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lot([u8; 32]);

/// Why a lottery cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotteryError {
    /// The seed is not made of 64 hexadecimal digits in lower case.
    Malformed,
    /// It is not the seed whose commitment was published.
    OtherSeed,
}

impl Seed {
    /// A seed from its text.
    pub fn parse(text: &str) -> Result<Self, LotteryError> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == DIGITS && text.bytes().all(digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(LotteryError::Malformed)
        }
    }

    /// What is published before applications close.
    pub fn commitment(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl Lottery {
    /// Opens a lottery with the seed whose commitment was published.
    pub fn open(commitment: &str, seed: &str) -> Result<Self, LotteryError> {
        let seed = Seed::parse(seed)?;
        if seed.commitment() == commitment {
            Ok(Self(seed))
        } else {
            Err(LotteryError::OtherSeed)
        }
    }

    /// The number of an application.
    pub fn number(&self, application: &str) -> Lot {
        let Seed(seed) = &self.0;
        Lot(Sha256::digest(format!("{seed}:{application}")).into())
    }
}

impl fmt::Display for Lot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Lottery, LotteryError, Seed};

    const SEED: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn a_shell_says_the_same() {
        // printf '%s' "$seed" | sha256sum, and "$seed:a-1", "$seed:a-2".
        let commitment = "2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737";
        assert_eq!(Seed::parse(SEED).unwrap().commitment(), commitment);
        let lottery = Lottery::open(commitment, SEED).unwrap();
        for (application, number) in [
            (
                "a-1",
                "5a1f57848a603eb63519bb566f04d545d0e5fcc6c9df3eb4ba6e155d1de15e9b",
            ),
            (
                "a-2",
                "94d6a71289e0b7ad449d6c751102ae57b1136337404047a735dbc0ddca43301c",
            ),
        ] {
            assert_eq!(lottery.number(application).to_string(), number);
        }
        let text = |lot: super::Lot| lot.to_string();
        let (one, two) = (lottery.number("a-1"), lottery.number("a-2"));
        assert_eq!(one < two, text(one) < text(two));
    }

    #[test]
    fn only_the_seed_that_was_committed_to_opens() {
        let commitment = Seed::parse(SEED).unwrap().commitment();
        let other = SEED.replace('0', "1");
        assert_eq!(
            Lottery::open(&commitment, &other),
            Err(LotteryError::OtherSeed)
        );
        for wrong in ["", "0011", &SEED.to_uppercase(), &SEED.replace('f', "g")] {
            assert_eq!(
                Lottery::open(&commitment, wrong),
                Err(LotteryError::Malformed)
            );
        }
    }
}
