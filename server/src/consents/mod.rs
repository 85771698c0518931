//! The privacy notice and the consents, as the person reads and gives them. Whoever takes something
//! in or counts it asks [`crate::registers::consents`] first.

mod child;
mod decide;
mod notice;
mod read;
mod refusals;

pub use child::words_for_children;
pub use read::{notices_of, words_of};

use shared::consents::api::{
    AcknowledgeNotice, GiveChildConsent, GiveConsent, ReadConsents, ReadNotice,
    WithdrawChildConsent, WithdrawConsent,
};

use crate::web::{Operation, operation};

/// The operations of consents.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadNotice, _, _>(notice::read_handler),
        operation::<AcknowledgeNotice, _, _>(notice::acknowledge_handler)
            .refuses(refusals::ACKNOWLEDGE_NOTICE),
        operation::<ReadConsents, _, _>(read::handler).refuses(refusals::READ_CONSENTS),
        operation::<GiveConsent, _, _>(decide::give_handler).refuses(refusals::GIVE_CONSENT),
        operation::<WithdrawConsent, _, _>(decide::withdraw_handler)
            .refuses(refusals::WITHDRAW_CONSENT),
        operation::<GiveChildConsent, _, _>(child::give_handler)
            .refuses(refusals::GIVE_CHILD_CONSENT),
        operation::<WithdrawChildConsent, _, _>(child::withdraw_handler)
            .refuses(refusals::WITHDRAW_CHILD_CONSENT),
    ]
}
