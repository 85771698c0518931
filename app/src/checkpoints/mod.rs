//! Receipts: what proves that an award stands in the public list, shown to who was awarded and
//! checked by anyone, on their own device.

mod check;
mod key;
mod receipt;

pub use check::CheckReceipt;
pub use receipt::ReceiptPage;

use leptos::prelude::window;

/// Where receipts are checked.
const CHECK: &str = "/receipt";

/// The address that checks a code. Behind the stroke it is never sent to a server.
fn check_address(code: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{CHECK}#{code}")
}
