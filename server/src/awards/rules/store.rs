//! The tables of award rules.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::awards::{AwardRules, Clause};
use shared::base::{Bilingual, Date, OrgId, Points};

use crate::db::Conn;
use crate::db::schema::{award_rule_clauses, award_rules};
use crate::error::{Error, Result};

/// A version of rules with the id by which awards name it.
#[derive(Clone, Debug)]
pub(in crate::awards) struct RulesOnRecord {
    pub(in crate::awards) id: String,
    pub(in crate::awards) rules: AwardRules,
}

type Version = (String, i32, Date, Option<Date>);

/// The version in force on a day; where none is, the newest, which binds nobody that day.
pub(in crate::awards) fn latest(
    conn: &mut Conn,
    org: OrgId,
    today: Date,
) -> Result<Option<RulesOnRecord>> {
    let versions: Vec<Version> = award_rules::table
        .filter(award_rules::org_id.eq(org.to_string()))
        .order(award_rules::version.desc())
        .select((
            award_rules::id,
            award_rules::version,
            award_rules::in_force_from,
            award_rules::in_force_to,
        ))
        .load(conn)?;
    let mut versions = versions
        .into_iter()
        .map(|version| read(org, version))
        .collect::<Result<Vec<_>>>()?;
    let in_force = versions.iter().position(|one| one.rules.in_force_on(today));
    if versions.is_empty() {
        return Ok(None);
    }
    let mut chosen = versions.swap_remove(in_force.unwrap_or(0));
    let clauses = clauses(conn, std::slice::from_ref(&chosen.id))?;
    chosen.rules.clauses = clauses.into_values().collect();
    Ok(Some(chosen))
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

/// The clauses of versions, by version and number.
pub(in crate::awards) fn clauses(
    conn: &mut Conn,
    versions: &[String],
) -> Result<BTreeMap<(String, u32), Clause>> {
    type Row = (String, i32, String, i64, i64, String, String);
    let rows: Vec<Row> = award_rule_clauses::table
        .filter(award_rule_clauses::rules_id.eq_any(versions))
        .select((
            award_rule_clauses::rules_id,
            award_rule_clauses::clause,
            award_rule_clauses::indicator,
            award_rule_clauses::points_min,
            award_rule_clauses::points_max,
            award_rule_clauses::text_zh,
            award_rule_clauses::text_en,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(rules, number, indicator, least, most, zh, en)| {
            let number = u32::try_from(number).map_err(Error::internal)?;
            let clause = Clause {
                number,
                indicator,
                least: Points::from_hundredths(least),
                most: Points::from_hundredths(most),
                text: Bilingual::new(zh, en),
            };
            Ok(((rules, number), clause))
        })
        .collect()
}
