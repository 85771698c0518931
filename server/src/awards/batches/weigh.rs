//! Weighs a list: every row is decided by the rules of one award, as if the rows before had been
//! drafted and signed, and a good one is told what it is worth.

use std::collections::BTreeMap;

use shared::access::Actor;
use shared::awards::AwardRefusal;
use shared::awards::batches::{BatchColumn, Tally};
use shared::base::{AwardId, Date, Points};
use shared::imports::CellProblem;

use super::Problem;
use super::people::Roll;
use super::rows::typed;
use super::scales::Scales;
use super::worth;
use crate::awarders;
use crate::awards::decision::{no_rules, refused, year_of};
use crate::awards::setting::awarder_kind;
use crate::awards::{Award, Setting, quotas, rules, store};
use crate::db::Conn;
use crate::error::Result;
use crate::imports::Table;
use crate::registers::orgs::Org;

/// A list that was weighed.
pub(super) struct Weighed {
    /// What is wrong with its heading; then no row was read.
    pub(super) heading: Vec<CellProblem>,
    /// Rows left from the template.
    pub(super) examples: u32,
    pub(super) rows: Vec<WeighedRow>,
    /// What the organisation may give this year, what is left of it, and what would be.
    pub(super) quota: [Points; 3],
    /// The day from which what is signed today counts.
    pub(super) posts_on: Date,
}

/// One row.
pub(super) struct WeighedRow {
    pub(super) number: u32,
    /// The name as typed, masked.
    pub(super) name: String,
    pub(super) clause: Option<u32>,
    pub(super) points: Option<Points>,
    pub(super) verdict: Verdict,
}

/// What becomes of a row.
pub(super) enum Verdict {
    /// It becomes this draft, which is worth so much.
    Good(Box<Award>, Points),
    /// It became this award before.
    Known(AwardId),
    Bad(Vec<Problem>),
}

/// Weighs the rows of a list.
pub(super) fn weigh(
    conn: &mut Conn,
    setting: &Setting,
    (org, actor): (&Org, &Actor),
    table: &Table<BatchColumn>,
) -> Result<Weighed> {
    // An organisation of a kind that never awards has no rules either.
    let awarder = awarder_kind(org.kind).ok_or_else(no_rules)?;
    if org.is_ended(setting.today()) {
        return Err(refused(AwardRefusal::AwarderEnded));
    }
    if awarders::suspended(conn, org.id)? {
        return Err(refused(AwardRefusal::AwardingSuspended));
    }
    let record = rules::latest(conn, org.id, setting.today())?;
    let record = record.filter(|record| record.rules.in_force_on(setting.today()));
    let record = record.ok_or_else(no_rules)?;
    let account = quotas::balance(conn, org.id, year_of(setting))?;
    let terms = setting.terms();
    let (rows, examples) = if table.heading_faults().is_empty() {
        typed(table, setting.today())
    } else {
        (Vec::new(), 0)
    };
    let roll = Roll::load(conn, setting, (org, actor), &rows)?;
    let given = roll.given(conn, setting, org)?;
    let mut scales = Scales {
        setting,
        org,
        actor,
        awarder,
        rules_id: &record.id,
        rules: &record.rules,
        terms: &terms,
        roll: &roll,
        known: BTreeMap::new(),
        seen: BTreeMap::new(),
        tally: Tally::new(account, given),
    };
    scales.known = store::steps(conn, &scales.ids(&rows))?;
    let mut weighed: Vec<WeighedRow> = rows.iter().map(|row| scales.row(row)).collect();
    let left_after = scales.tally.account().left();
    let posts_on = worth::add(conn, setting, (org, &record.rules, &terms), &mut weighed)?;
    Ok(Weighed {
        heading: table.heading_faults().to_vec(),
        examples,
        rows: weighed,
        quota: [account.allocated, account.left(), left_after],
        posts_on,
    })
}
