//! Awards 赋分: points an organisation gives people within its quota, on its own judgement,
//! by its own published rules, in the open.
//!
//! Terms. An *award line* says who receives how many points by which clause for which fact. A
//! clerk drafts it; the head signs, which reserves the points; it stands in public notice and
//! posts by itself when the notice has ended. An *account* is what one organisation may give in
//! one year: what was allocated, what is held (in notice), what is posted, what is left. Quota
//! comes down from the district through the *pool* of a town to its enterprises and villages, and
//! goes back up the same way; the scheme's *formula* bounds what anyone may be allocated.
//!
//! Invariants.
//! - left = allocated - held - posted, and left is never below zero.
//! - What is allocated never exceeds what the formula gives on 1 January of the year, and what a
//!   town hands down never exceeds its pool. A year ends with what it has: nothing is carried over.
//! - A row of the ledger never changes; a mistake is corrected by another row.
//! - The client makes the id of an award; a known id is answered first, before any refusal.
//! - An award in notice ends posted or voided; from `posts_on` it reads as posted, without a row,
//!   unless an objection holds it.
//! - A cap of the awarder's own refuses; a joint cap only reduces what counts.
//! - Refusals are tried in the order in which [`AwardRefusal`] declares them.
//!
//! Nothing here stores, sends or looks at a clock. The database repeats quota and personal cap
//! as conditional statements, because two clerks may be admitted at the same moment.

pub mod api;
pub mod batches;
mod cap;
mod formula;
mod hand_down;
mod hold;
mod ledger;
mod line;
mod pool;
mod quota;
mod refusal;
mod rules;
mod status;
mod terms;
mod worth;

pub use cap::PersonalCap;
pub use formula::QuotaFormula;
pub use hand_down::{HandDown, QuotaRefusal, admit_give_back, admit_hand_down, admit_refund};
pub use hold::Hold;
pub use ledger::{Ledger, LedgerAccount, LedgerFault, Source, Transfer, TransferKind};
pub use line::{AwardLine, Sent};
pub use pool::PoolAccount;
pub use quota::{
    Circumstances, QuotaAccount, Recipient, admit, admit_person, admit_signature, objections,
};
pub use refusal::AwardRefusal;
pub use rules::{
    AwardRules, CLAUSES_MAX, Clause, ClauseDraft, RulesRefusal, RulesState, RulesVersion,
    Submission, Template, Versions, admit_draft, admit_submission, templates,
};
pub use status::{AwardDates, AwardRecord, AwardState};
pub use terms::{AwardTerms, IndicatorTerms};
pub use worth::{JointCap, Worth};
