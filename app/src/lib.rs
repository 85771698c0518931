//! The client of Jifen: what is seen.
//!
//! Two programs are built from this library: `public` (the preview, the notices, the policies)
//! and `desk` (everything behind the sign-in). Neither decides anything: they show what `shared`
//! computes and what the server answers.

#![expect(
    unreachable_pub,
    reason = "the component macro makes a public function of each body"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "the properties of a component are owned"
)]

pub mod accounts;
pub mod activities;
pub mod api;
pub mod audit;
pub mod awarders;
pub mod awards;
pub mod check_sheets;
pub mod checkpoints;
pub mod consents;
pub mod corrections;
pub mod employments;
pub mod enrolment;
pub mod erasures;
pub mod evidence;
pub mod fairness;
pub mod households;
pub mod imports;
pub mod later;
pub mod objections;
pub mod orgs;
pub mod pages;
pub mod permits;
pub mod policies;
pub mod proxies;
pub mod publicity;
pub mod residents;
pub mod scoring;
pub mod security;
pub mod session;
pub mod shell;
pub mod texts;
pub mod ui;
