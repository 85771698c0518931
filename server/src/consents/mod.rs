//! The privacy notice and the consents; other features ask here before they take something in or
//! count it.

mod decide;
mod notice;
mod read;
mod store;

pub use notice::{notice_version, require_notice};
pub use read::withdrawn;

use shared::consents::api::{
    AcknowledgeNotice, GiveConsent, ReadConsents, ReadNotice, WithdrawConsent,
};

use crate::web::{Operation, operation};

/// The operations of consents.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadNotice, _, _>(notice::read_handler),
        operation::<AcknowledgeNotice, _, _>(notice::acknowledge_handler),
        operation::<ReadConsents, _, _>(read::handler),
        operation::<GiveConsent, _, _>(decide::give_handler),
        operation::<WithdrawConsent, _, _>(decide::withdraw_handler),
    ]
}
