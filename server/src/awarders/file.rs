//! An organisation as an awarder, with everything about it.

use std::collections::BTreeSet;

use shared::access::Role;
use shared::awarders::api::{ActView, AwarderFile, AwarderFileRow, PersonOnStaff};
use shared::awarders::{AwarderAct, AwarderStanding, CheckedBy, Duty};
use shared::base::{AccountId, Date, PersonId};
use shared::orgs::OrgKind;

use crate::accounts::{at_orgs, holders};
use crate::awarders::store::{self, ActOnRecord};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{Org, areas_on, family, town_of};

/// Who drafts and who signs at an awarder.
const DUTIES: [Role; 3] = [Role::AwardHead, Role::AwardClerk, Role::VillageOfficer];

/// What is on record about an organisation as an awarder.
pub(super) struct File {
    pub(super) org: Org,
    pub(super) acts: Vec<ActOnRecord>,
    /// Whom the last application names.
    pub(super) named: Vec<AccountId>,
}

/// An account that drafts or signs at an organisation.
pub(super) struct OnStaff {
    pub(super) account: AccountId,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) person: Option<PersonId>,
}

impl OnStaff {
    /// What the rules read of it.
    pub(super) const fn duty(&self) -> Duty {
        Duty {
            role: self.role,
            person: self.person,
        }
    }
}

impl File {
    pub(super) fn load(conn: &mut Conn, org: Org) -> Result<Self> {
        let acts = store::acts(conn, org.id)?;
        let applied = acts.iter().rev().find(|one| one.act == AwarderAct::Applied);
        let named = match applied {
            Some(applied) => store::people(conn, applied.id)?,
            None => Vec::new(),
        };
        Ok(Self { org, acts, named })
    }

    pub(super) fn standing(&self) -> AwarderStanding {
        AwarderStanding::of(self.acts.iter().map(|one| one.act))
    }

    /// The last application.
    pub(super) fn application(&self) -> Option<&ActOnRecord> {
        let mut acts = self.acts.iter().rev();
        acts.find(|one| one.act == AwarderAct::Applied)
    }

    /// Who checks the organisation.
    pub(super) fn checked_by(&self, conn: &mut Conn, today: Date) -> Result<Option<CheckedBy>> {
        let in_town = town_of(conn, self.org.area, today)? != district_of(conn, &self.org, today)?;
        Ok(CheckedBy::of(self.org.kind, in_town))
    }

    /// The accounts in use that draft or sign there, heads first.
    pub(super) fn staff(&self, conn: &mut Conn, today: Date) -> Result<Vec<OnStaff>> {
        let orgs = family(conn, self.org.id, today)?;
        let mut staff = Vec::new();
        for role in DUTIES {
            let accounts = at_orgs(conn, role, &orgs)?.into_iter();
            let in_use = accounts.filter(|account| account.disabled_at.is_none());
            staff.extend(in_use.map(|account| OnStaff {
                account: account.id,
                name: account.name,
                role,
                person: account.person,
            }));
        }
        Ok(staff)
    }

    /// The code the organisation is known by: its credit code, or that of the area it is for.
    pub(super) fn code(&self, conn: &mut Conn, today: Date) -> Result<Option<String>> {
        if self.org.uscc.is_some() || self.org.kind == OrgKind::Enterprise {
            return Ok(self.org.uscc.clone());
        }
        let areas = areas_on(conn, &[self.org.area], today)?;
        Ok(areas.get(&self.org.area).map(|area| area.code.clone()))
    }

    /// As it is shown.
    pub(super) fn view(&self, conn: &mut Conn, today: Date) -> Result<AwarderFile> {
        let actors: Vec<AccountId> = self.acts.iter().filter_map(|one| one.by).collect();
        let actors = holders(conn, &actors)?;
        let named: BTreeSet<AccountId> = self.named.iter().copied().collect();
        let staff = self.staff(conn, today)?.into_iter();
        let acts = self.acts.iter().rev();
        Ok(AwarderFile {
            row: row(
                conn,
                &self.org,
                (self.standing(), self.acts.last().map(|one| one.on)),
                today,
            )?,
            code: self.code(conn, today)?,
            checked_by: self.checked_by(conn, today)?,
            staff: staff
                .map(|one| PersonOnStaff {
                    account: one.account,
                    name: one.name,
                    role: one.role,
                    responsible: named.contains(&one.account),
                })
                .collect(),
            statement: self.application().map(|one| one.words.clone()),
            acts: acts
                .map(|one| ActView {
                    act: one.act,
                    on: one.on,
                    by: one.by.and_then(|by| Some(actors.get(&by)?.name.clone())),
                    words: (one.act != AwarderAct::Applied && !one.words.is_empty())
                        .then(|| one.words.clone()),
                })
                .collect(),
        })
    }
}

/// The area at the top of the way up.
fn district_of(conn: &mut Conn, org: &Org, today: Date) -> Result<shared::base::AreaId> {
    let way = crate::registers::orgs::area_path(conn, org.area, today)?;
    let top = way.last().copied();
    top.ok_or_else(|| Error::internal("an organisation in no district"))
}

/// An organisation in a list.
pub(super) fn row(
    conn: &mut Conn,
    org: &Org,
    (standing, since): (AwarderStanding, Option<Date>),
    today: Date,
) -> Result<AwarderFileRow> {
    let town = town_of(conn, org.area, today)?;
    let areas = areas_on(conn, &[town], today)?;
    let town = areas.get(&town).map(|town| town.name.clone());
    Ok(AwarderFileRow {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        town_name: town.ok_or_else(|| Error::internal("a town without a name"))?,
        standing,
        since,
    })
}
