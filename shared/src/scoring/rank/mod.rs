//! Ranking 排名: who stands before whom by a total of the scheme, and who gets a place.
//!
//! What places go by and what decides between equals is data of the total: `family`, `rank_by` and
//! `rank` of the scheme. Applications go in, in any order, and the same ranking comes out; whoever
//! is equal in every key shares a rank, and what becomes of equals at the line the scheme says:
//! a lottery decides, all of them are admitted, or a person has to.
//!
//! ```text
//! rank(&Program, &Terms, &[Application]) -> Ranking             the order, and who is left out
//! Ranking::cut(places) -> Cut                                   who gets a place
//! Ranking::allocate(Preferences, &places, wishes) -> Vec<Given>  the same by preferences
//! Ranking::why(&Program, first, second) -> Option<Why>          why one stands before another
//! ```

mod allocate;
mod applicant;
mod cut;
mod lottery;
mod merit;
mod order;
mod places;
mod why;

pub use allocate::{Given, Preferences};
pub use applicant::{Application, LeftOut, Reason};
pub use cut::{Cut, Outcome};
pub use lottery::{Lot, Lottery, LotteryError, Seed};
pub use order::{Ranked, Ranking, Terms, rank};
pub use places::{Rounding, share};
pub use why::Why;
