//! The id of the request being answered, for whatever runs for it on its own task: the audit, a
//! problem document, the log. It stands below all of these, and knows none of them.

use std::future::Future;

use tokio::task_local;

task_local! {
    /// The id of the request being answered.
    static REQUEST_ID: String;
}

/// The id of the request being answered; none outside of one.
pub(crate) fn request_id() -> Option<String> {
    REQUEST_ID.try_with(Clone::clone).ok()
}

/// Answers a request under its id.
pub(crate) async fn answering<F: Future>(id: String, answer: F) -> F::Output {
    REQUEST_ID.scope(id, answer).await
}
