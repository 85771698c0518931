//! The privacy notice and the consents.

mod child;
mod decide;
mod notice;
