//! Check sheets against their households, their entries and the awards that rest on them.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// Every act and every entry is there, whoever stands for a household belongs to it, and an award
/// was drafted from what it says.
pub(super) const CHECKS: &[Check] = &[
    check(
        "sheet_unlike_its_steps",
        "check_sheets",
        "SELECT s.id AS id, 'stands at step ' || s.turn || ', but not all of them are there' \
             AS words \
         FROM check_sheets s WHERE s.turn <> \
             (SELECT COUNT(*) FROM check_steps t WHERE t.sheet_id = s.id)",
    ),
    check(
        "line_unlike_its_entries",
        "check_lines",
        "SELECT l.id AS id, 'has ' || l.entries || ' entries, but not all of them are there' \
             AS words \
         FROM check_lines l WHERE l.entries <> \
             (SELECT COUNT(*) FROM check_entries e WHERE e.line_id = l.id)",
    ),
    check(
        "line_unlike_its_people",
        "check_lines",
        "SELECT l.id AS id, 'has other people than it says' AS words \
         FROM check_lines l WHERE l.people <> \
             (SELECT COUNT(*) FROM check_line_people p WHERE p.line_id = l.id) \
             OR NOT EXISTS (SELECT 1 FROM check_line_people p \
                 WHERE p.line_id = l.id AND p.person_id = l.person_id)",
    ),
    check(
        "award_unlike_its_check",
        "check_awards",
        "SELECT c.award_id AS id, 'is for another person or of another village' AS words \
         FROM check_awards c JOIN check_lines l ON l.id = c.line_id \
             JOIN check_sheets s ON s.id = l.sheet_id JOIN awards a ON a.id = c.award_id \
         WHERE a.person_id <> l.person_id OR a.org_id <> s.org_id",
    ),
    check(
        "award_of_what_did_not_pass",
        "check_awards",
        "SELECT c.award_id AS id, 'rests on an item that did not pass' AS words \
         FROM check_awards c JOIN check_lines l ON l.id = c.line_id \
         WHERE NOT EXISTS (SELECT 1 FROM check_entries e \
             WHERE e.line_id = l.id AND e.number = l.entries AND 'passed' = \
                 CASE c.item WHEN 'yard' THEN e.yard WHEN 'sorting' THEN e.sorting \
                     ELSE e.dumping END)",
    ),
];
