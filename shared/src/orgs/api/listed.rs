//! A list of organisations as a file.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::Text;
use crate::imports::{BODY_MAX, FILE_TEXT_MAX, ImportAnswer};

/// Looks at a list of organisations, or takes it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ImportOrgs {
    /// The XLSX or CSV file in base64 (CSV in UTF-8 or GB18030): a heading and a row for
    /// each organisation.
    pub file: Text<FILE_TEXT_MAX>,
    /// True to look only; nothing is written then.
    pub dry_run: bool,
}

impl Endpoint for ImportOrgs {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/org-imports";
    const ACTION: Option<Action> = Some(Action::OrgManage);
    const SUMMARY: &'static str =
        "Takes in a list of organisations in whole, or names what is wrong by row and column.";
    const BODY_MAX: usize = BODY_MAX;
    type Response = ImportAnswer;
}
