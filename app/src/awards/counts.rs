//! What a home page of an awarder needs: how many wait, how many may be awarded, what is left.

use shared::access::Action;
use shared::api::{LIMIT_MAX, List};
use shared::awards::AwardState;
use shared::awards::api::{AwardView, Awardee, ListAwards, QuotaView, ReadQuota, SearchAwardees};

use super::use_place;
use crate::session::{Loaded, use_load};

/// The answers of a home page.
#[derive(Clone, Copy)]
pub struct Counts {
    /// Drafts that wait for a signature, oldest needs included.
    pub drafted: Loaded<List<AwardView>>,
    /// Drafts taken or sent back.
    pub withdrawn: Loaded<List<AwardView>>,
    /// People who may be awarded now; asked only for those who draft.
    pub awardable: Loaded<List<Awardee>>,
    /// The quota of the year.
    pub quota: Loaded<QuotaView>,
}

/// Asks for all of them.
pub fn use_counts() -> Counts {
    let place = use_place();
    let awards = move |state: AwardState, limit: u32| {
        use_load(move || {
            Some(ListAwards {
                org: place.org()?,
                state: Some(state),
                cursor: None,
                limit: Some(limit),
            })
        })
    };
    let awardable = use_load(move || {
        if !place.session().may(Action::AwardDraft) {
            return None;
        }
        Some(SearchAwardees {
            awardable: Some(true),
            limit: Some(LIMIT_MAX),
            ..SearchAwardees::of(place.org()?)
        })
    });
    Counts {
        drafted: awards(AwardState::Drafted, 20),
        withdrawn: awards(AwardState::Withdrawn, 1),
        awardable,
        quota: use_load(move || Some(ReadQuota::of(place.org()?, place.year()))),
    }
}
