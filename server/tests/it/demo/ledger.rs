//! Balances are the fold of the ledger, caps the sum of the awards, and nothing exceeds a limit.

use std::collections::BTreeMap;

use chrono::Datelike;
use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{
    audit, award_caps, award_endings, award_rule_clauses, award_signatures, awards, notice_lines,
    quotas, transfers,
};
use server::error::Result;
use shared::awards::{Ledger, LedgerAccount, Source, Transfer};
use shared::base::{Date, OrgId, Points};
use shared::calendar::Calendar;

use super::{DAYS, district};
use crate::on_both;
use crate::world::date;

on_both! {
    async fn the_ledger_folds_to_the_balances(backend) {
        for day in DAYS {
            let district = district(backend, day);
            district.db.read_blocking(|conn| {
                let ledger = ledger(conn)?;
                let rows: Vec<(String, i32, i64, i64)> = quotas::table
                    .select((quotas::org_id, quotas::year, quotas::allocated, quotas::reserved))
                    .load(conn)?;
                assert!(rows.len() > 20, "{day}");
                for (org, year, allocated, reserved) in rows {
                    let org: OrgId = org.parse().unwrap();
                    let account = ledger.statement(org, year, date(day));
                    assert_eq!(account.allocated, Points::from_hundredths(allocated), "{day}");
                    let taken = account.held + account.posted;
                    assert_eq!(taken, Points::from_hundredths(reserved), "{day}");
                    assert!(account.left() >= Points::ZERO, "{day}");
                    let balance = ledger.balance(LedgerAccount::Quota(org, year));
                    assert_eq!(balance, account.left(), "{day}");
                }
                Ok(())
            }).unwrap();
        }
    }

    async fn caps_are_the_sums_of_what_was_given(backend) {
        let district = district(backend, "2018-07-01");
        district.db.read_blocking(|conn| {
            type Key = (String, String, String, i32);
            let mut sums: BTreeMap<Key, i64> = BTreeMap::new();
            let signed: Vec<(String, String, String, i64, String, Date)> = awards::table
                .inner_join(award_signatures::table)
                .select((awards::org_id, awards::person_id, awards::indicator, awards::points,
                    awards::step, award_signatures::signed_on))
                .load(conn)?;
            for (org, person, indicator, points, step, day) in signed {
                let given = sums.entry((org, person, indicator, day.year())).or_default();
                *given += if step == "signed" { points } else { 0 };
            }
            let caps: Vec<(String, String, String, i32, i64, i64)> =
                award_caps::table.select(award_caps::all_columns).load(conn)?;
            assert!(!caps.is_empty());
            for (org, person, indicator, year, given, cap) in caps {
                let sum = sums.remove(&(org, person, indicator, year)).unwrap_or_default();
                assert_eq!((sum, sum <= cap), (given, true));
            }
            assert!(sums.is_empty(), "{sums:?}");
            Ok(())
        }).unwrap();
    }

    async fn an_award_keeps_its_clause_its_dates_and_its_audit(backend) {
        for day in DAYS {
            let district = district(backend, day);
            district.db.read_blocking(|conn| whole(conn, date(day))).unwrap();
        }
    }
}

