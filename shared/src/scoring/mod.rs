//! Scoring: a scheme file becomes a program; a program and a person's facts become a score.
//!
//! A score is a function of scheme version, facts and date and of nothing else; the same inputs
//! give the same bytes natively and in WebAssembly. Points are whole numbers in a scale the
//! compiler finds. Nothing about a city stands in code.
//!
//! ```text
//! compile(text) -> Result<Program, Vec<Diagnostic>>            embedded() -> Vec<Program>
//! Facts::read(&Program, &json, today) -> Result<Facts, Vec<FactProblem>>
//! evaluate(&Program, &Facts, as_of) -> Tally                   dense, allocation-light
//! Tally::score(&Program) -> Score                              as shown, sent and kept
//! explain(&Program, &Facts, as_of) -> ScoreExplanation
//! print(&Program, &Indicator) -> Vec<PrintedRule>              the rules on paper
//! explain_line(&Program, &Facts, as_of, indicator) -> Option<Explanation>
//! next(&Program, &Answers, as_of) -> Step                      which question comes next
//! ask(&Program, &Answers, as_of, question) -> Option<Ask>      the same question again
//! Answers::answer(&mut self, &Program, question, Reply)
//! change(Side, Side) -> Change                                 why the score is another
//! timeline(&Program, &Facts, as_of) -> Timeline                what time alone will do
//! plan(&Program, &Facts, as_of, &Target) -> Option<Plans>      the cheapest ways to more
//! rank(&Program, &Terms, &[Application]) -> Ranking            who stands before whom
//! next_steps(&Program, &Facts, as_of) -> Vec<NextStep>         what to do next, group by group
//! reach(&Program, &Facts, as_of) -> Vec<Reached>               the most this person can reach
//! Shared::of(&Program, &Score), encode, decode                 a score without anything personal
//! ```

mod cases;
mod change;
mod check;
mod compile;
mod decimal;
mod diagnostic;
mod diff;
mod embedded;
mod evaluate;
mod explain;
mod facts;
mod hex;
mod plan;
mod population;
mod printed;
mod program;
mod questions;
mod rank;
mod reach;
pub mod rules;
pub mod sample;
mod schema;
mod score;
mod share;
mod source;
mod starting;
mod timeline;
pub(crate) mod words;

pub use cases::{CaseRun, run_cases, uncovered};
pub use change::{
    Cause, CauseKind, Change, FactChange, Moment, Moved, Part, PartChange, Side, change,
};
pub use check::check;
pub use compile::compile;
pub use diagnostic::{Code, Diagnostic};
pub use diff::{Detail, Difference, DifferenceKind, differences};
pub use embedded::{BrokenScheme, EMBEDDED, embedded, load};
pub use evaluate::{Tally, evaluate, score};
pub use explain::{
    CategoryExplanation, Decided, Explanation, Input, Loss, Node, OpenFact, Row, RowKind,
    ScoreExplanation, explain, explain_line,
};
pub use facts::{FactProblem, Facts, FactsLine, FactsReader, ProblemCode, Unreadable, fact_words};
use hex::hex;
pub use plan::{NextKind, NextStep, Plan, PlanStep, PlanStepKind, Plans, Target, next_steps, plan};
pub use population::{Brief, Chunk, Operations, Population, Wanted};
pub use printed::{PrintedRule, print};
pub use program::{
    Action, ActionChange, Amount, AskKind, Attainable, AttainableCategory, AwardTerms, AwarderKind,
    Category, CategoryOutline, Cell, Choice, Clause, Column, ColumnKind, Combine, Concerns,
    Consent, Dated, Deadlines, Does, Effect, Fact, FactKind, Factor, Family, Gate, Grain, Group,
    GroupOutline, Index, Indicator, IndicatorOutline, Multiplier, Named, Number, Once, OnceObject,
    Outline, Parameter, Pick, Program, Question, Quota, QuotaBasis, RankKey, SetValue, Setting,
    Source, Total, Unit, Wait,
};
pub use questions::{Answers, Ask, Done, Reply, Skipped, Step, ask, next};
pub use rank::{
    Application, Cut, Given, LeftOut, Lot, Lottery, LotteryError, Outcome, Preferences, Ranked,
    Ranking, Reason, Rounding, Seed, Terms, Why, rank, share,
};
pub use reach::{Reached, ReachedLine, reach, reach_line};
pub use schema::scheme_schema;
pub use score::{
    CategoryScore, FreezeInForce, Frozen, GateResult, GroupScore, Line, PartScore, Range, Score,
    Standing, TotalScore, Truth, Units,
};
pub use share::{LINK_MAX, ShareProblem, Shared};
pub use starting::starting_scheme;
pub use timeline::{MonthMark, Timeline, Turn, TurnKind, TurnStep, timeline};
