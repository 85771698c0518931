//! Many awards drafted at once from what another feature has on record. Each line is decided by
//! the rules of one award, as if those before it had been signed; what they refuse is told.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::Endpoint;
use shared::awards::batches::{Tally, line_id};
use shared::awards::{
    AwardLine, AwardRefusal, AwardRules, AwardTerms, Circumstances, IndicatorTerms, admit,
};
use shared::base::{AwardId, PersonId};
use shared::scoring::AwarderKind;

use crate::awarders;
use crate::awards::batches::Roll;
use crate::awards::decision::{no_rules, year_of};
use crate::awards::rules::RulesOnRecord;
use crate::awards::setting::awarder_kind;
use crate::awards::{Award, Setting, Step, quotas, rules, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::Org;
use crate::web::Permit;

/// What became of a line: the award, which is new or was there before, or why there is none.
type Verdict = std::result::Result<(AwardId, bool), AwardRefusal>;

/// What the lines are laid on.
struct Scales<'a> {
    setting: &'a Setting,
    org: &'a Org,
    awarder: AwarderKind,
    suspended: bool,
    actor: Option<PersonId>,
    record: Option<RulesOnRecord>,
    terms: AwardTerms,
    roll: Roll,
    known: BTreeMap<AwardId, Step>,
    tally: Tally,
}

/// Drafts the lines that the rules admit, in the transaction of the caller; what became of each,
/// in their order. The id of a draft is its content, so the same line is drafted once.
pub(crate) fn draft_lines<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    (org, permit): (&Org, &Permit<E>),
    lines: &[AwardLine],
) -> Result<Vec<Verdict>> {
    let mut scales = Scales::load(conn, setting, (org, permit), lines)?;
    let mut verdicts = Vec::with_capacity(lines.len());
    let mut drafts = Vec::new();
    for line in lines {
        let verdict = scales.weigh(line);
        if let Ok((id, true)) = verdict
            && let Some((rules, terms)) = scales.basis(line.clause)
        {
            drafts.push(Award {
                id,
                district: org.district.clone(),
                org: org.id,
                line: line.clone(),
                indicator: terms.id.clone(),
                rules: rules.to_owned(),
                drafted_by: permit.actor.account,
                drafted_on: setting.today(),
                drafted_at: setting.now.micros,
                step: Step::Drafted,
                signature: None,
                ending: None,
                hold: None,
            });
        }
        verdicts.push(verdict);
    }
    // Whoever files some of them at the same moment does so in the same order.
    drafts.sort_by_key(|award: &Award| award.id);
    let inserted = store::insert_drafts(conn, &drafts)?;
    let new = drafts.iter().filter(|award| inserted.contains(&award.id));
    let entries = new.map(|award| {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardDrafted);
        let entry = entry.of_org(award.org).about(award.line.person);
        entry.subject(award.id)
    });
    audit::record_all(conn, setting.now, entries.collect())?;
    let quicker =
        |verdict: Verdict| verdict.map(|(award, new)| (award, new && inserted.contains(&award)));
    Ok(verdicts.into_iter().map(quicker).collect())
}

impl<'a> Scales<'a> {
    fn load<E: Endpoint>(
        conn: &mut Conn,
        setting: &'a Setting,
        (org, permit): (&'a Org, &Permit<E>),
        lines: &[AwardLine],
    ) -> Result<Self> {
        // An organisation of a kind that never awards has no rules either.
        let awarder = awarder_kind(org.kind).ok_or_else(no_rules)?;
        let people: BTreeSet<PersonId> = lines.iter().map(|line| line.person).collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        let roll = Roll::of(conn, setting, (org, &permit.actor), &people)?;
        let given = roll.given(conn, setting, org)?;
        let account = quotas::balance(conn, org.id, year_of(setting))?;
        let ids: Vec<AwardId> = lines.iter().map(|line| line_id(org.id, line)).collect();
        Ok(Self {
            setting,
            org,
            awarder,
            suspended: awarders::suspended(conn, org.id)?,
            actor: permit.actor.person,
            record: rules::latest(conn, org.id, setting.today())?,
            terms: setting.terms(),
            roll,
            known: store::steps(conn, &ids)?,
            tally: Tally::new(account, given),
        })
    }

    fn rules(&self) -> Option<&AwardRules> {
        self.record.as_ref().map(|record| &record.rules)
    }

    /// The version of the rules a clause stands in, and the terms of its indicator.
    fn basis(&self, clause: u32) -> Option<(&str, &IndicatorTerms)> {
        let record = self.record.as_ref()?;
        let clause = record.rules.clause(clause)?;
        Some((&record.id, self.terms.indicator(&clause.indicator)?))
    }

    fn weigh(&mut self, line: &AwardLine) -> Verdict {
        let id = line_id(self.org.id, line);
        let indicator = self.basis(line.clause).map(|(_, terms)| terms.id.clone());
        let indicator = indicator.unwrap_or_default();
        match self.known.get(&id) {
            None => {}
            Some(Step::Drafted | Step::Signed) => return Ok((id, false)),
            Some(Step::Withdrawn | Step::Voided) => return Err(AwardRefusal::NotDrafted),
        }
        let circumstances = Circumstances {
            today: self.setting.today(),
            awarder: self.awarder,
            ended: self.org.is_ended(self.setting.today()),
            suspended: self.suspended,
            rules: self.rules(),
            terms: &self.terms,
            actor: self.actor,
            recipient: self.roll.recipient(self.setting, Some(line.person)),
            given: self.tally.given(line.person, &indicator),
            account: self.tally.account(),
        };
        admit(line, &circumstances)?;
        self.tally.take(line, &indicator);
        Ok((id, true))
    }
}
