//! The privacy notice and the consents.

mod decide;
mod notice;
