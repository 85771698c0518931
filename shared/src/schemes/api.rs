//! The operations of schemes.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, Date, Text};

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
    /// The scheme's id.
    pub scheme: Text<64>,
}

impl Endpoint for ReadProgram {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/schemes/{scheme}/program";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "The compiled program of a scheme, as the engine reads it.";
    type Response = serde_json::Value;
}
