//! The short questionnaire: which question comes next for this person, and when there is none.
//!
//! Preconditions come first; then what concerns most people before what concerns few, and of each
//! whatever can still move the total most, ties in the declared order. A question that can no
//! longer change anything is skipped, with its reason. The same answers always lead to the same
//! question.

mod plan;
mod reply;
mod skip;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::program::Program;
use super::score::Range;
use crate::base::{Bilingual, Date};

use plan::Plan;
pub use reply::Reply;

/// What a person has answered so far: the draft, kept on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The facts object; see docs/facts.md.
    pub facts: Map<String, Value>,
    /// The ids of the questions answered, in that order.
    pub answered: Vec<String>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    /// Ask this.
    Ask(Box<Ask>),
    /// Nothing is left that could change the result.
    Done(Done),
}

/// One question to put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The question's id; its texts, options and fields stand in the program.
    pub question: String,
    /// Its number, counted from 1.
    pub number: u32,
    /// About how many questions there are in all, this one included.
    pub about: u32,
    /// By how much an answer of 不清楚 would leave the total open.
    pub not_known: Range,
    /// 不清楚 in words: 先按 0 到 10 分估，以后再补.
    pub not_known_text: Bilingual,
    /// What was answered before, when the question is put again.
    pub reply: Option<Reply>,
    /// Questions left out so far, because nothing they ask can change the result.
    pub skipped: Vec<Skipped>,
}

/// The questionnaire is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The id of the gate that is not met, if that ended it.
    pub cut_off: Option<String>,
    /// Questions left out, because nothing they ask can change the result.
    pub skipped: Vec<Skipped>,
}

/// A question left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The question's id.
    pub question: String,
    /// Why, in words: 加分已到上限 60，这一题不再影响结果.
    pub reason: Bilingual,
}

/// The next question for these answers, judged on a day.
pub fn next(program: &Program, answers: &Answers, as_of: Date) -> Step {
    let plan = Plan::new(program, answers, as_of);
    let open = plan.open();
    let cut_off = plan.cut_off();
    match open.asked.first() {
        Some(question) if cut_off.is_none() => {
            let answered = plan.answered();
            let mut ask = plan.ask(question);
            ask.number = answered + 1;
            ask.about = answered + u32::try_from(open.asked.len()).unwrap_or(u32::MAX);
            ask.skipped = open.skipped;
            Step::Ask(Box::new(ask))
        }
        _ => Step::Done(Done {
            cut_off,
            skipped: open.skipped,
        }),
    }
}

/// One question put again, with what was answered before; none if there is no such question.
pub fn ask(program: &Program, answers: &Answers, as_of: Date, question: &str) -> Option<Ask> {
    let plan = Plan::new(program, answers, as_of);
    let asked = plan.ask(program.question(question)?);
    let before = answers.answered.iter().position(|id| id == question);
    let number = before.and_then(|place| u32::try_from(place).ok());
    let about = plan.answered() + u32::try_from(plan.open().asked.len()).unwrap_or(u32::MAX);
    Some(Ask {
        number: number.unwrap_or(plan.answered()) + 1,
        about,
        ..asked
    })
}

#[cfg(test)]
mod tests;
