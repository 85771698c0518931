//! The numbers of some awarders' year, each summed for all of them at once.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Role;
use shared::base::{AccountId, AwardId, OrgId};
use shared::fairness::{Figures, Hands, NearBy, Spread, Step};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::fairness::store::Duty;
use crate::fairness::{kin, store};

/// Who may draft.
const DRAFTERS: [Role; 2] = [Role::AwardClerk, Role::VillageOfficer];
/// Who may sign.
const SIGNERS: [Role; 1] = [Role::AwardHead];

/// One awarder's year; how many people the organisation has is not counted here.
#[derive(Clone, Debug, Default)]
pub(super) struct Year {
    pub(super) figures: Figures,
    pub(super) steps: Vec<Step>,
    /// Who drafted most, and who signed most.
    pub(super) drafter: Option<AccountId>,
    pub(super) signer: Option<AccountId>,
    /// The awards to kin, and whose.
    pub(super) kin: BTreeMap<AwardId, Vec<NearBy>>,
}

/// The years of some awarders.
pub(super) fn gather(conn: &mut Conn, orgs: &[OrgId], year: i32) -> Result<BTreeMap<OrgId, Year>> {
    let empty = orgs.iter().map(|org| (*org, Year::default()));
    let mut years: BTreeMap<OrgId, Year> = empty.collect();
    for (org, sum) in store::sums(conn, orgs, year)? {
        let one = years.entry(org).or_default();
        one.figures.at_maximum += sum.at_maximum;
        one.steps.push(sum.step);
    }
    for (org, (awards, repeat)) in store::recipients(conn, orgs, year)? {
        let one = years.entry(org).or_default();
        one.figures.awards = awards;
        one.figures.repeat = repeat;
    }
    let drafters = hands(conn, orgs, year, (Duty::Draft, &DRAFTERS))?;
    let signers = hands(conn, orgs, year, (Duty::Sign, &SIGNERS))?;
    let mut kin = kin::of_year(conn, orgs, year, &[&drafters, &signers])?;
    for (org, one) in &mut years {
        one.figures.spread = Spread::of(&one.steps);
        (one.figures.drafting, one.drafter) = busiest(drafters.get(org))?;
        (one.figures.signing, one.signer) = busiest(signers.get(org))?;
        one.kin = kin.remove(org).unwrap_or_default();
        one.figures.kin = u32::try_from(one.kin.len()).map_err(Error::internal)?;
    }
    Ok(years)
}

/// How many awards each account of an organisation took through a step; none for who only could.
pub(super) type ByAccount = BTreeMap<AccountId, u32>;

fn hands(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
    (duty, roles): (Duty, &[Role]),
) -> Result<BTreeMap<OrgId, ByAccount>> {
    let mut hands: BTreeMap<OrgId, ByAccount> = BTreeMap::new();
    for (org, account) in store::posts(conn, orgs, roles)? {
        hands.entry(org).or_default().insert(account, 0);
    }
    for (org, account, awards) in store::done_by(conn, orgs, year, duty)? {
        hands.entry(org).or_default().insert(account, awards);
    }
    Ok(hands)
}

/// How many hands there are, and the one that did most; the first of several by id.
fn busiest(hands: Option<&ByAccount>) -> Result<(Hands, Option<AccountId>)> {
    let Some(hands) = hands else {
        return Ok((Hands::default(), None));
    };
    let first = hands
        .iter()
        .rev()
        .max_by_key(|(_, awards)| **awards)
        .filter(|(_, awards)| **awards > 0);
    let found = Hands {
        accounts: u32::try_from(hands.len()).map_err(Error::internal)?,
        most: first.map_or(0, |(_, awards)| *awards),
    };
    Ok((found, first.map(|(account, _)| *account)))
}

/// Every account among some hands that has done something.
pub(super) fn active(hands: &[&BTreeMap<OrgId, ByAccount>]) -> BTreeSet<AccountId> {
    let all = hands.iter().flat_map(|orgs| orgs.values()).flatten();
    all.filter(|(_, awards)| **awards > 0)
        .map(|(account, _)| *account)
        .collect()
}
