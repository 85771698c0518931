//! The operations of schemes.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Form, Method};
use crate::base::{Bilingual, Date, Text};
use crate::policies::Policy;
use crate::scoring::Program;

/// Lists the schemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListSchemes {}

impl Endpoint for ListSchemes {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/schemes";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "The published schemes.";
    type Response = Schemes;
}

/// The published schemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Schemes {
    /// Today, as the server counts it (Asia/Shanghai).
    pub today: Date,
    /// The id of the scheme the district uses today.
    pub current: String,
    /// The version of it that is in force today.
    pub current_version: u32,
    /// All of them, by id.
    pub schemes: Vec<SchemeRow>,
}

/// One published scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SchemeRow {
    /// The scheme's id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its name.
    pub name: Bilingual,
    /// Since when it is in force.
    pub valid_from: Date,
    /// What must be said wherever it is shown: that it is a reconstruction, not the official one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Bilingual>,
}

/// Reads the compiled program of a scheme, which scores in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadProgram {
    /// The scheme's name: `id` for the version in force today, `id@version` for that very one.
    pub scheme: Text<64>,
}

impl Endpoint for ReadProgram {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/schemes/{scheme}/program";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "The compiled program of a scheme, in force today or by id@version.";
    type Response = serde_json::Value;
}

/// Reads all that the preview works from, in one answer for the client of the same build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadPreview {}

impl Endpoint for ReadPreview {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/preview";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "All that the preview works from, packed for the client.";
    const FORM: Form = Form::Packed;
    type Response = PreviewSource;
}

/// What the preview works from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PreviewSource {
    /// Today, as the server counts it (Asia/Shanghai).
    #[serde(with = "crate::base::iso")]
    #[cfg_attr(feature = "openapi", schemars(with = "Date"))]
    pub today: Date,
    /// The compiled program of the scheme the district uses today.
    pub program: Program,
    /// The policies in force today, in the order they are shown.
    pub policies: Vec<Policy>,
}

impl PreviewSource {
    /// All that the preview works from on a day, by the program the district uses then.
    pub fn on(today: Date, program: &Program) -> Self {
        let policies = Policy::on(today, Policy::examples());
        Self {
            today,
            program: program.clone(),
            policies: policies.into_iter().cloned().collect(),
        }
    }
}