/// The ledger, appended row by row under its own rules.
fn ledger(conn: &mut Conn) -> Result<Ledger> {
    type Row = (
        String,
        String,
        i32,
        String,
        String,
        i64,
        Option<String>,
        Date,
    );
    let rows: Vec<Row> = transfers::table
        .order((transfers::recorded_at, transfers::id))
        .select((
            transfers::id,
            transfers::org_id,
            transfers::year,
            transfers::kind,
            transfers::debit,
            transfers::amount,
            transfers::award_id,
            transfers::effective_on,
        ))
        .load(conn)?;
    let mut ledger = Ledger::default();
    for (id, org, year, kind, debit, amount, award, day) in rows {
        let (id, org) = (id.parse().unwrap(), org.parse().unwrap());
        let points = Points::from_hundredths(amount);
        let award = award.map(|award| award.parse().unwrap());
        let row = match (kind.as_str(), award) {
            ("funding", None) => Transfer::funding(id, (org, year), points, day),
            ("allocation", None) => {
                let pool = debit
                    .strip_prefix("pool:")
                    .and_then(|rest| rest.split(':').next());
                let town = pool.map(|town| Source::Town(town.parse().unwrap()));
                let source = town.unwrap_or(Source::District);
                Transfer::allocation(id, source, (org, year), points, day)
            }
            ("grant", Some(award)) => Transfer::grant(id, award, (org, year), points, day),
            ("void", Some(award)) => Transfer::grant(id, award, (org, year), points, day)
                .void(id, day)
                .unwrap(),
            odd => panic!("{odd:?}"),
        };
        ledger.append(row).unwrap();
    }
    Ok(ledger)
}

/// What a row of awards must agree with.
fn whole(conn: &mut Conn, today: Date) -> Result<()> {
    type Row = (String, String, String, i32, i64, Date, Date, String);
    let rows: Vec<Row> = awards::table
        .select((
            awards::id,
            awards::rules_id,
            awards::indicator,
            awards::clause,
            awards::points,
            awards::fact_date,
            awards::drafted_on,
            awards::step,
        ))
        .load(conn)?;
    for (id, rules, indicator, clause, points, fact_date, drafted_on, step) in rows {
        let (named, least, most): (String, i64, i64) = award_rule_clauses::table
            .find((&rules, clause))
            .select((
                award_rule_clauses::indicator,
                award_rule_clauses::points_min,
                award_rule_clauses::points_max,
            ))
            .first(conn)?;
        assert_eq!(named, indicator);
        assert!((least..=most).contains(&points) && points % 50 == 0);
        assert!(fact_date <= drafted_on && drafted_on <= today);
        assert_eq!(fact_date.year(), drafted_on.year());
        let signed = step == "signed" || step == "voided";
        let signature: Option<(Date, Date, Date, String)> = award_signatures::table
            .find(&id)
            .select((
                award_signatures::signed_on,
                award_signatures::notice_until,
                award_signatures::posts_on,
                award_signatures::calendar_version,
            ))
            .first(conn)
            .optional()?;
        assert_eq!(signature.is_some(), signed);
        if let Some((signed_on, until, posts_on, version)) = signature {
            let notice = Calendar::embedded().notice(signed_on, 5);
            assert_eq!((until, posts_on), (notice.ends_on, notice.effective_on));
            assert_eq!(version, notice.calendar);
            assert!(drafted_on <= signed_on && signed_on <= today);
            let line: (Date, Date, i64) = notice_lines::table
                .find(&id)
                .select((
                    notice_lines::posted_on,
                    notice_lines::until_on,
                    notice_lines::points,
                ))
                .first(conn)?;
            assert_eq!(line, (signed_on, until, points));
        }
        ended_and_audited(conn, &id, (&step, signed), today)?;
    }
    let later: i64 = audit::table
        .filter(audit::at.gt(server::clock::start_of(today) + 24 * 3600 * 1_000_000))
        .count()
        .get_result(conn)?;
    assert_eq!(later, 0);
    Ok(())
}

/// An ending where the step says so, and one audit row for everything done.
fn ended_and_audited(
    conn: &mut Conn,
    id: &str,
    (step, signed): (&str, bool),
    today: Date,
) -> Result<()> {
    let ended: Option<Date> = award_endings::table
        .find(id)
        .select(award_endings::ended_on)
        .first(conn)
        .optional()?;
    let ends = step == "withdrawn" || step == "voided";
    assert_eq!(ended.is_some_and(|day| day <= today), ends);
    let events: i64 = audit::table
        .filter(audit::subject.eq(id))
        .count()
        .get_result(conn)?;
    assert_eq!(events, 1 + i64::from(signed) + i64::from(ends));
    Ok(())
}
