//! The awards of a person that count on a day: a score counts them, and what an award is worth is
//! asked of the score before it is signed.

mod store;

pub(crate) use store::{Held, held, hold};

use std::collections::BTreeMap;

use shared::base::{AwardId, Bilingual, Date, OrgId, PersonId, Points};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::names_of;

/// One award as a score counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedAward {
    /// The indicator it counts under.
    pub indicator: String,
    /// The points.
    pub points: Points,
    /// The first day it counts.
    pub posts_on: Date,
    /// The last day it counts.
    pub expires_on: Date,
    /// Who gave it.
    pub org_name: Bilingual,
}

/// Whose award it is; nobody where there is no such award.
pub fn recipient_of(conn: &mut Conn, award: AwardId) -> Result<Option<PersonId>> {
    store::recipient_of(conn, award)
}

/// The awards of some people that count on a day, those drafted last first; with a day ahead,
/// those that will have posted by then if nothing happens to them.
pub fn in_effect_of(
    conn: &mut Conn,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, Vec<CountedAward>>> {
    let counted = store::in_effect(conn, people, on)?;
    let ids: Vec<OrgId> = counted.iter().map(|award| award.org).collect();
    let names = names_of(conn, &ids)?;
    let mut found: BTreeMap<PersonId, Vec<CountedAward>> = BTreeMap::new();
    for award in counted {
        let org_name = names.on(award.org, award.signed_on).cloned();
        found.entry(award.person).or_default().push(CountedAward {
            indicator: award.indicator,
            points: award.points,
            posts_on: award.posts_on,
            expires_on: award.expires_on,
            org_name: org_name.ok_or_else(|| Error::internal("an award of nobody"))?,
        });
    }
    Ok(found)
}
