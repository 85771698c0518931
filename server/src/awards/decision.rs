//! What decides an award, loaded from the tables for the rules of `shared`.

use chrono::Datelike;
use shared::access::Actor;
use shared::awards::{
    AwardLine, AwardRefusal, AwardTerms, Circumstances, Clause, IndicatorTerms, PersonalCap,
    QuotaAccount, Recipient,
};
use shared::base::{PersonId, Points};
use shared::scoring::AwarderKind;

use crate::awarders;
use crate::awards::quotas::{self, CapKey};
use crate::awards::recipient::recipient;
use crate::awards::rules::{self, RulesOnRecord};
use crate::awards::setting::awarder_kind;
use crate::awards::{Award, Setting};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::Org;
use crate::registers::residents::Identity;

/// The circumstances of one line.
pub(super) struct Decision {
    rules: Option<RulesOnRecord>,
    terms: AwardTerms,
    awarder: AwarderKind,
    ended: bool,
    suspended: bool,
    actor: Option<PersonId>,
    pub(super) recipient: Recipient,
    /// Who the recipient is; nobody once erased.
    pub(super) identity: Option<Identity>,
    given: Points,
    pub(super) account: QuotaAccount,
    today: shared::base::Date,
}

/// The clause and the indicator an admitted line rests on.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    /// The version of the rules, as awards name it.
    pub(super) rules: &'a str,
    pub(super) clause: &'a Clause,
    pub(super) indicator: &'a IndicatorTerms,
}

impl Decision {
    /// Loads what decides a line of an organisation today.
    pub(super) fn load(
        conn: &mut Conn,
        setting: &Setting,
        (org, actor): (&Org, &Actor),
        line: &AwardLine,
    ) -> Result<Self> {
        // An organisation of a kind that never awards has no rules either.
        let awarder = awarder_kind(org.kind).ok_or_else(no_rules)?;
        let today = setting.today();
        let (recipient, identity) = recipient(conn, setting, (org, actor.person), line.person)?;
        let year = (org.id, today.year());
        let (account, given) = quotas::room(conn, year, line.person)?;
        let mut decision = Self {
            rules: rules::latest(conn, org.id, today)?,
            terms: setting.terms(),
            awarder,
            ended: org.is_ended(today),
            suspended: awarders::suspended(conn, org.id)?,
            actor: actor.person,
            recipient,
            identity,
            given: Points::ZERO,
            account,
            today,
        };
        if let Some(basis) = decision.basis(line.clause) {
            let of_indicator = given.get(&basis.indicator.id);
            decision.given = of_indicator.copied().unwrap_or(Points::ZERO);
        }
        Ok(decision)
    }

    /// The circumstances, as the rules read them.
    pub(super) fn circumstances(&self) -> Circumstances<'_> {
        Circumstances {
            today: self.today,
            awarder: self.awarder,
            ended: self.ended,
            suspended: self.suspended,
            rules: self.rules.as_ref().map(|record| &record.rules),
            terms: &self.terms,
            actor: self.actor,
            recipient: self.recipient,
            given: self.given,
            account: &self.account,
        }
    }

    /// The clause of a number with its indicator, if rules and scheme have them.
    pub(super) fn basis(&self, clause: u32) -> Option<Basis<'_>> {
        let record = self.rules.as_ref()?;
        let clause = record.rules.clause(clause)?;
        Some(Basis {
            rules: &record.id,
            clause,
            indicator: self.terms.indicator(&clause.indicator)?,
        })
    }

    /// Holds the decision to the very rules a draft rests on: the clause of that number may belong
    /// to a later version by now, or count under another indicator, and is then no longer there.
    pub(super) fn hold_to(&mut self, award: &Award) {
        let number = award.line.clause;
        let moved = self
            .basis(number)
            .is_some_and(|now| now.rules != award.rules || now.indicator.id != award.indicator);
        if let (true, Some(record)) = (moved, &mut self.rules) {
            record
                .rules
                .clauses
                .retain(|clause| clause.number != number);
        }
    }

    /// The cap per person, as it stands before the line.
    pub(super) fn personal_cap(&self, basis: Basis<'_>) -> PersonalCap {
        PersonalCap {
            cap: basis.indicator.awarder_cap,
            given: self.given,
        }
    }

    /// Working days a line stands in public notice.
    pub(super) fn notice_working_days(&self) -> u32 {
        self.terms.notice_working_days
    }
}

/// The refusal of what cannot rest on any rules.
pub(super) fn no_rules() -> Error {
    refused(AwardRefusal::RulesNotInForce)
}

/// A refusal of the rules as an error of the use case.
pub(super) fn refused(refusal: AwardRefusal) -> Error {
    Error::refused(&refusal)
}

/// The year whose quota and caps an award drafted or signed today uses.
pub(super) fn year_of(setting: &Setting) -> i32 {
    setting.today().year()
}

/// The cap per person that an award uses in a year.
pub(super) fn cap_key(award: &Award, year: i32) -> CapKey {
    CapKey {
        org: award.org,
        person: award.line.person,
        indicator: award.indicator.clone(),
        year,
    }
}
