//! What must not come out: the identities of everyone on file, word for word.

use std::sync::OnceLock;

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
pub(super) fn secrets() -> &'static [Secret] {
    static ALL: OnceLock<Vec<Secret>> = OnceLock::new();
    ALL.get_or_init(|| {
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
    })
}

/// The secrets that a text holds.
pub(super) fn found_in(text: &str) -> impl Iterator<Item = &'static Secret> {
    secrets()
        .iter()
        .filter(move |secret| text.contains(&secret.text))
}
