//! The same seed and day make the same district, but for passwords and what is sealed.

use diesel::prelude::*;
use diesel::sql_types::Text;
use server::keys::Keys;

use super::{District, SEED, built};
use crate::on_both;

on_both! {
    async fn a_seed_makes_one_district(backend) {
        let keys = Keys::generate();
        let one = print(&built(backend, "2018-07-01", SEED, keys.clone()));
        let same = print(&built(backend, "2018-07-01", SEED, keys.clone()));
        let other = print(&built(backend, "2018-07-01", SEED + 1, keys));
        assert!(one.len() > 20_000, "{}", one.len());
        let different = one.iter().zip(&same).find(|(one, same)| one != same);
        assert_eq!(different, None);
        assert_eq!(one.len(), same.len());
        assert_ne!(one, other);
    }
}

/// Every row of the tables as text, without passwords and sealed bytes.
fn print(district: &District) -> Vec<String> {
    let mut lines = Vec::new();
    let queries = [
        "SELECT id || kind || COALESCE(parent_id, '') AS line FROM areas ORDER BY id",
        "SELECT area_id || code || name_zh || name_en AS line FROM area_codes ORDER BY area_id",
        "SELECT id || kind AS line FROM orgs ORDER BY id",
        "SELECT org_id || name_zh || COALESCE(uscc, '') || area_id || valid_from AS line \
         FROM org_versions ORDER BY org_id, valid_from",
        "SELECT area_id || into_id || from_on AS line FROM area_successions ORDER BY area_id",
        "SELECT id || org_id || id_index || from_on AS line FROM employment_reports ORDER BY id",
        "SELECT person_id || id_index AS line FROM identities ORDER BY person_id",
        "SELECT person_id || village_id || COALESCE(grid_id, '') || registered_on AS line \
         FROM residents ORDER BY person_id",
        "SELECT household_id || person_id || kin || from_on AS line FROM household_members \
         ORDER BY household_id, person_id",
        "SELECT id || person_id || fact || value || source || status || recorded_at AS line \
         FROM facts ORDER BY id",
        "SELECT person_id || org_id || from_on || insured_from AS line FROM employments \
         ORDER BY person_id",
        "SELECT id || person_id || code_hash || valid_until AS line FROM statements ORDER BY id",
        "SELECT id || person_id || kind || issued_on AS line FROM permits ORDER BY id",
        "SELECT permit_id || endorsed_on AS line FROM permit_endorsements \
         ORDER BY permit_id, endorsed_on",
        "SELECT permit_id || ended_on AS line FROM permit_endings ORDER BY permit_id",
        "SELECT id || person_id || ground || decided_on || reference AS line FROM freezes \
         ORDER BY id",
        "SELECT id || login || name || COALESCE(person_id, '') AS line FROM accounts ORDER BY id",
        "SELECT id || org_id || version || in_force_from AS line FROM award_rules ORDER BY id",
        "SELECT org_id || year || allocated || '/' || reserved AS line FROM quotas \
         ORDER BY org_id, year",
        "SELECT org_id || person_id || indicator || year || given AS line FROM award_caps \
         ORDER BY org_id, person_id, indicator, year",
        "SELECT id || org_id || person_id || clause || points || fact_date || step AS line \
         FROM awards ORDER BY id",
        "SELECT award_id || signed_at || posts_on AS line FROM award_signatures ORDER BY award_id",
        "SELECT award_id || ended_at || reason AS line FROM award_endings ORDER BY award_id",
        "SELECT id || debit || credit || amount || effective_on AS line FROM transfers ORDER BY id",
        "SELECT award_id || name || id_tail || points AS line FROM notice_lines ORDER BY award_id",
        "SELECT id || school_area_id || child_id || applied_on AS line \
         FROM enrolment_applications ORDER BY id",
        "SELECT id || at || event || COALESCE(subject, '') || detail AS line FROM audit \
         ORDER BY id",
    ];
    for query in queries {
        let rows: Vec<Line> = district
            .db
            .read_blocking(|conn| Ok(diesel::sql_query(query).load(conn)?))
            .unwrap();
        assert!(!rows.is_empty(), "{query}");
        lines.extend(rows.into_iter().map(|row| row.line));
    }
    lines
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}
