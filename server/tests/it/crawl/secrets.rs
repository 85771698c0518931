//! What must not come out: the identities of everyone on file, word for word.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::world::people_of_all;

/// What a secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A full name.
    Name,
    /// A full citizen ID, or the birthday in its middle.
    CitizenId,
    /// A phone number.
    Phone,
    /// An address.
    Address,
}

/// One thing that must not come out.
#[derive(Clone, Debug)]
pub(super) struct Secret {
    pub(super) kind: Kind,
    pub(super) text: String,
}

/// Everything that must not come out.
static SECRETS: LazyLock<Vec<Secret>> = LazyLock::new(|| {
    let of_each = people_of_all().flat_map(|person| {
        let id = person.citizen_id().expose().to_owned();
        // From the birthday to the end is as good as the whole.
        let most = id[6..].to_owned();
        [
            (Kind::Name, person.name.to_owned()),
            (Kind::CitizenId, id),
            (Kind::CitizenId, most),
            (Kind::CitizenId, person.birthday().to_owned()),
            (Kind::Phone, person.phone()),
            (Kind::Address, person.address()),
        ]
    });
    of_each.map(|(kind, text)| Secret { kind, text }).collect()
});

/// Finds all of them in one pass, for the crawl reads hundreds of megabytes.
static FINDER: LazyLock<AhoCorasick> =
    LazyLock::new(|| finder(SECRETS.iter().map(|secret| secret.text.clone())));

/// Finds what stands for a byte column: the same as hexadecimal digits, in both dialects.
static BARE: LazyLock<AhoCorasick> =
    LazyLock::new(|| finder(SECRETS.iter().map(|secret| hexadecimal(&secret.text))));

fn finder(texts: impl Iterator<Item = String>) -> AhoCorasick {
    AhoCorasick::new(texts).expect("so few texts make a finder")
}

fn hexadecimal(text: &str) -> String {
    let digits = |byte: u8| [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16));
    text.bytes().flat_map(digits).flatten().collect()
}

fn all_in(finder: &AhoCorasick, text: &str) -> impl Iterator<Item = &'static Secret> {
    let found = finder.find_overlapping_iter(text);
    found.map(|found| &SECRETS[found.pattern().as_usize()])
}

/// The secrets that a text holds.
pub(super) fn found_in(text: &str) -> impl Iterator<Item = &'static Secret> {
    all_in(&FINDER, text)
}

/// The secrets that a text holds as hexadecimal digits.
pub(super) fn found_bare_in(text: &str) -> impl Iterator<Item = &'static Secret> {
    all_in(&BARE, text)
}
