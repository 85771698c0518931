//! Scoring, from the outside: the worked cases, broken schemes, properties, the questionnaire.

mod actions;
mod broken;
mod cases;
mod change;
mod cities;
mod docs;
mod explained;
mod mutations;
mod plan;
mod properties;
mod rank;
mod timeline;

use shared::scoring::{EMBEDDED, Program, compile};

/// The text of a scheme that ships with the program.
pub(crate) fn scheme_text() -> &'static str {
    let (_, text) = EMBEDDED
        .iter()
        .find(|(file, _)| *file == "zhenhai-3.0.toml")
        .unwrap();
    text
}

/// The scheme most tests use.
pub(crate) fn zhenhai() -> Program {
    compile(scheme_text()).unwrap()
}

/// A date.
pub(crate) fn date(text: &str) -> shared::base::Date {
    text.parse().unwrap()
}
