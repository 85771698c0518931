//! The HTTP edge: what every route shares and no feature owns.

mod acting;
pub mod assets;
mod authorized;
mod by;
mod caller;
mod edge;
pub mod health;
mod html;
mod json;
mod kept;
mod limit;
mod list;
mod listen;
mod request;
mod routes;
mod tracing;
mod updating;

pub use self::tracing::trace_requests;
pub use acting::Acting;
pub(crate) use authorized::user_agent;
pub use authorized::{Authorized, Open, Permit};
pub(crate) use by::By;
pub use caller::{Answered, Asked, Bearer, Callers};
pub use edge::guard;
pub(crate) use html::escaped;
pub(crate) use kept::{Tagged, is_kept};
pub use limit::{Limit, Limits, caller_address};
pub use list::{bad_cursor, cursor_id, page};
pub use listen::{Threads, listen};
pub use routes::{Operation, ReadsRequest, Refusals, nothing_here, operation, register};
pub use updating::{Seen, Updating};

/// What a handler answers: the operation's response as JSON, or a problem document.
pub type Reply<T> = Result<actix_web::web::Json<T>, crate::error::Error>;

/// The same with the tag under which an update may name what was read.
pub(crate) type TaggedReply<T> = Result<Tagged<T>, crate::error::Error>;
