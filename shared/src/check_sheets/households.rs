//! The households of a sheet: who of the registered people is looked at together.

use std::collections::BTreeMap;

use crate::base::{AreaId, Date, PersonId};

/// Somebody registered in the village on the day the sheet is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckPerson {
    /// The person.
    pub person: PersonId,
    /// The grid of registration, where that is known.
    pub grid: Option<AreaId>,
    /// Since when registered.
    pub since: Date,
    /// The verified household the person has a seat in.
    pub household: Option<String>,
    /// Sits there as a child.
    pub child: bool,
}

/// One household of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedHousehold {
    /// The grid it lies in.
    pub grid: Option<AreaId>,
    /// Who stands for it: an adult where there is one, the one registered longest.
    pub head: PersonId,
    /// Everyone of it, the head first.
    pub people: Vec<PersonId>,
}

/// Puts people into households: those of one verified household together, everyone else alone.
///
/// They come grid by grid, in each those registered longest first, whatever the order of the
/// people; their place is their number on the sheet.
pub fn households(people: &[CheckPerson]) -> Vec<CheckedHousehold> {
    let mut seated: BTreeMap<&str, Vec<&CheckPerson>> = BTreeMap::new();
    let mut all: Vec<Vec<&CheckPerson>> = Vec::new();
    for one in people {
        match &one.household {
            Some(household) => seated.entry(household).or_default().push(one),
            None => all.push(vec![one]),
        }
    }
    all.extend(seated.into_values());
    for household in &mut all {
        household.sort_by_key(|one| (one.child, one.since, one.person));
    }
    all.sort_by_key(|household| {
        let head = household.first();
        head.map(|head| (head.grid.is_none(), head.grid, head.since, head.person))
    });
    let household = |all: Vec<&CheckPerson>| {
        let head = all.first()?;
        Some(CheckedHousehold {
            grid: head.grid,
            head: head.person,
            people: all.iter().map(|one| one.person).collect(),
        })
    };
    all.into_iter().filter_map(household).collect()
}

#[cfg(test)]
mod tests;
