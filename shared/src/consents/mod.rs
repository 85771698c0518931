//! The privacy notice and the consents: what is told before anything is collected, and what a
//! person allows item by item.
//!
//! Which item needs which consent is the scheme's word; the core items rest on the law and need
//! none. Withdrawing is as easy as giving and takes away that item's points only: the official
//! score leaves the fact out as long as the consent is withdrawn. Rows are only ever added.

pub mod api;
mod child;
mod child_api;
mod notice;
mod refusal;

pub use child::{is_guardian, needs_guardian};
pub use notice::{NoticeUse, PrivacyNotice};
pub use refusal::ConsentRefusal;

use crate::scoring::Consent;
use crate::scoring::Program;

/// The consent a fact needs: the strictest of the indicators that read it; none for a fact that
/// no indicator reads.
pub fn needed(program: &Program, fact: &str) -> Consent {
    let place = program.facts.iter().position(|one| one.id == fact);
    let reads = |facts: &[crate::scoring::Index]| {
        let place = place.and_then(|place| u16::try_from(place).ok());
        place.is_some_and(|place| facts.contains(&place))
    };
    let indicators = program.indicators.iter().filter(|one| reads(&one.facts));
    let strictness = |consent: &Consent| match consent {
        Consent::None => 0,
        Consent::General => 1,
        Consent::Separate => 2,
        Consent::Written => 3,
    };
    let strictest = indicators.map(|one| one.consent).max_by_key(strictness);
    strictest.unwrap_or(Consent::None)
}
