//! One question on a page of its own.

mod answer;
mod form;

pub use form::{QuestionForm, step_path};
