//! What the good rows of a list are worth, each on top of those before it.

use std::collections::BTreeMap;

use shared::awards::{AwardDates, AwardRules, AwardTerms, JointCap, Worth};
use shared::base::{Date, PersonId, Points};
use shared::calendar::Calendar;

use super::weigh::{Verdict, WeighedRow};
use crate::assessments::{Standing, official_facts_of};
use crate::awards::decision::no_rules;
use crate::awards::{Award, Setting};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::awards::CountedAward;
use crate::registers::orgs::Org;

/// How many persons are looked at together, so that no more files are held than these.
const BATCH: usize = 500;

/// Says of each good row what it is worth; the day from which all of them count.
pub(super) fn add(
    conn: &mut Conn,
    setting: &Setting,
    (org, rules, terms): (&Org, &AwardRules, &AwardTerms),
    rows: &mut [WeighedRow],
) -> Result<Date> {
    let program = setting.program.as_deref().ok_or_else(no_rules)?;
    let posts_on = dates(setting, terms, 0).notice.effective_on;
    let mut of_person: BTreeMap<PersonId, Vec<(&Award, &mut Points)>> = BTreeMap::new();
    for row in rows {
        if let Verdict::Good(award, worth) = &mut row.verdict {
            let theirs = of_person.entry(award.line.person).or_default();
            theirs.push((&**award, worth));
        }
    }
    let mut expiry: BTreeMap<u32, Date> = BTreeMap::new();
    let people: Vec<PersonId> = of_person.keys().copied().collect();
    for batch in people.chunks(BATCH) {
        for (person, facts) in official_facts_of(conn, program, batch, posts_on)? {
            let mut standing = Standing::new(program, facts, posts_on);
            for (award, worth) in of_person.remove(&person).unwrap_or_default() {
                let terms_of = terms.indicator(&award.indicator).ok_or_else(no_rules)?;
                let clause = rules.clause(award.line.clause).ok_or_else(no_rules)?;
                let months = terms_of.valid_months;
                let expires_on = *expiry
                    .entry(months)
                    .or_insert_with(|| dates(setting, terms, months).expires_on);
                let gain = standing.gain(&CountedAward {
                    indicator: award.indicator.clone(),
                    points: award.line.points,
                    posts_on,
                    expires_on,
                    org_name: org.name.clone(),
                });
                let room = JointCap {
                    cap: gain,
                    counted: Points::ZERO,
                };
                let weighed = Worth::of(award.line.points, &[room], clause.least, terms_of.step);
                *worth = weighed.worth;
            }
        }
    }
    Ok(posts_on)
}

/// The days of an award that is signed today.
fn dates(setting: &Setting, terms: &AwardTerms, valid_months: u32) -> AwardDates {
    AwardDates::signed_on(
        setting.today(),
        Calendar::embedded(),
        terms.notice_working_days,
        valid_months,
    )
}
