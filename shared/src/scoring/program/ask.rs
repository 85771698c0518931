//! The short questionnaire, as the scheme declares it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Index, Program};
use crate::base::Bilingual;

/// How many options of a question may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskKind {
    /// Exactly one: radios.
    One,
    /// Any number, none included: check boxes.
    Any,
}

/// How many people have anything to tell of a question; those of fewer come later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concerns {
    /// Nearly everyone, as schooling.
    #[default]
    Most,
    /// Some, as a skill certificate.
    Some,
    /// Few, as a patent.
    Few,
}

/// One page of the questionnaire; it settles all the facts its options name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id used in the scheme file, `work`.
    pub id: String,
    /// How many options may be picked.
    pub kind: AskKind,
    /// How many people it concerns.
    #[serde(default)]
    pub concerns: Concerns,
    /// The question itself.
    pub ask: Bilingual,
    /// Why it is asked.
    pub why: Bilingual,
    /// An advice under the question.
    pub hint: Option<Bilingual>,
    /// The options, in the order shown.
    pub options: Vec<Choice>,
    /// The facts it settles, in order of first mention.
    pub facts: Vec<Index>,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id used in the scheme file, `contract`.
    pub id: String,
    /// The words beside the radio or check box.
    pub label: Bilingual,
    /// Facts that are settled by picking it.
    pub sets: Vec<Setting>,
    /// Facts asked for in a field under it.
    pub fields: Vec<Index>,
}

/// A fact settled by picking an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The fact.
    pub fact: Index,
    /// Its value.
    pub value: SetValue,
}

/// The value an option gives to a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetValue {
    /// An option of a choice.
    Option(String),
    /// Yes or no.
    YesNo(bool),
}

impl SetValue {
    /// The value as it stands in a facts object.
    pub fn in_facts(&self) -> Value {
        match self {
            Self::Option(id) => Value::String(id.clone()),
            Self::YesNo(yes) => Value::Bool(*yes),
        }
    }
}

impl Program {
    /// The question that settles a fact.
    pub fn question_of_fact(&self, fact: &str) -> Option<&Question> {
        let place = self.fact_index(fact)?;
        let mut questions = self.questions.iter();
        questions.find(|question| question.facts.contains(&place))
    }

    /// The questions that settle what an indicator reads, in the declared order.
    pub fn questions_of(&self, indicator: &str) -> Vec<&Question> {
        let Some(indicator) = self.indicator(indicator) else {
            return Vec::new();
        };
        let reads = |question: &&Question| {
            question
                .facts
                .iter()
                .any(|fact| indicator.facts.contains(fact))
        };
        self.questions.iter().filter(reads).collect()
    }
}
