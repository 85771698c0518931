//! Versions with the notice they stood in and whether they were sent back.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::awards::{Clause, RulesVersion};
use shared::base::{AccountId, Date, OrgId, RulesDraftId, RulesId};
use shared::calendar::Notice;

use crate::awards::store::hundredths;
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_rule_clauses, award_rule_notices, award_rule_returns, award_rules};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

/// How many organisations one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// One version as it stands in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::awards) struct VersionOnRecord {
    /// As awards and clauses name it.
    pub(in crate::awards) id: String,
    pub(in crate::awards) version: u32,
    pub(in crate::awards) in_force_from: Date,
    pub(in crate::awards) in_force_to: Option<Date>,
    /// First and last day of its notice, and the draft it was; unknown of those from before.
    pub(in crate::awards) notice: Option<(Date, Date, RulesDraftId)>,
    /// Who sent it back, when and why.
    pub(in crate::awards) returned: Option<(AccountId, Date, String)>,
}

impl VersionOnRecord {
    /// What decides when it binds.
    pub(in crate::awards) fn rules(&self) -> RulesVersion {
        RulesVersion {
            version: self.version,
            in_force_from: self.in_force_from,
            in_force_to: self.in_force_to,
            returned: self.returned.is_some(),
        }
    }
}

type Row = (
    (String, String, i32, Date, Option<Date>),
    Option<(Date, Date, String)>,
    Option<(String, Date, String)>,
);

fn read(row: Row) -> Result<(OrgId, VersionOnRecord)> {
    let ((id, org, version, in_force_from, in_force_to), notice, returned) = row;
    let notice =
        notice.map(|(posted, until, draft)| Ok::<_, Error>((posted, until, parsed(&draft)?)));
    let returned = returned.map(|(by, on, why)| Ok::<_, Error>((parsed(&by)?, on, why)));
    let record = VersionOnRecord {
        id,
        version: u32::try_from(version).map_err(Error::internal)?,
        in_force_from,
        in_force_to,
        notice: notice.transpose()?,
        returned: returned.transpose()?,
    };
    Ok((parsed(&org)?, record))
}

/// The versions of some organisations in the order of their numbers; one without any is left out.
pub(in crate::awards) fn versions_of(
    conn: &mut Conn,
    orgs: &[OrgId],
) -> Result<BTreeMap<OrgId, Vec<VersionOnRecord>>> {
    let mut all: BTreeMap<OrgId, Vec<VersionOnRecord>> = BTreeMap::new();
    for batch in orgs.chunks(BATCH) {
        let rows: Vec<Row> = award_rules::table
            .left_join(
                award_rule_notices::table.on(award_rule_notices::rules_id.eq(award_rules::id)),
            )
            .left_join(
                award_rule_returns::table.on(award_rule_returns::rules_id.eq(award_rules::id)),
            )
            .filter(award_rules::org_id.among(texts(batch)))
            .order((award_rules::org_id, award_rules::version))
            .select((
                (
                    award_rules::id,
                    award_rules::org_id,
                    award_rules::version,
                    award_rules::in_force_from,
                    award_rules::in_force_to,
                ),
                (
                    award_rule_notices::posted_on,
                    award_rule_notices::until_on,
                    award_rule_notices::draft_id,
                )
                    .nullable(),
                (
                    award_rule_returns::returned_by,
                    award_rule_returns::returned_on,
                    award_rule_returns::reason,
                )
                    .nullable(),
            ))
            .load(conn)?;
        for row in rows {
            let (org, version) = read(row)?;
            all.entry(org).or_default().push(version);
        }
    }
    Ok(all)
}

/// What is submitted.
pub(in crate::awards) struct Submitted<'a> {
    pub(in crate::awards) id: RulesId,
    pub(in crate::awards) org: OrgId,
    pub(in crate::awards) version: u32,
    pub(in crate::awards) draft: RulesDraftId,
    pub(in crate::awards) by: AccountId,
    pub(in crate::awards) notice: &'a Notice,
    pub(in crate::awards) clauses: &'a [Clause],
}

/// Of which organisation, from which draft and by whom a version of an id was submitted.
pub(in crate::awards) fn submitted(
    conn: &mut Conn,
    id: RulesId,
) -> Result<Option<(OrgId, RulesDraftId, AccountId)>> {
    let row: Option<(String, String, String)> = award_rules::table
        .inner_join(award_rule_notices::table.on(award_rule_notices::rules_id.eq(award_rules::id)))
        .filter(award_rules::id.eq(id.to_string()))
        .select((
            award_rules::org_id,
            award_rule_notices::draft_id,
            award_rule_notices::submitted_by,
        ))
        .first(conn)
        .optional()?;
    row.map(|(org, draft, by)| Ok((parsed(&org)?, parsed(&draft)?, parsed(&by)?)))
        .transpose()
}

/// Writes a version with its clauses and its notice; false if its id or its number is taken.
pub(in crate::awards) fn insert_version(
    conn: &mut Conn,
    now: Now,
    one: &Submitted<'_>,
) -> Result<bool> {
    let id = one.id.to_string();
    let values = (
        award_rules::id.eq(&id),
        award_rules::org_id.eq(one.org.to_string()),
        award_rules::version.eq(i32::try_from(one.version).map_err(Error::internal)?),
        award_rules::in_force_from.eq(one.notice.effective_on),
        award_rules::in_force_to.eq(None::<Date>),
        award_rules::recorded_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(award_rules::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if inserted == 0 {
        return Ok(false);
    }
    for clause in one.clauses {
        diesel::insert_into(award_rule_clauses::table)
            .values((
                award_rule_clauses::rules_id.eq(&id),
                award_rule_clauses::clause
                    .eq(i32::try_from(clause.number).map_err(Error::internal)?),
                award_rule_clauses::indicator.eq(&clause.indicator),
                award_rule_clauses::points_min.eq(hundredths(clause.least)?),
                award_rule_clauses::points_max.eq(hundredths(clause.most)?),
                award_rule_clauses::text_zh.eq(&clause.text.zh),
                award_rule_clauses::text_en.eq(&clause.text.en),
                award_rule_clauses::evidence_zh.eq(&clause.evidence.zh),
                award_rule_clauses::evidence_en.eq(&clause.evidence.en),
            ))
            .execute(conn)?;
    }
    diesel::insert_into(award_rule_notices::table)
        .values((
            award_rule_notices::rules_id.eq(&id),
            award_rule_notices::draft_id.eq(one.draft.to_string()),
            award_rule_notices::submitted_by.eq(one.by.to_string()),
            award_rule_notices::posted_on.eq(one.notice.posted_on),
            award_rule_notices::until_on.eq(one.notice.ends_on),
            award_rule_notices::calendar_version.eq(&one.notice.calendar),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Sends a version back; false if it was sent back already.
pub(in crate::awards) fn insert_return(
    conn: &mut Conn,
    now: Now,
    rules: &str,
    (by, reason): (AccountId, &str),
) -> Result<bool> {
    let values = (
        award_rule_returns::rules_id.eq(rules.to_owned()),
        award_rule_returns::returned_by.eq(by.to_string()),
        award_rule_returns::returned_on.eq(now.date),
        award_rule_returns::returned_at.eq(now.micros),
        award_rule_returns::reason.eq(reason.to_owned()),
    );
    let inserted = either!(conn, conn => diesel::insert_into(award_rule_returns::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
