//! The operations of permits: reading the register, and recording at a counter.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, Date, PermitEntryId, PersonId, Text};
use crate::permits::{EntryAct, PermitKind, PermitState, PermitStretch};

/// Reads the own permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyPermit {}

impl Endpoint for ReadMyPermit {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/permit";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "The own registration and permit: state, stretches, entries.";
    type Response = PermitFile;
}

/// Reads a person's permit, within the actor's scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadPermit {
    /// The person.
    pub person: PersonId,
}

impl Endpoint for ReadPermit {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/{person}/permit";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "A person's registration and permit; the look is audited.";
    type Response = PermitFile;
}

macro_rules! recorded {
    ($(#[$doc:meta])* $name:ident $path:literal $summary:literal {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
        pub struct $name {
            /// The person.
            pub person: PersonId,
            /// The entry's id, a UUIDv7 made by the client; sending the same again answers the
            /// same.
            pub entry: PermitEntryId,
            $($(#[$field_doc])* pub $field: $kind,)+
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl Endpoint for $name {
            const METHOD: Method = Method::Post;
            const PATH: &'static str = $path;
            const ACTION: Option<Action> = Some(Action::PermitRecord);
            const SUMMARY: &'static str = $summary;
            type Response = PermitFile;
        }
    };
}

recorded! {
    /// Records a registration slip 《居住登记凭证及权益告知书》.
    RecordSlip "/api/v1/residents/{person}/permit/slips"
    "Records a registration slip: number, day, point of registration." {
        /// The slip's number.
        number: Text<32>,
        /// The day registration was filed.
        filed_on: Date,
        /// Where it was filed.
        point: Text<64>,
    }
}

recorded! {
    /// Records that a card was issued.
    RecordIssue "/api/v1/residents/{person}/permit/cards"
    "Records that a residence permit or a temporary permit was issued." {
        /// Which card.
        kind: PermitKind,
        /// The day of issue.
        issued_on: Date,
        /// The last day of a temporary permit, and of no other.
        valid_to: Option<Date>,
        /// The card's number, or where the copy lies.
        reference: Text<64>,
    }
}

recorded! {
    /// Records that the card was endorsed.
    RecordEndorsement "/api/v1/residents/{person}/permit/endorsements"
    "Records that the card was endorsed; a late endorsement restarts the years." {
        /// The day.
        endorsed_on: Date,
        /// The number of the act, or where the copy lies.
        reference: Text<64>,
    }
}

recorded! {
    /// Records that the card ended.
    RecordEnding "/api/v1/residents/{person}/permit/endings"
    "Records that the card was cancelled or given up." {
        /// The first day it no longer holds.
        ended_on: Date,
        /// The number of the act, or where the copy lies.
        reference: Text<64>,
    }
}

recorded! {
    /// Revokes a mistaken entry.
    RevokeEntry "/api/v1/residents/{person}/permit/revocations"
    "Revokes a mistaken entry; the entry stays on record, and no longer counts." {
        /// The entry, by its name in the register.
        revokes: Text<80>,
        /// Why.
        reason: Text<200>,
    }
}

/// A person's registration and permit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PermitFile {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// Today.
    pub today: Date,
    /// What it reads as today.
    pub state: PermitState,
    /// Since when it reads so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// The registration that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<Date>,
    /// From when a permit can be applied for; only while registered without a card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_from: Option<Date>,
    /// The first day of the next endorsement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window_from: Option<Date>,
    /// Its last day; past where it was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window_until: Option<Date>,
    /// Full years without a break today.
    pub full_years: u32,
    /// When a residence permit was in force.
    pub stretches: Vec<PermitStretch>,
    /// Every entry, newest first.
    pub entries: Vec<PermitEntry>,
}

/// One entry of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PermitEntry {
    /// Its name in the register.
    pub id: String,
    /// What it says.
    pub act: EntryAct,
    /// The day it is about.
    pub on: Date,
    /// Which card was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PermitKind>,
    /// The last day of a temporary permit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// The number, or where the paper lies; of a revocation, why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Where the registration was filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// The entry that is revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revokes: Option<String>,
    /// The organisation that recorded it; none for what the register delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Bilingual>,
    /// The day it was recorded, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_on: Option<Date>,
    /// A later entry has revoked it.
    pub revoked: bool,
}
