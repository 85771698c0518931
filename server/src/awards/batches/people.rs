//! Whom a list names: what decides about all of them, loaded at once.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Actor;
use shared::awards::Recipient;
use shared::base::{PersonId, Points, full_months};
use shared::identity::CitizenId;

use super::rows::Typed;
use crate::awards::decision::year_of;
use crate::awards::recipient::{Member, People};
use crate::awards::{Setting, quotas};
use crate::db::Conn;
use crate::error::Result;
use crate::freezes::{FreezeOnRecord, freezes_of_many};
use crate::households::kin_of;
use crate::registers::orgs::Org;
use crate::registers::residents::{self, Identity};

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// What is on file of the people of a list, as far as it decides.
pub(in crate::awards) struct Roll {
    people: BTreeMap<CitizenId, PersonId>,
    members: BTreeMap<PersonId, Member>,
    /// Of the members; an erased one is nobody's to award.
    identities: BTreeMap<PersonId, Identity>,
    freezes: BTreeMap<PersonId, Vec<FreezeOnRecord>>,
    kin: BTreeSet<PersonId>,
}

impl Roll {
    pub(super) fn load(
        conn: &mut Conn,
        setting: &Setting,
        (org, actor): (&Org, &Actor),
        rows: &[Typed],
    ) -> Result<Self> {
        let ids: BTreeSet<&CitizenId> = rows
            .iter()
            .filter_map(|row| row.cells.citizen_id.as_ref())
            .collect();
        let named = ids.into_iter();
        let named: BTreeMap<String, &CitizenId> = named
            .map(|id| (Identity::index(&setting.keys, id), id))
            .collect();
        let indexes: Vec<String> = named.keys().cloned().collect();
        let found = residents::people_of_indexes(conn, &indexes)?;
        let people: BTreeMap<CitizenId, PersonId> = found
            .into_iter()
            .filter_map(|(index, person)| Some(((*named.get(&index)?).clone(), person)))
            .collect();
        let persons: Vec<PersonId> = people.values().copied().collect();
        let roll = Self::of(conn, setting, (org, actor), &persons)?;
        Ok(Self { people, ..roll })
    }

    /// The same of people who are known by their ids.
    pub(in crate::awards) fn of(
        conn: &mut Conn,
        setting: &Setting,
        (org, actor): (&Org, &Actor),
        persons: &[PersonId],
    ) -> Result<Self> {
        let members = People::of(conn, org, setting.today())?.among(conn, persons)?;
        let wanted: BTreeSet<PersonId> = persons.iter().copied().collect();
        let members: BTreeMap<PersonId, Member> = members
            .into_iter()
            .filter(|member| wanted.contains(&member.person))
            .map(|member| (member.person, member))
            .collect();
        let theirs: Vec<PersonId> = members.keys().copied().collect();
        Ok(Self {
            people: BTreeMap::new(),
            identities: residents::identities(conn, &setting.keys, &theirs)?,
            freezes: freezes_of_many(conn, &theirs)?,
            kin: match actor.person {
                Some(actor) => kin_of(conn, actor, setting.today())?,
                None => BTreeSet::new(),
            },
            members,
        })
    }

    /// The person of a citizen ID, if it is on file.
    pub(super) fn person(&self, id: &CitizenId) -> Option<PersonId> {
        self.people.get(id).copied()
    }

    /// Who a person is, if it is one of the organisation's own.
    pub(super) fn identity(&self, person: PersonId) -> Option<&Identity> {
        let member = self.members.get(&person)?;
        self.identities.get(&member.person)
    }

    /// What decides whether a person may receive points; someone who is not on file does not
    /// belong, like anybody else's.
    pub(in crate::awards) fn recipient(
        &self,
        setting: &Setting,
        person: Option<PersonId>,
    ) -> Recipient {
        let member = person.and_then(|person| self.members.get(&person));
        let member = member.filter(|member| self.identities.contains_key(&member.person));
        let freezes = member.and_then(|member| self.freezes.get(&member.person));
        Recipient {
            belongs: member.is_some(),
            kin: member.is_some_and(|member| self.kin.contains(&member.person)),
            insured_months: member.map_or(0, |one| full_months(one.since, setting.today())),
            awardable: freezes.is_none_or(|freezes| !setting.is_frozen(freezes)),
        }
    }

    /// What the organisation gave its own of the list this year.
    pub(in crate::awards) fn given(
        &self,
        conn: &mut Conn,
        setting: &Setting,
        org: &Org,
    ) -> Result<BTreeMap<(PersonId, String), Points>> {
        let theirs: Vec<PersonId> = self.members.keys().copied().collect();
        let mut given = BTreeMap::new();
        for batch in theirs.chunks(BATCH) {
            given.extend(quotas::given_by_person(
                conn,
                org.id,
                year_of(setting),
                batch,
            )?);
        }
        Ok(given)
    }
}
