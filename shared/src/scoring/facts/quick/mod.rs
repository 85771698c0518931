//! Facts straight from a JSON text, for files of many people.
//!
//! The text is read once, from its first byte to its last, into the dense form; no tree of it is
//! made, and words stay in the text until it is known what they say. It tells nothing: at the first
//! thing that is not in order, the same text is read again by `Facts::read`, which finds every
//! problem and its place. So the two must agree on what is in order, which a test holds over many
//! people.

mod entries;
mod list;
mod names;
mod object;
mod scalar;

use serde::de::DeserializeSeed;
use serde_json::Value;

use super::problem::FactProblem;
use super::{Facts, FactsLine};
use crate::base::Date;
use crate::scoring::program::Program;
use names::Names;
use object::{Line, Object};

/// Why a text gives no facts.
#[derive(Debug)]
pub enum Unreadable {
    /// It is no JSON.
    Json(serde_json::Error),
    /// It is JSON, with these problems.
    Facts(Vec<FactProblem>),
}

/// Reads facts objects for one program, one text after another.
pub struct FactsReader<'a> {
    program: &'a Program,
    today: Date,
    names: Names<'a>,
}

impl<'a> FactsReader<'a> {
    /// A reader for a program; `today` is the day up to which things can have happened.
    pub fn new(program: &'a Program, today: Date) -> Self {
        Self {
            program,
            today,
            names: Names::new(program),
        }
    }

    /// Reads one facts object.
    pub fn read(&self, text: &str) -> Result<Facts, Unreadable> {
        if let Some(facts) = whole(text, Object(self)) {
            return Ok(facts);
        }
        let value: Value = serde_json::from_str(text).map_err(Unreadable::Json)?;
        Facts::read(self.program, &value, self.today).map_err(Unreadable::Facts)
    }

    /// Reads one line of a file of people: the person's id, and the facts.
    pub fn read_line(&self, text: &str) -> Result<(String, Facts), Unreadable> {
        if let Some(person) = whole(text, Line(self)) {
            return Ok(person);
        }
        let line: FactsLine = serde_json::from_str(text).map_err(Unreadable::Json)?;
        let facts = Facts::read(self.program, &Value::Object(line.facts), self.today);
        facts
            .map(|facts| (line.id, facts))
            .map_err(Unreadable::Facts)
    }
}

/// What a whole text is read as; none if it is not in order or something stands behind it.
fn whole<'de, S: DeserializeSeed<'de>>(text: &'de str, seed: S) -> Option<S::Value> {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = seed.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(read)
}

#[cfg(test)]
mod tests;
