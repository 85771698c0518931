//! Acting for someone: assisted mode at the window, help among kin, and who may help one.

mod banner;
mod code;
mod given;
mod helping;
mod name;
mod open;
mod own;
mod rights;

pub use banner::banner;
pub use open::OpenPage;
pub use own::OwnProxiesPage;
