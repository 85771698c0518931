//! Awards by the hundred: a list is looked at, taken in, and signed.

mod checked;
mod desk;
mod detail;
mod list;
mod new;
mod sign;

pub use detail::BatchPage;
pub use list::BatchesPage;
pub use new::NewBatchPage;
