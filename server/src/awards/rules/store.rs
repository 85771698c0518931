//! The tables of award rules.

mod drafts;
mod versions;

pub(in crate::awards) use drafts::{DraftOnRecord, draft, insert_draft, newest_draft};
pub(in crate::awards) use versions::{
    Submitted, VersionOnRecord, insert_return, insert_version, submitted, versions_of,
};

use std::collections::BTreeMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::awards::{AwardRules, Clause};
use shared::base::{Bilingual, Date, OrgId, Points};

use crate::db::Conn;
use crate::db::schema::{award_rule_clauses, award_rule_returns, award_rules};
use crate::error::{Error, Result};

/// A version of rules with the id by which awards name it.
#[derive(Clone, Debug)]
pub(in crate::awards) struct RulesOnRecord {
    pub(in crate::awards) id: String,
    pub(in crate::awards) rules: AwardRules,
}

type Version = (String, i32, Date, Option<Date>);
type ClauseRow = (
    String,
    i32,
    String,
    i64,
    i64,
    (String, String),
    (String, String),
);

type ClauseColumns = (
    award_rule_clauses::rules_id,
    award_rule_clauses::clause,
    award_rule_clauses::indicator,
    award_rule_clauses::points_min,
    award_rule_clauses::points_max,
    (award_rule_clauses::text_zh, award_rule_clauses::text_en),
    (
        award_rule_clauses::evidence_zh,
        award_rule_clauses::evidence_en,
    ),
);

const CLAUSE: ClauseColumns = (
    award_rule_clauses::rules_id,
    award_rule_clauses::clause,
    award_rule_clauses::indicator,
    award_rule_clauses::points_min,
    award_rule_clauses::points_max,
    (award_rule_clauses::text_zh, award_rule_clauses::text_en),
    (
        award_rule_clauses::evidence_zh,
        award_rule_clauses::evidence_en,
    ),
);

/// The version in force on a day; where none is, the newest, which binds nobody that day. What was
/// sent back in notice is none of them.
pub(in crate::awards) fn latest(
    conn: &mut Conn,
    org: OrgId,
    today: Date,
) -> Result<Option<RulesOnRecord>> {
    let versions = diesel::alias!(award_rules as versions);
    let not_over = versions
        .field(award_rules::in_force_to)
        .is_null()
        .or(versions.field(award_rules::in_force_to).ge(today));
    let in_force = versions
        .field(award_rules::in_force_from)
        .le(today)
        .and(not_over);
    let returned = award_rule_returns::table
        .filter(award_rule_returns::rules_id.eq(versions.field(award_rules::id)));
    let chosen = versions
        .filter(versions.field(award_rules::org_id).eq(org.to_string()))
        .filter(not(exists(returned)))
        .order((in_force.desc(), versions.field(award_rules::version).desc()))
        .select(versions.field(award_rules::id))
        .limit(1);
    let rows: Vec<(Version, Option<ClauseRow>)> = award_rules::table
        .left_join(award_rule_clauses::table.on(award_rule_clauses::rules_id.eq(award_rules::id)))
        .filter(award_rules::id.eq_any(chosen))
        .order(award_rule_clauses::clause)
        .select((
            (
                award_rules::id,
                award_rules::version,
                award_rules::in_force_from,
                award_rules::in_force_to,
            ),
            CLAUSE.nullable(),
        ))
        .load(conn)?;
    let mut chosen: Option<RulesOnRecord> = None;
    for (version, clause) in rows {
        let record = match &mut chosen {
            Some(record) => record,
            None => chosen.insert(read(org, version)?),
        };
        if let Some(clause) = clause {
            record.rules.clauses.push(read_clause(clause)?);
        }
    }
    Ok(chosen)
}

fn read(org: OrgId, (id, version, from, to): Version) -> Result<RulesOnRecord> {
    Ok(RulesOnRecord {
        id,
        rules: AwardRules {
            org,
            version: u32::try_from(version).map_err(Error::internal)?,
            in_force_from: from,
            in_force_to: to,
            clauses: Vec::new(),
        },
    })
}

fn read_clause((_, number, indicator, least, most, text, evidence): ClauseRow) -> Result<Clause> {
    Ok(Clause {
        number: u32::try_from(number).map_err(Error::internal)?,
        indicator,
        least: Points::from_hundredths(least),
        most: Points::from_hundredths(most),
        text: Bilingual::new(text.0, text.1),
        evidence: Bilingual::new(evidence.0, evidence.1),
    })
}

/// The clauses of versions, by version and number.
pub(in crate::awards) fn clauses(
    conn: &mut Conn,
    versions: &[String],
) -> Result<BTreeMap<(String, u32), Clause>> {
    let rows: Vec<ClauseRow> = award_rule_clauses::table
        .filter(award_rule_clauses::rules_id.eq_any(versions))
        .select(CLAUSE)
        .load(conn)?;
    rows.into_iter()
        .map(|row| {
            let rules = row.0.clone();
            let clause = read_clause(row)?;
            Ok(((rules, clause.number), clause))
        })
        .collect()
}
