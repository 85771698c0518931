//! Objections against their lines: what holds, what was upheld, what the notice shows.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// A line is held by what was said while its notice lasted, an objection that stands has voided
/// its line, and what was voided is published.
pub(super) const CHECKS: &[Check] = &[
    check(
        "objection_unlike_its_line",
        "objections",
        "SELECT o.id AS id, 'objects to what ' || a.org_id || ' gave, which is ' || a.step \
             AS words \
         FROM objections o JOIN awards a ON a.id = o.award_id \
         LEFT JOIN award_signatures s ON s.award_id = o.award_id \
         WHERE a.step NOT IN ('signed', 'voided') OR a.org_id <> o.org_id \
             OR a.district <> o.district OR s.award_id IS NULL \
             OR s.notice_until <> o.notice_until OR o.filed_on > s.notice_until \
             OR o.filed_on < s.signed_on",
    ),
    check(
        "upheld_but_not_voided",
        "objections",
        "SELECT o.id AS id, 'stands, but its award is ' || a.step AS words \
         FROM objections o JOIN awards a ON a.id = o.award_id \
         WHERE o.state = 'upheld' AND a.step <> 'voided'",
    ),
    check(
        "upheld_more_than_once",
        "objections",
        "SELECT o.award_id AS id, 'was voided by more than one objection' AS words \
         FROM objections o WHERE o.state = 'upheld' \
         GROUP BY o.award_id HAVING COUNT(*) > 1",
    ),
    check(
        "hold_unlike_its_objection",
        "objections",
        "SELECT o.id AS id, 'is ' || o.state || ', which does not fit how long it holds' AS words \
         FROM objections o JOIN award_signatures s ON s.award_id = o.award_id \
         WHERE (o.held_until IS NULL) <> (o.state IN ('open', 'review')) \
             OR o.held_until < o.filed_on OR o.expires_on < s.expires_on \
             OR o.state = 'rejected' AND o.held_until <> o.due_on",
    ),
    check(
        "correction_of_what_stands",
        "notice_corrections",
        "SELECT c.award_id AS id, 'is shown as corrected, but is ' || a.step AS words \
         FROM notice_corrections c JOIN awards a ON a.id = c.award_id \
         LEFT JOIN award_endings e ON e.award_id = c.award_id \
         WHERE a.step <> 'voided' OR e.award_id IS NULL OR e.ended_on <> c.corrected_on",
    ),
    check(
        "upheld_but_not_published",
        "objections",
        "SELECT o.id AS id, 'stands, but the notice shows no correction' AS words \
         FROM objections o WHERE o.state = 'upheld' AND NOT EXISTS \
             (SELECT 1 FROM notice_corrections c WHERE c.award_id = o.award_id)",
    ),
    check(
        "digest_of_other_lines",
        "notice_lists",
        "SELECT l.org_id || '/' || l.posted_on AS id, 'is of ' || l.lines || \
             ' lines, but there are ' || (SELECT COUNT(*) FROM notice_lines n \
                 WHERE n.org_id = l.org_id AND n.posted_on = l.posted_on) AS words \
         FROM notice_lists l WHERE l.lines <> (SELECT COUNT(*) FROM notice_lines n \
             WHERE n.org_id = l.org_id AND n.posted_on = l.posted_on)",
    ),
    check(
        "forgotten_without_a_digest",
        "notice_lines",
        "SELECT n.award_id AS id, 'has lost its name, but no digest of its day is kept' AS words \
         FROM notice_lines n WHERE n.name = '' AND NOT EXISTS (SELECT 1 FROM notice_lists l \
             WHERE l.org_id = n.org_id AND l.posted_on = n.posted_on)",
    ),
    // What waited when a person was erased was taken back by nobody's step.
    check(
        "objection_unlike_its_steps",
        "objections",
        "SELECT o.id AS id, 'stands at step ' || o.turn || ', but not all of them are there' \
             AS words \
         FROM objections o WHERE (o.turn <> \
             (SELECT COUNT(*) FROM objection_steps s WHERE s.objection_id = o.id) \
             OR o.turn <> COALESCE((SELECT MAX(s.number) FROM objection_steps s \
                 WHERE s.objection_id = o.id), 0)) \
             AND NOT (o.state = 'withdrawn' AND o.person_id NOT IN \
                 (SELECT i.person_id FROM identities i))",
    ),
];
