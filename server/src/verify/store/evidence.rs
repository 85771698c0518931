//! Evidence against what it proves, and against the pictures that are kept.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// A picture is of the organisation whose household or award it proves, what was not taken away is
/// kept, and what nothing rests on is not.
pub(super) const CHECKS: &[Check] = &[
    check(
        "evidence_of_another_org",
        "evidence",
        "SELECT e.id AS id, 'is of another organisation than what it proves' AS words \
         FROM evidence e LEFT JOIN awards a ON a.id = e.award_id \
             LEFT JOIN check_lines l ON l.id = e.line_id \
             LEFT JOIN check_sheets s ON s.id = l.sheet_id \
         WHERE e.org_id <> COALESCE(a.org_id, s.org_id)",
    ),
    check(
        "picture_is_gone",
        "evidence",
        "SELECT e.id AS id, 'was not taken away, but its picture is not kept' AS words \
         FROM evidence e JOIN evidence_pictures p ON p.digest = e.digest \
         WHERE e.removed_at IS NULL AND p.key_version = 0",
    ),
    check(
        "picture_of_nothing",
        "evidence_pictures",
        "SELECT p.digest AS id, 'is kept, but proves nothing any more' AS words \
         FROM evidence_pictures p WHERE p.key_version <> 0 AND NOT EXISTS \
             (SELECT 1 FROM evidence e WHERE e.digest = p.digest AND e.removed_at IS NULL)",
    ),
];
