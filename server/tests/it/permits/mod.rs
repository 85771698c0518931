//! Permits: one file a verb.

mod read;
mod record;
mod revoke;

use shared::base::{Date, PermitEntryId, PersonId, Text};
use shared::permits::PermitKind;
use shared::permits::api::{RecordEnding, RecordEndorsement, RecordIssue, RecordSlip, RevokeEntry};
use uuid::Uuid;

use crate::world::date;

fn id() -> PermitEntryId {
    PermitEntryId(Uuid::now_v7())
}

fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).unwrap()
}

pub(crate) fn slip(person: PersonId, filed_on: &str) -> RecordSlip {
    RecordSlip {
        person,
        entry: id(),
        number: text("浙登 2018-0042"),
        filed_on: date(filed_on),
        point: text("骆驼派出所"),
    }
}

fn issue(person: PersonId, issued_on: &str) -> RecordIssue {
    RecordIssue {
        person,
        entry: id(),
        kind: PermitKind::ResidencePermit,
        issued_on: date(issued_on),
        valid_to: None,
        reference: text("330211-77"),
    }
}

fn temporary(person: PersonId, issued_on: &str, valid_to: Option<Date>) -> RecordIssue {
    RecordIssue {
        kind: PermitKind::TemporaryPermit,
        valid_to,
        ..issue(person, issued_on)
    }
}

fn endorsement(person: PersonId, endorsed_on: &str) -> RecordEndorsement {
    RecordEndorsement {
        person,
        entry: id(),
        endorsed_on: date(endorsed_on),
        reference: text("签 2018-9"),
    }
}

fn ending(person: PersonId, ended_on: &str) -> RecordEnding {
    RecordEnding {
        person,
        entry: id(),
        ended_on: date(ended_on),
        reference: text("销 2018-3"),
    }
}

fn revocation(person: PersonId, revokes: &str) -> RevokeEntry {
    RevokeEntry {
        person,
        entry: id(),
        revokes: text(revokes),
        reason: text("录错了人"),
    }
}
