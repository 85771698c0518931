//! The id of a line that comes in a list.

use sha2::{Digest, Sha256};
use uuid::Builder;

use crate::awards::AwardLine;
use crate::base::{AwardId, OrgId};

/// What the digest begins with, so that it is of this kind and of no other.
const KIND: &[u8] = b"jifen award line 1";

/// The id of a line: a UUID of version 8 made of the first bytes of the SHA-256 over organisation,
/// person, clause, points in hundredths, day of the fact and evidence, each with its length before
/// it. The same line has the same id wherever it comes from, and so is drafted once.
pub fn line_id(org: OrgId, line: &AwardLine) -> AwardId {
    let points = line.points.to_hundredths().map_or_else(
        || line.points.to_string(),
        |hundredths| hundredths.to_string(),
    );
    let parts = [
        org.to_string(),
        line.person.to_string(),
        line.clause.to_string(),
        points,
        line.fact_date.to_string(),
        line.evidence.to_string(),
    ];
    let mut digest = Sha256::new();
    digest.update(KIND);
    for part in &parts {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        digest.update(length.to_be_bytes());
        digest.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    for (byte, of_digest) in bytes.iter_mut().zip(digest.finalize()) {
        *byte = of_digest;
    }
    AwardId(Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::line_id;
    use crate::awards::AwardLine;
    use crate::base::{AwardId, OrgId, PersonId, Points, Text};
    use uuid::Uuid;

    fn line() -> AwardLine {
        AwardLine {
            person: PersonId(Uuid::from_u128(2)),
            clause: 6,
            points: Points::whole(3),
            fact_date: "2018-06-20".parse().unwrap(),
            evidence: Text::new("带徒记录").unwrap(),
        }
    }

    #[test]
    fn an_id_follows_from_the_content_and_stays() {
        let org = OrgId(Uuid::from_u128(1));
        let id = line_id(org, &line());
        assert_eq!(id.to_string(), "6f89105b-4f33-81ef-b4c7-de18d9d96342");
        assert_eq!(id, line_id(org, &line()));
        assert_eq!(
            (id.0.get_version_num(), id.0.get_variant()),
            (8, uuid::Variant::RFC4122)
        );
    }

    #[test]
    fn whatever_differs_makes_another_id() {
        let org = OrgId(Uuid::from_u128(1));
        let others = [
            AwardLine {
                person: PersonId(Uuid::from_u128(3)),
                ..line()
            },
            AwardLine {
                clause: 7,
                ..line()
            },
            AwardLine {
                points: Points::from_hundredths(350),
                ..line()
            },
            AwardLine {
                fact_date: "2018-06-21".parse().unwrap(),
                ..line()
            },
            AwardLine {
                evidence: Text::new("带徒记录 2").unwrap(),
                ..line()
            },
            line(),
        ];
        let mut ids: BTreeSet<AwardId> = others.iter().map(|one| line_id(org, one)).collect();
        ids.insert(line_id(OrgId(Uuid::from_u128(9)), &line()));
        assert_eq!(ids.len(), others.len() + 1);
    }
}
