//! Awards as their organisation and the migrant office see them.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Actor;
use shared::awards::Clause;
use shared::awards::api::{AwardView, Signature};
use shared::base::{AccountId, AwardId, Date, OrgId, PersonId};
use shared::calendar::Calendar;

use crate::accounts::{Holder, holders};
use crate::awards::{Award, Decision, Setting, SignatureOnRecord, Step, rules, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Event};
use crate::registers::orgs::{Names, Org, names_of};
use crate::registers::residents::{Identity, identities, name_of};
use crate::web::Acting;

/// What several awards name, loaded once for all of them.
pub(super) struct Named {
    orgs: Names,
    persons: BTreeMap<PersonId, Identity>,
    clauses: BTreeMap<(String, u32), Clause>,
    holders: BTreeMap<AccountId, Holder>,
    /// In whose place things were done, by thing and event.
    stood_in: StoodIn,
    /// Who keeps a draft after its drafter.
    keepers: Keepers,
    /// What else stands for whom as done on which day, and of which organisation it is.
    same_day: SameDay,
}

/// Who did what in another's place: the other one, by thing and event.
pub(super) type StoodIn = BTreeMap<(String, String), AccountId>;
/// Who keeps drafts after their drafters, each since which day.
pub(super) type Keepers = BTreeMap<AwardId, Vec<(AccountId, Date)>>;

/// Days on which something was done that an award stands for: whose, when, and which organisation
/// says so.
pub(super) type SameDay = BTreeSet<(PersonId, Date, String)>;

/// What stands of the people of some awards for the days of those.
pub(super) fn same_day(conn: &mut Conn, awards: &[Award]) -> Result<SameDay> {
    let people: Vec<PersonId> = awards.iter().map(|award| award.line.person).collect();
    let days: Vec<Date> = awards.iter().map(|award| award.line.fact_date).collect();
    store::same_day(conn, &people, &days)
}

/// In whose place an actor does something to an award, as the audit will tell it.
pub(super) fn stood_in(actor: &Acting, award: AwardId, event: Event) -> StoodIn {
    let other = actor.stands_in();
    let key = (award.to_string(), event.code().to_owned());
    other.map(|other| (key, other)).into_iter().collect()
}

/// One award.
pub(super) fn of(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    award: Award,
) -> Result<AwardView> {
    let views = of_all(conn, setting, actor, vec![award])?;
    let view = views.into_iter().next();
    view.ok_or_else(|| Error::internal("an award without its view"))
}

/// Several awards, in their order.
pub(super) fn of_all(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    awards: Vec<Award>,
) -> Result<Vec<AwardView>> {
    let named = Named::load(conn, setting, &awards)?;
    awards
        .into_iter()
        .map(|award| named.view(setting, actor, award))
        .collect()
}

impl Named {
    fn load(conn: &mut Conn, setting: &Setting, awards: &[Award]) -> Result<Self> {
        let orgs: Vec<OrgId> = awards.iter().map(|award| award.org).collect();
        let persons: Vec<PersonId> = awards.iter().map(|award| award.line.person).collect();
        let versions: Vec<String> = awards.iter().map(|award| award.rules.clone()).collect();
        let ids: Vec<String> = awards.iter().map(|award| award.id.to_string()).collect();
        let stood_in = audit::stood_in(conn, &ids)?;
        let ids: Vec<AwardId> = awards.iter().map(|award| award.id).collect();
        let keepers = store::keepers(conn, &ids)?;
        let accounts: Vec<AccountId> = awards
            .iter()
            .flat_map(|award| {
                let signed_by = award.signature.map(|signature| signature.signed_by);
                std::iter::once(award.drafted_by).chain(signed_by)
            })
            .chain(stood_in.values().copied())
            .chain(keepers.values().flatten().map(|(account, _)| *account))
            .collect();
        Ok(Self {
            orgs: names_of(conn, &orgs)?,
            persons: identities(conn, &setting.keys, &persons)?,
            clauses: rules::clauses(conn, &versions)?,
            holders: holders(conn, &accounts)?,
            stood_in,
            keepers,
            same_day: same_day(conn, awards)?,
        })
    }

