//! Residents: who is registered where, the identity behind a person id, and who reaches a person.
//!
//! Identities live sealed in one table of their own; everything else names the person id.

mod identity;
mod names;
mod reach;
mod register;
mod store;
mod view;

pub use identity::Identity;
pub use names::{Called, called, complete as complete_names, name_parts};
pub(crate) use reach::{reached, target_of};
pub(crate) use register::file;
pub use store::{
    Opened, Resident, count_registered, count_up_to, forget, identities, identity, index_of,
    indexes_of, is_on_file, known_among, left_before, named_resident, opened_after,
    people_of_indexes, person_of, person_of_index, registered_after, registered_among,
    reseal_identities, resident, residents_of, sealed_identities,
};
pub(crate) use view::View;

/// The masked name, or what stands instead of it once the identity was removed.
pub fn name_of(identity: Option<&Identity>) -> String {
    identity.map_or_else(|| ERASED.to_owned(), Identity::masked_name)
}

/// What is shown instead of the name of someone whose identity was removed.
pub const ERASED: &str = "已注销";
