//! The links around some people, as far as they lead: from memberships and from verified links.

use std::collections::BTreeSet;

use shared::base::{Date, PersonId};
use shared::enrolment::MemberRole;
use shared::households::{Kin, Tie};

use crate::db::Conn;
use crate::error::Result;
use crate::households::store::{self, Membership};

/// How many people are looked at; no family is larger.
const PEOPLE_MAX: usize = 500;

/// Every link that leads on from some people, over any number of steps.
pub(super) fn around(conn: &mut Conn, start: &[PersonId]) -> Result<Vec<Tie<PersonId>>> {
    let mut seen: BTreeSet<PersonId> = start.iter().copied().collect();
    let mut ties = Vec::new();
    let mut frontier = start.to_vec();
    while !frontier.is_empty() && seen.len() < PEOPLE_MAX {
        let found = touching(conn, &frontier)?;
        frontier.clear();
        for tie in found {
            for one in [tie.of, tie.other] {
                if seen.insert(one) {
                    frontier.push(one);
                }
            }
            if !ties.contains(&tie) {
                ties.push(tie);
            }
        }
    }
    Ok(ties)
}

/// The links in which one of these people stands.
pub(super) fn touching(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Tie<PersonId>>> {
    let links = store::verified_among(conn, people)?;
    let mut ties: Vec<_> = links
        .iter()
        .filter_map(|link| Some(link.tie(link.other?)))
        .collect();
    let households: Vec<String> = store::memberships(conn, people)?
        .into_iter()
        .map(|one| one.household)
        .collect();
    let members = store::members(conn, &households)?;
    for above in &members {
        for below in &members {
            ties.extend(seated(above, below));
        }
    }
    ties.retain(|tie| people.contains(&tie.of) || people.contains(&tie.other));
    Ok(ties)
}

/// The link that follows from two seats in one household, where one is a child's.
fn seated(above: &Membership, below: &Membership) -> Option<Tie<PersonId>> {
    let kin = match above.kin {
        MemberRole::Father | MemberRole::Mother => Kin::Child,
        MemberRole::Guardian => Kin::Ward,
        MemberRole::Spouse | MemberRole::Child => return None,
    };
    let since = above.from_on.max(below.from_on);
    let until = earlier(above.to_on, below.to_on);
    let together = above.household == below.household && until.is_none_or(|until| until > since);
    (below.kin == MemberRole::Child && together).then_some(Tie {
        kin,
        of: above.person,
        other: below.person,
        since,
        until,
    })
}

/// The earlier of two ends, where there are any.
pub(super) fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
