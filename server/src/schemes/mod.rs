//! Schemes as they are served: those that ship with the program and those of a directory, all
//! compiled when the server starts.

mod in_force;
mod list;
mod preview;
mod program;
mod registry;

pub(crate) use in_force::in_force;
pub use registry::{LoadError, Registry, SchemeFile, diagnostics_of};

use shared::schemes::api::{ListSchemes, ReadPreview, ReadProgram};

use crate::web::{Operation, operation};

/// The operations of schemes.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListSchemes, _, _>(list::handler),
        operation::<ReadProgram, _, _>(program::handler).kept_by_tag(),
        operation::<ReadPreview, _, _>(preview::handler).kept_by_tag(),
    ]
}
