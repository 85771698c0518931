//! What names a row must find it.
//!
//! The database refuses a reference to nothing, but not in a file that was damaged, nor in rows
//! that were taken in with the checks turned off.

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

use super::{Check, REFERENCE, tell};
use crate::db::Conn;
use crate::either;
use crate::error::Result;
use crate::verify::Report;

/// One declared reference; lists of columns are parted by commas.
#[derive(QueryableByName)]
struct Declared {
    #[diesel(sql_type = Text)]
    child: String,
    #[diesel(sql_type = Text)]
    columns: String,
    #[diesel(sql_type = Text)]
    parent: String,
    #[diesel(sql_type = Text)]
    parent_columns: String,
    /// The columns of the child's own key, if it has one.
    #[diesel(sql_type = Nullable<Text>)]
    key: Option<String>,
}

const OF_SQLITE: &str = "SELECT m.name AS child, f.\"table\" AS parent, \
         group_concat(f.\"from\", ',' ORDER BY f.seq) AS columns, \
         group_concat(f.\"to\", ',' ORDER BY f.seq) AS parent_columns, \
         (SELECT group_concat(c.name, ',' ORDER BY c.pk) FROM pragma_table_info(m.name) c \
             WHERE c.pk > 0) AS key \
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' \
     GROUP BY m.name, f.id ORDER BY m.name, f.id";
const OF_POSTGRES: &str = "SELECT c.conrelid::regclass::text AS child, \
         c.confrelid::regclass::text AS parent, \
         (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM \
             unnest(c.conkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a \
             ON a.attrelid = c.conrelid AND a.attnum = k.number) AS columns, \
         (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM \
             unnest(c.confkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a \
             ON a.attrelid = c.confrelid AND a.attnum = k.number) AS parent_columns, \
         (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM pg_index i, \
             unnest(i.indkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a \
             ON a.attrelid = c.conrelid AND a.attnum = k.number \
             WHERE i.indrelid = c.conrelid AND i.indisprimary) AS key \
     FROM pg_constraint c \
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace \
     ORDER BY 1, c.conname";

/// Follows every reference that a table declares.
pub(in crate::verify) fn references(conn: &mut Conn, report: &mut Report<'_>) -> Result<()> {
    let sql = match conn {
        Conn::Postgres(_) => OF_POSTGRES,
        Conn::Sqlite(_) => OF_SQLITE,
    };
    let declared: Vec<Declared> = either!(conn, conn => diesel::sql_query(sql).load(conn))?;
    for one in &declared {
        let found = tell(conn, (REFERENCE, &one.child), &one.sql(), report);
        report.made(REFERENCE, &one.child, found)?;
    }
    Ok(())
}

impl Declared {
    /// The rows that name what is not there.
    fn sql(&self) -> String {
        let list = |columns: &str, with: &dyn Fn(&str) -> String, between: &str| {
            let each: Vec<String> = columns.split(',').map(with).collect();
            each.join(between)
        };
        let own = |column: &str| format!("CAST(c.{column} AS TEXT)");
        let id = list(
            self.key.as_ref().unwrap_or(&self.columns),
            &own,
            " || '/' || ",
        );
        let named = list(&self.columns, &own, " || '/' || ");
        let set = list(
            &self.columns,
            &|column| format!("c.{column} IS NOT NULL"),
            " AND ",
        );
        let pairs = self.columns.split(',').zip(self.parent_columns.split(','));
        let equal: Vec<String> = pairs.map(|(a, b)| format!("p.{b} = c.{a}")).collect();
        format!(
            "SELECT {id} AS id, 'names {parent} ' || {named} || ', which is not there' AS words \
             FROM {child} c WHERE {set} AND NOT EXISTS \
             (SELECT 1 FROM {parent} p WHERE {equal})",
            parent = self.parent,
            child = self.child,
            equal = equal.join(" AND "),
        )
    }
}

