//! What organisations were called when.

use std::collections::BTreeMap;

use shared::base::{Bilingual, Date, OrgId};

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, store};

/// The names of some organisations through time.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<OrgId, Vec<(Date, Bilingual)>>);

impl Names {
    /// The one name by which an organisation stands, for what is of that day.
    pub fn standing(org: &Org) -> Self {
        Self(BTreeMap::from([(
            org.id,
            vec![(Date::MIN, org.name.clone())],
        )]))
    }

    /// What an organisation was called on a day; its first name for a day before it was entered.
    pub fn on(&self, org: OrgId, day: Date) -> Option<&Bilingual> {
        let all = self.0.get(&org)?;
        let then = all.iter().rev().find(|(from, _)| *from <= day);
        then.or(all.first()).map(|(_, name)| name)
    }

    /// Every name an organisation has had.
    pub fn all(&self, org: OrgId) -> impl Iterator<Item = &Bilingual> {
        let all = self.0.get(&org).into_iter().flatten();
        all.map(|(_, name)| name)
    }
}

/// The names of some organisations, each with the days they hold from.
pub fn names_of(conn: &mut Conn, ids: &[OrgId]) -> Result<Names> {
    let mut names: BTreeMap<OrgId, Vec<(Date, Bilingual)>> = BTreeMap::new();
    for version in store::versions(conn, ids)? {
        let name = (version.from, version.name);
        names.entry(version.org).or_default().push(name);
    }
    Ok(Names(names))
}
