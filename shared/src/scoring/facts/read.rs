//! From a facts object to the dense form.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::problem::{FactProblem, Finder, ProblemCode};
use super::{FactValue, Facts, awards, events, freezes, spans, value};
use crate::base::{Bilingual, Date};
use crate::scoring::program::{Fact, FactKind, Program};
use crate::scoring::words::both;

/// One line of a file of people: `{"id": "..", "facts": {..}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactsLine {
    /// The person, as the file names them.
    pub id: String,
    /// The facts object.
    pub facts: Map<String, Value>,
}

impl Facts {
    /// Reads a facts object. `today` is the day up to which things can have happened.
    pub fn read(program: &Program, facts: &Value, today: Date) -> Result<Self, Vec<FactProblem>> {
        let (facts, problems) = Self::read_what_fits(program, facts, today);
        if problems.is_empty() {
            Ok(facts)
        } else {
            Err(problems)
        }
    }

    /// Reads a facts object and leaves out what has a problem, for a draft that is being filled in.
    pub fn read_what_fits(
        program: &Program,
        facts: &Value,
        today: Date,
    ) -> (Self, Vec<FactProblem>) {
        Self::gather(Finder::new(program, today), facts)
    }

    /// Reads the facts on file of a person. They were admitted once, so a later version's limits
    /// do not unsay them; what this version has no word for any more is left out and told.
    pub fn read_on_file(program: &Program, facts: &Value, today: Date) -> (Self, Vec<FactProblem>) {
        Self::gather(Finder::on_file(program, today), facts)
    }

    fn gather(finder: Finder<'_>, facts: &Value) -> (Self, Vec<FactProblem>) {
        let program = finder.program;
        let empty = Map::new();
        let keys = facts.as_object().unwrap_or_else(|| {
            finder.wrong_type("", &both!("一组键值", "an object"));
            &empty
        });
        let mut read = Self {
            values: Vec::with_capacity(program.facts.len()),
            awards: Vec::new(),
            freezes: Vec::new(),
        };
        for fact in &program.facts {
            let value = match keys.get(&fact.id) {
                None => FactValue::Absent,
                Some(Value::Null) => FactValue::Unknown,
                Some(value) => read.value(&finder, fact, value),
            };
            read.values.push(value);
        }
        for key in keys.keys() {
            if program.fact(key).is_none() {
                finder.add(
                    &pointer("", key),
                    ProblemCode::UnknownKey,
                    both!("标准里没有“{key}”", "the scheme knows no \"{key}\""),
                );
            }
        }
        (read, finder.into_problems())
    }

    /// Nothing is claimed.
    pub fn none(program: &Program) -> Self {
        Self {
            values: vec![FactValue::Absent; program.facts.len()],
            awards: Vec::new(),
            freezes: Vec::new(),
        }
    }

    fn value(&mut self, finder: &Finder<'_>, fact: &Fact, json: &Value) -> FactValue {
        let at = pointer("", &fact.id);
        let read = match &fact.kind {
            FactKind::Choice { options } => {
                value::option(finder, &at, options, json).map(FactValue::Choice)
            }
            FactKind::Number(number) => {
                value::amount(finder, &at, *number, json).map(FactValue::Number)
            }
            FactKind::YesNo => value::flag(finder, &at, json).map(FactValue::YesNo),
            FactKind::Date { earliest } => {
                value::past(finder, &at, *earliest, json).map(FactValue::Date)
            }
            FactKind::Spans {
                grain,
                earliest,
                back_paid,
                amount,
            } => {
                let shape = spans::Shape {
                    grain: *grain,
                    earliest: *earliest,
                    back_paid: *back_paid,
                    amount: *amount,
                };
                let spans = spans::read(finder, &at, shape, json);
                (!spans.is_empty()).then_some(FactValue::Spans(spans))
            }
            FactKind::Events {
                columns,
                earliest,
                undated,
            } => {
                let shape = events::Shape {
                    fact: &fact.id,
                    columns,
                    earliest: *earliest,
                    undated: *undated,
                };
                let events = events::read(finder, &at, shape, json);
                (!events.is_empty()).then_some(FactValue::Events(events))
            }
            FactKind::Awards => {
                self.awards = awards::read(finder, &at, json);
                (!self.awards.is_empty()).then_some(FactValue::Awards)
            }
            FactKind::Freezes => {
                self.freezes = freezes::read(finder, &at, json);
                (!self.freezes.is_empty()).then_some(FactValue::Freezes)
            }
        };
        read.unwrap_or(FactValue::Absent)
    }
}

/// A JSON pointer one step further; `~` and `/` in a key are escaped.
pub(super) fn pointer(at: &str, key: &str) -> String {
    let key = key.replace('~', "~0").replace('/', "~1");
    format!("{at}/{key}")
}

impl Finder<'_> {
    /// Reports a value of another type.
    pub(super) fn wrong_type(&self, at: &str, wanted: &Bilingual) {
        let Bilingual { zh, en } = wanted;
        self.add(
            at,
            ProblemCode::WrongType,
            both!("这里应填{zh}", "this must be {en}"),
        );
    }
}
