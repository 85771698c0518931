//! The awards of a person, for the official score and the person's own file.

use shared::base::{Bilingual, Date, OrgId, PersonId, Points};

use crate::awards::{Step, store};
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

/// The awards of a person that count on a day; with a day ahead, those that will have posted by
/// then if nothing happens to them.
pub fn in_effect(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<CountedAward>> {
    let mut counted = Vec::new();
    for award in store::signed_of(conn, person)? {
        let Some(signature) = award.signature.filter(|_| award.step == Step::Signed) else {
            continue;
        };
        if signature.posts_on <= on && on <= signature.expires_on {
            counted.push((award.org, award.indicator, award.line.points, signature));
        }
    }
    let ids: Vec<OrgId> = counted.iter().map(|(org, ..)| *org).collect();
    let names = names_of(conn, &ids)?;
    counted
        .into_iter()
        .map(|(org, indicator, points, signature)| {
            let org_name = names.on(org, signature.signed_on).cloned();
            Ok(CountedAward {
                indicator,
                points,
                posts_on: signature.posts_on,
                expires_on: signature.expires_on,
                org_name: org_name.ok_or_else(|| Error::internal("an award of nobody"))?,
            })
        })
        .collect()
}
