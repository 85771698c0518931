//! What is said of the own household, for whoever takes their data along.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date};
use crate::check_sheets::Findings;

/// One entry about a household the person belonged to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyCheck {
    /// The village that looked.
    pub org_name: Bilingual,
    /// The day.
    pub checked_on: Date,
    /// What was found.
    pub findings: Findings,
    /// What else was said.
    pub note: String,
}
