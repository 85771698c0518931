//! Lists of jobs as files.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{OrgId, Text};
use crate::imports::{BODY_MAX, FILE_TEXT_MAX, ImportAnswer};

/// Looks at an enterprise's list of who begins and who leaves, or takes it in as reports.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ImportStaff {
    /// The organisation.
    pub org: OrgId,
    /// The XLSX or CSV file in base64 (CSV in UTF-8 or GB18030): a heading and a row a job.
    pub file: Text<FILE_TEXT_MAX>,
    /// True to look only; nothing is written then.
    pub dry_run: bool,
}

impl fmt::Debug for ImportStaff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ImportStaff(..)")
    }
}

impl Endpoint for ImportStaff {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/staff-imports";
    const ACTION: Option<Action> = Some(Action::StaffReport);
    const SUMMARY: &'static str =
        "Takes in an enterprise's list in whole, or names what is wrong by row and column.";
    const BODY_MAX: usize = BODY_MAX;
    type Response = ImportAnswer;
}

/// Looks at the migrant office's list of jobs, or takes it in as confirmed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ImportEmployments {
    /// The XLSX or CSV file in base64 (CSV in UTF-8 or GB18030): a heading and a row a job.
    pub file: Text<FILE_TEXT_MAX>,
    /// True to look only; nothing is written then.
    pub dry_run: bool,
}

impl fmt::Debug for ImportEmployments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ImportEmployments(..)")
    }
}

impl Endpoint for ImportEmployments {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/employment-imports";
    const ACTION: Option<Action> = Some(Action::EmploymentConfirm);
    const SUMMARY: &'static str =
        "Takes in a list of jobs of many employers, or names what is wrong by row and column.";
    const BODY_MAX: usize = BODY_MAX;
    type Response = ImportAnswer;
}
