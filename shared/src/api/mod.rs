//! How an operation of the REST API is described: one type known to both sides.
//!
//! Each feature's `api.rs` holds its operations. The app calls `call(request)`, the server
//! registers a handler for the same type, so a path is never written twice.

mod endpoint;
mod error_code;
mod list;
mod packed;
mod problem;
mod refusals;

pub use endpoint::{Done, Endpoint, Form, Method, Update, Wire, fill_path, path_params};
pub use error_code::ErrorCode;
pub use list::{Cursor, LIMIT_DEFAULT, LIMIT_MAX, List, page_size};
pub use packed::{pack, unpack};
pub use problem::{FieldProblem, Problem, Refusal};
pub(crate) use refusals::refusals;
