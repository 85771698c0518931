//! Signed awards as an objection to them sees them.

use std::collections::BTreeMap;

use shared::awards::AwardRecord;
use shared::base::{AccountId, AwardId, Bilingual, Date, OrgId, PersonId, Points};

use crate::awards::{Award, Step, rules, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit;

/// A signed award, also one that was voided since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectedAward {
    /// The award.
    pub id: AwardId,
    /// The district it was given in.
    pub district: String,
    /// Who gave it.
    pub org: OrgId,
    /// Whose the points are.
    pub person: PersonId,
    /// The points.
    pub points: Points,
    /// The clause's words.
    pub clause_text: Bilingual,
    /// What proves the fact, in the awarder's words.
    pub evidence: String,
    /// The day of the fact.
    pub fact_date: Date,
    /// The day it was signed.
    pub signed_on: Date,
    /// The last day of its notice.
    pub notice_until: Date,
    /// The first and the last day it counts, as signed.
    pub days: (Date, Date),
    /// What is recorded of it.
    pub record: AwardRecord,
    /// It was not voided.
    pub stands: bool,
    /// Whoever drafted, kept or signed it, also those in whose place that was done.
    pub hands: Vec<AccountId>,
}

/// Some signed awards; what is a draft or unknown is left out.
pub fn objected(conn: &mut Conn, ids: &[AwardId]) -> Result<BTreeMap<AwardId, ObjectedAward>> {
    let awards = store::of_ids(conn, ids)?;
    let versions: Vec<String> = awards.iter().map(|award| award.rules.clone()).collect();
    let clauses = rules::clauses(conn, &versions)?;
    let keepers = store::keepers(conn, ids)?;
    let subjects: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let stood_in = audit::stood_in(conn, &subjects)?;
    let mut all = BTreeMap::new();
    for award in awards {
        let key = (award.rules.clone(), award.line.clause);
        let clause_text = clauses.get(&key).map(|clause| clause.text.clone());
        let subject = award.id.to_string();
        let kept = keepers.get(&award.id).into_iter().flatten();
        let stood_in = stood_in.iter().filter(|((of, _), _)| *of == subject);
        let hands = std::iter::once(award.drafted_by)
            .chain(award.signature.map(|signature| signature.signed_by))
            .chain(kept.map(|(account, _)| *account))
            .chain(stood_in.map(|(_, account)| *account))
            .collect();
        if let Some(one) = read(award, clause_text.unwrap_or_default(), hands)? {
            all.insert(one.id, one);
        }
    }
    Ok(all)
}

fn read(
    award: Award,
    clause_text: Bilingual,
    hands: Vec<AccountId>,
) -> Result<Option<ObjectedAward>> {
    let record = award.record()?;
    let Some(signature) = award.signature else {
        return Ok(None);
    };
    Ok(Some(ObjectedAward {
        id: award.id,
        district: award.district,
        org: award.org,
        person: award.line.person,
        points: award.line.points,
        clause_text,
        evidence: award.line.evidence.into_string(),
        fact_date: award.line.fact_date,
        signed_on: signature.signed_on,
        notice_until: signature.notice_until,
        days: (signature.posts_on, signature.expires_on),
        record,
        stands: award.step == Step::Signed,
        hands,
    }))
}

/// Takes the row of a signed award, so that it is not voided until this has been committed; false
/// if it is not signed any more.
pub fn hold_row(conn: &mut Conn, id: AwardId) -> Result<bool> {
    store::take_step(conn, id, Step::Signed, Step::Signed)
}
