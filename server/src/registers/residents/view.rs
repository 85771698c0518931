//! How much of a file a reader may see.

use shared::access::{Actor, Grant, Role};
use shared::base::PersonId;

/// What a reader may see of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// The resident: everything, and who has looked.
    Own,
    /// The migrant office: everything but the looks.
    Office,
    /// An officer of the village or town: the permit and the awards of the own organisation.
    Area,
}

impl View {
    /// A resident's own file stays their own where another post of theirs reaches it too.
    pub(crate) fn of(actor: &Actor, person: PersonId, grant: &Grant) -> Self {
        let resident = actor.grants.iter().any(|one| one.role == Role::Resident);
        match grant.role {
            _ if resident && actor.person == Some(person) => Self::Own,
            Role::MigrantOffice => Self::Office,
            _ => Self::Area,
        }
    }
}