    /// What an award names that was decided a moment ago.
    pub(super) fn decided(
        org: &Org,
        decision: &mut Decision,
        award: &Award,
        (holders, stood_in, keepers): (BTreeMap<AccountId, Holder>, StoodIn, Keepers),
        same_day: SameDay,
    ) -> Self {
        let line = &award.line;
        let clause = decision.basis(line.clause).map(|basis| {
            let key = (award.rules.clone(), line.clause);
            (key, basis.clause.clone())
        });
        let identity = decision.identity.take();
        Self {
            orgs: Names::standing(org),
            persons: identity.map(|one| (line.person, one)).into_iter().collect(),
            clauses: clause.into_iter().collect(),
            holders,
            stood_in,
            keepers,
            same_day,
        }
    }

    /// One award that names nothing else.
    pub(super) fn view(&self, setting: &Setting, actor: &Actor, award: Award) -> Result<AwardView> {
        let state = award.record()?.state_on(setting.today());
        let days = award.days();
        let same_day = self.is_given_elsewhere(&award);
        // An erased person keeps the award, without a name.
        let identity = self.persons.get(&award.line.person);
        let clause = self.clauses.get(&(award.rules, award.line.clause));
        // As it was named when it gave, or when it drafted what nobody has signed.
        let signed_on = award.signature.map(|signature| signature.signed_on);
        let then = signed_on.unwrap_or(award.drafted_on);
        let org_name = self.orgs.on(award.org, then).cloned();
        let drafter = self.holders.get(&award.drafted_by);
        let keepers = self.keepers.get(&award.id);
        let keepers = keepers.map(Vec::as_slice).unwrap_or_default();
        let kept_by = |(account, _): &(AccountId, Date)| self.holders.get(account);
        let kept_by_me = keepers
            .iter()
            .filter_map(kept_by)
            .any(|holder| holder.is(actor));
        let keeper = keepers.last();
        let signed_for = self.in_place_of(award.id, Event::AwardSigned);
        let signature = award.signature.zip(days);
        let signature = signature.map(|signed| self.signature(signed, signed_for));
        Ok(AwardView {
            id: award.id,
            org: award.org,
            org_name: org_name.ok_or_else(|| Error::internal("an award of nobody"))?,
            person: award.line.person,
            name: name_of(identity),
            citizen_id: identity.map_or_else(String::new, Identity::masked_citizen_id),
            indicator_name: setting.indicator_name(&award.indicator),
            indicator: award.indicator,
            clause: award.line.clause,
            clause_text: clause
                .map(|clause| clause.text.clone())
                .ok_or_else(|| Error::internal("an award without its clause"))?,
            points: award.line.points,
            fact_date: award.line.fact_date,
            evidence: award.line.evidence.into_string(),
            state,
            same_day,
            drafted_by: drafter.map_or_else(String::new, |holder| holder.name.clone()),
            drafted_for: self.in_place_of(award.id, Event::AwardDrafted),
            drafted_on: award.drafted_on,
            kept_by: keeper.and_then(kept_by).map(|holder| holder.name.clone()),
            kept_from: keeper.map(|(_, from)| *from),
            drafted_by_me: kept_by_me || drafter.is_some_and(|holder| holder.is(actor)),
            signature,
            reason: award.ending.map(|ending| ending.reason),
        })
    }

    /// True if another organisation awards the same person for the same day, while both stand.
    fn is_given_elsewhere(&self, award: &Award) -> bool {
        let stands = matches!(award.step, Step::Drafted | Step::Signed);
        let (org, line) = (award.org.to_string(), &award.line);
        let mut others = self.same_day.iter();
        stands
            && others.any(|(person, day, other)| {
                (*person, *day) == (line.person, line.fact_date) && *other != org
            })
    }

    /// The masked name of whose place an act was done in.
    fn in_place_of(&self, award: AwardId, event: Event) -> Option<String> {
        let key = (award.to_string(), event.code().to_owned());
        let holder = self.holders.get(self.stood_in.get(&key)?)?;
        Some(holder.name.clone())
    }

    fn signature(
        &self,
        (signature, (posts_on, expires_on)): (SignatureOnRecord, (Date, Date)),
        signed_for: Option<String>,
    ) -> Signature {
        let holder = self.holders.get(&signature.signed_by);
        let (posted_on, until) = (signature.signed_on, signature.notice_until);
        Signature {
            provisional: Calendar::embedded().is_provisional(posted_on, until),
            signed_by: holder.map_or_else(String::new, |holder| holder.name.clone()),
            signed_for,
            signed_on: signature.signed_on,
            notice_until: signature.notice_until,
            posts_on,
            expires_on,
        }
    }
}
