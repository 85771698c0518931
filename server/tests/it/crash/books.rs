//! What must hold in the tables whatever was cut off when.

use std::collections::BTreeMap;

use diesel::prelude::*;
use server::db::Db;
use server::db::schema::{audit, award_caps, award_signatures, awards, quotas, transfers};
use shared::base::AwardId;

/// Every acknowledged award is there once with its rows, and so is everything else that is signed.
pub(super) fn check_awards(db: &Db, acknowledged: &[AwardId]) {
    let told = db.read_blocking(|conn| {
        let steps: Vec<(String, String)> = awards::table
            .select((awards::id, awards::step))
            .load(conn)?;
        let signatures: Vec<String> = award_signatures::table
            .select(award_signatures::award_id)
            .load(conn)?;
        let grants: Vec<Option<String>> = transfers::table
            .filter(transfers::kind.eq("grant"))
            .select(transfers::award_id)
            .load(conn)?;
        let events: Vec<(Option<String>, String)> = audit::table
            .filter(audit::event.eq_any(["award_drafted", "award_signed"]))
            .select((audit::subject, audit::event))
            .load(conn)?;
        Ok((steps, signatures, grants, events))
    });
    let (steps, signatures, grants, events) = told.expect("the tables are read");
    let steps: BTreeMap<String, String> = steps.into_iter().collect();
    for award in acknowledged {
        let step = steps.get(&award.to_string()).map(String::as_str);
        assert_eq!(step, Some("signed"), "{award} was acknowledged");
    }
    let signatures = tally(signatures);
    let grants = tally(grants.into_iter().flatten());
    let events = tally(
        events
            .into_iter()
            .filter_map(|(award, event)| Some((award?, event))),
    );
    for (award, step) in &steps {
        let signed = u32::from(step == "signed" || step == "voided");
        let of = |event: &str| events.get(&(award.clone(), event.to_owned())).copied();
        assert_eq!(
            signatures.get(award).copied().unwrap_or_default(),
            signed,
            "{award}"
        );
        assert_eq!(
            grants.get(award).copied().unwrap_or_default(),
            signed,
            "{award}"
        );
        assert_eq!(of("award_drafted"), Some(1), "{award}");
        assert_eq!(of("award_signed").unwrap_or_default(), signed, "{award}");
    }
}

/// A row of the ledger: whose, of which year, what it does and how much.
type Moved = (String, i32, String, i64);

/// What the ledger comes to, entry by entry: allocated and reserved. At no entry is more taken
/// than there is.
fn folded(moved: Vec<Moved>) -> BTreeMap<(String, i32), (i64, i64)> {
    let mut folded: BTreeMap<(String, i32), (i64, i64)> = BTreeMap::new();
    for (org, year, kind, amount) in moved {
        let (allocated, reserved) = folded.entry((org.clone(), year)).or_default();
        match kind.as_str() {
            "allocation" | "moved_in" => *allocated += amount,
            "return" | "moved_out" => *allocated -= amount,
            "funding" | "refund" => {}
            "grant" => *reserved += amount,
            "void" => *reserved -= amount,
            other => panic!("an unknown kind of transfer: {other}"),
        }
        assert!(
            *reserved <= *allocated,
            "{org} in {year}: {reserved} of {allocated}"
        );
    }
    folded
}

/// No limit is exceeded, and what the tables keep is what the ledger comes to.
pub(super) fn check_limits(db: &Db) {
    let told = db.read_blocking(|conn| {
        let quotas: Vec<(String, i32, i64, i64)> = quotas::table
            .select((
                quotas::org_id,
                quotas::year,
                quotas::allocated,
                quotas::reserved,
            ))
            .load(conn)?;
        // In the order of the ledger: nothing is taken before it is there.
        let moved: Vec<Moved> = transfers::table
            .order((transfers::recorded_at, transfers::id))
            .select((
                transfers::org_id,
                transfers::year,
                transfers::kind,
                transfers::amount,
            ))
            .load(conn)?;
        let caps: Vec<(String, String, String, i32, i64, i64)> = award_caps::table
            .select(award_caps::all_columns)
            .load(conn)?;
        let signed: Vec<(String, String, String, i64, shared::base::Date)> = awards::table
            .inner_join(award_signatures::table)
            .filter(awards::step.eq("signed"))
            .select((
                awards::org_id,
                awards::person_id,
                awards::indicator,
                awards::points,
                award_signatures::signed_on,
            ))
            .load(conn)?;
        Ok((quotas, moved, caps, signed))
    });
    let (quotas, moved, caps, signed) = told.expect("the tables are read");
    let folded = folded(moved);
    for (org, year, allocated, reserved) in quotas {
        let fold = folded
            .get(&(org.clone(), year))
            .copied()
            .unwrap_or_default();
        assert_eq!((allocated, reserved), fold, "{org} in {year}");
    }
    let mut given: BTreeMap<(String, String, String, i32), i64> = BTreeMap::new();
    for (org, person, indicator, points, on) in signed {
        let key = (org, person, indicator, chrono::Datelike::year(&on));
        *given.entry(key).or_default() += points;
    }
    for (org, person, indicator, year, counted, cap) in caps {
        let key = (org, person, indicator, year);
        let sum = given.get(&key).copied().unwrap_or_default();
        assert!(
            counted == sum && counted <= cap,
            "{key:?}: {counted} of {cap}, given {sum}"
        );
    }
}

fn tally<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeMap<T, u32> {
    let mut counts = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts
}
