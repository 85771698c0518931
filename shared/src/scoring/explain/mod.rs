//! Why a number is what it is: a sentence, a table, the full tree with the clause.
//!
//! Everything is text in both languages with the typed value beside it, so that a page only
//! displays. It is computed on demand and never during an evaluation.

mod arithmetic;
mod decided;
mod line;
mod open;
mod tree;
mod whole;

use serde::{Deserialize, Serialize};

pub(crate) use line::joined;

use super::evaluate::{Case, evaluate};
use super::facts::Facts;
use super::program::{Clause, Program};
use super::score::{Range, Standing};
use crate::base::{Bilingual, Date, Points};

/// Why one indicator gives what it gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The indicator's number, `03-1`.
    pub indicator: String,
    /// The indicator's name.
    pub name: Bilingual,
    /// What was put in, in a few words: 连续 36 个月.
    pub summary: Bilingual,
    /// One plain sentence that names what decides.
    pub sentence: Bilingual,
    /// The steps from what was put in to the points, in order.
    pub rows: Vec<Row>,
    /// The same as a person writes it: 0.5 × (36 − 12) = 12 → 上限 10. None if nothing was told, is
    /// to be worked out, or is not known for certain.
    pub arithmetic: Option<Bilingual>,
    /// The least that decides the points.
    pub decided: Decided,
    /// What the caps took away, if anything: 12 → 上限 10，未计 2.
    pub loss: Option<Loss>,
    /// What would change the points; always there if they are zero.
    pub change: Option<Bilingual>,
    /// The points of the line.
    pub points: Range,
    /// Whether the line counts in its group.
    pub standing: Standing,
    /// The whole derivation.
    pub tree: Node,
    /// The text it rests on.
    pub clause: Clause,
}

/// The least that decides the points of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Each of these alone fixes the points whatever else is told, and no part of one does. One
    /// that is empty says that nothing told would change them; none, that they are not known.
    pub sets: Vec<Vec<Input>>,
    /// In words: 由“营业执照”（2015年1月1日起）和“经营形式”（公司）一起定，少一个都定不了。
    pub text: Bilingual,
}

/// Something told, or not told, that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The fact's id.
    pub fact: String,
    /// The places of the entries that are enough, where not the whole list is needed.
    pub entries: Vec<usize>,
    /// The fact and what was told of it: “最高学历”（本科）.
    pub text: Bilingual,
}

/// What a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// Something that was put in or counted.
    Input,
    /// One step of the rule.
    Step,
    /// A cap that took something away.
    Loss,
    /// The points.
    Result,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What the row is.
    pub kind: RowKind,
    /// What it names: 连续月数.
    pub label: Bilingual,
    /// The number with its sign: 36, −12, ×0.5.
    pub value: Bilingual,
    /// Where it comes from: 2015-07 至 2018-06，没有断档.
    pub note: Bilingual,
}

/// What a cap took away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// What there was before the cap.
    pub before: Range,
    /// The cap.
    pub cap: Points,
    /// What does not count.
    pub lost: Range,
    /// In words: 志愿服务 14 → 上限 10，未计 4.
    pub text: Bilingual,
}

/// One step of the whole derivation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// What the step is: 指标 03-1 劳动合同就业.
    pub label: Bilingual,
    /// What it comes to.
    pub value: Bilingual,
    /// Where it stands in the scheme, if it rests on a text of its own.
    pub clause: Option<Bilingual>,
    /// The steps it rests on.
    pub children: Vec<Node>,
}

/// Why the whole score is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreExplanation {
    /// One plain sentence on the total.
    pub sentence: Bilingual,
    /// On freezes, if one is in force or it is not known.
    pub frozen: Option<Bilingual>,
    /// On preconditions that are not met or not known.
    pub gates: Vec<Bilingual>,
    /// What is not known at all, the one that can move the total furthest first.
    pub open: Vec<OpenFact>,
    /// Everything caps took away, of lines, groups and categories, in the order of the scheme.
    pub losses: Vec<Loss>,
    /// Every category: its sentence and its whole derivation.
    pub categories: Vec<CategoryExplanation>,
    /// Every line in force, in the order of the scheme.
    pub lines: Vec<Explanation>,
}

/// A fact that is not known, and how much hangs on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenFact {
    /// The fact's id.
    pub fact: String,
    /// How far it can move the total at most.
    pub moves: Points,
    /// In words: “学历”不清楚，总分最多差 20.
    pub text: Bilingual,
}

/// Why a category gives what it gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryExplanation {
    /// The category's id.
    pub category: String,
    /// One plain sentence.
    pub sentence: Bilingual,
    /// What its own cap took away.
    pub loss: Option<Loss>,
    /// The whole derivation.
    pub tree: Node,
}

/// Explains the whole score of one person on one day.
pub fn explain(program: &Program, facts: &Facts, as_of: Date) -> ScoreExplanation {
    let case = Case {
        program,
        facts,
        as_of,
    };
    whole::explain(&case, &evaluate(program, facts, as_of))
}

/// Explains one indicator; none if there is no such indicator or it is not in force.
pub fn explain_line(
    program: &Program,
    facts: &Facts,
    as_of: Date,
    indicator: &str,
) -> Option<Explanation> {
    let case = Case {
        program,
        facts,
        as_of,
    };
    let place = program.indicator_index(indicator)?;
    line::explain(&case, &evaluate(program, facts, as_of), place)
}

#[cfg(test)]
mod tests;
