//! An office where people are helped, as the plain page names it.

use serde::{Deserialize, Deserializer};
use shared::base::Bilingual;
use shared::orgs::OrgKind;

/// An office where people are helped: its name, and how to reach it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// What kind of organisation it belongs to.
    pub kind: OrgKind,
    /// What it is called.
    pub name: Bilingual,
    /// Where it is.
    pub address: Bilingual,
    /// Its telephone.
    #[serde(deserialize_with = "phone")]
    pub phone: String,
    /// When it is open.
    pub hours: Bilingual,
}

/// A telephone number has digits, and what people put between them.
fn phone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || "+- ".contains(letter));
    if fits && (3..=20).contains(&digits) {
        Ok(text)
    } else {
        let words = format!("{text} is no telephone number: digits, + - and spaces");
        Err(serde::de::Error::custom(words))
    }
}
