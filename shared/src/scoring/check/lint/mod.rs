//! What is well formed but cannot be meant: rows that nobody reaches, rules that give nothing,
//! conditions that never hold, days without a number, declarations that nothing reads.
//!
//! Every finding is a mistake and none a matter of taste: a sound scheme raises nothing.

mod asked;
mod conditions;
mod gaps;
mod idle;
mod options;
mod parts;
mod reach;
mod reads;
mod rows;
mod rule;
mod terms;
mod totals;
mod unused;
mod windows;

use super::Names;
use crate::base::Points;
use crate::scoring::program::Program;
use crate::scoring::source::Keys;

pub(super) use rule::{read, within};
pub(super) use terms::Term;

/// What shows only in the parts together; it runs even where a rule is broken.
pub(super) fn parts(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) {
    parts::check(root, program);
    conditions::gates(root, program, names);
    terms::facts(root, names);
}

/// What nothing reads or asks; a broken rule would make it look idle.
pub(super) fn idle(root: &Keys<'_>, program: &Program<Points>, names: &Names<'_>) {
    totals::check(root, program, names);
    unused::check(root, program);
    options::check(root, program);
    asked::check(root, program);
}
