//! What is shown of proxies.

use serde::{Deserialize, Serialize};

use crate::access::ProxyRight;
use crate::base::{Bilingual, Date, PersonId, ProxyId};
use crate::proxies::{ProxyKind, ProxyProof, ProxyState};

/// Who helps whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Proxies {
    /// Who helps the one signed in, or did, newest first.
    pub helpers: Vec<ProxyView>,
    /// Whom the one signed in helps now, or is asked to.
    pub helping: Vec<ProxyView>,
}

/// One proxy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ProxyView {
    /// The proxy.
    pub id: ProxyId,
    /// Where the person is helped.
    pub kind: ProxyKind,
    /// Whom it is about.
    pub person: PersonId,
    /// That person's masked name.
    pub person_name: String,
    /// The masked name of who helps.
    pub helper_name: String,
    /// The organisation whose window it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_name: Option<Bilingual>,
    /// What may be done.
    pub rights: Vec<ProxyRight>,
    /// How the person has consented.
    pub proof: ProxyProof,
    /// The number of the signed paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// The day it was given.
    pub from_on: Date,
    /// The last day it holds, if nobody ends it before.
    pub until_on: Date,
    /// The local time it ends on that day, "10:30"; at a window only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_time: Option<String>,
    /// How it stands.
    pub state: ProxyState,
    /// Seconds it still holds; zero unless it is in force.
    pub seconds_left: u32,
    /// What was done under it, newest first; for the person only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<ProxyAct>,
}

/// One thing that was done on behalf of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ProxyAct {
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// What was done.
    pub words: Bilingual,
}