/// References that no table declares.
macro_rules! names {
    ($code:literal, $table:literal, $id:literal, $column:literal,
     $parent:literal, $key:literal) => {
        Check {
            code: $code,
            table: $table,
            sql: concat!(
                "SELECT ",
                $id,
                " AS id, 'names ",
                $parent,
                " ' || c.",
                $column,
                " || ', which is not there' AS words FROM ",
                $table,
                " c WHERE c.",
                $column,
                " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ",
                $parent,
                " p WHERE p.",
                $key,
                " = c.",
                $column,
                ")"
            ),
            also_in_a_demo: true,
        }
    };
}

/// References that no table declares, and rows that are numbered without a gap.
pub(super) const CHECKS: &[Check] = &[
    names!(
        "cap_of_nobody",
        "award_caps",
        "c.org_id || '/' || c.person_id || '/' || c.indicator || '/' || c.year",
        "person_id",
        "residents",
        "person_id"
    ),
    names!(
        "identity_of_nobody",
        "identities",
        "c.person_id",
        "person_id",
        "residents",
        "person_id"
    ),
    names!(
        "name_part_of_nobody",
        "name_parts",
        "c.part || '/' || c.person_id",
        "person_id",
        "identities",
        "person_id"
    ),
    names!(
        "superseded_by_nothing",
        "facts",
        "c.id",
        "superseded_by",
        "facts",
        "id"
    ),
    names!(
        "household_of_nobody",
        "enrolment_applications",
        "c.id",
        "household_id",
        "household_members",
        "household_id"
    ),
    names!(
        "window_of_nobody",
        "proxies",
        "c.id",
        "org_id",
        "orgs",
        "id"
    ),
    names!(
        "counter_of_nobody",
        "permit_entries",
        "c.id",
        "org_id",
        "orgs",
        "id"
    ),
    names!(
        "audit_of_nobody",
        "audit",
        "c.id",
        "account_id",
        "accounts",
        "id"
    ),
    // What waited when a person was erased was taken back by nobody's step.
    Check {
        code: "correction_unlike_its_steps",
        table: "corrections",
        sql: "SELECT c.id AS id, 'stands at step ' || c.turn || ', but not all of them are there' \
                  AS words \
              FROM corrections c WHERE (c.turn <> \
                  (SELECT COUNT(*) FROM correction_steps s WHERE s.correction_id = c.id) \
                  OR c.turn <> COALESCE((SELECT MAX(s.number) FROM correction_steps s \
                      WHERE s.correction_id = c.id), 0)) \
                  AND NOT (c.state = 'withdrawn' AND c.person_id NOT IN \
                      (SELECT i.person_id FROM identities i))",
        also_in_a_demo: true,
    },
    Check {
        code: "erasure_unlike_its_steps",
        table: "erasures",
        sql: "SELECT c.id AS id, 'stands at step ' || c.turn || ', but not all of them are there' \
                  AS words \
              FROM erasures c WHERE c.turn <> \
                  (SELECT COUNT(*) FROM erasure_steps s WHERE s.erasure_id = c.id) \
                  OR c.turn <> COALESCE((SELECT MAX(s.number) FROM erasure_steps s \
                      WHERE s.erasure_id = c.id), 0)",
        also_in_a_demo: true,
    },
    Check {
        code: "identity_not_found_by_name",
        table: "identities",
        sql: "SELECT i.person_id AS id, 'no part of the name is there to find it by' AS words \
              FROM identities i WHERE NOT EXISTS \
                  (SELECT 1 FROM name_parts p WHERE p.person_id = i.person_id)",
        also_in_a_demo: true,
    },
    Check {
        code: "erased_unlike_its_identity",
        table: "residents",
        sql: "SELECT r.person_id AS id, 'listed as erased, or not, unlike the identity' AS words \
              FROM residents r WHERE r.erased = EXISTS \
                  (SELECT 1 FROM identities i WHERE i.person_id = r.person_id)",
        also_in_a_demo: true,
    },
    Check {
        code: "identity_kept_after_erasure",
        table: "identities",
        sql: "SELECT i.person_id AS id, 'is there, but erasure ' || e.id || ' was carried out' \
                  AS words \
              FROM identities i JOIN erasures e ON e.person_id = i.person_id \
              WHERE e.state = 'erased'",
        also_in_a_demo: true,
    },
];
