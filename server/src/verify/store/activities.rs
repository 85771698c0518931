//! Activities against their lists: places, steps, and whose word made a list count.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// As many places are taken as people have signed up, every act is there, and what counts was
/// confirmed by somebody else than who handed it in.
pub(super) const CHECKS: &[Check] = &[
    check(
        "places_unlike_sign_ups",
        "activities",
        "SELECT a.id AS id, 'has ' || a.taken || ' places taken, but other sign-ups' AS words \
         FROM activities a WHERE a.taken <> (SELECT COUNT(*) FROM activity_sign_ups s \
             WHERE s.activity_id = a.id AND s.withdrawn_at IS NULL)",
    ),
    check(
        "activity_unlike_its_steps",
        "activities",
        "SELECT a.id AS id, 'stands at step ' || a.turn || ', but not all of them are there' \
             AS words \
         FROM activities a WHERE a.turn <> \
             (SELECT COUNT(*) FROM activity_steps s WHERE s.activity_id = a.id)",
    ),
    check(
        "attendance_of_nobody_signed_up",
        "attendance_marks",
        "SELECT m.id AS id, 'marks somebody who has not signed up' AS words \
         FROM attendance_marks m WHERE NOT EXISTS (SELECT 1 FROM activity_sign_ups s \
             WHERE s.activity_id = m.activity_id AND s.person_id = m.person_id)",
    ),
    check(
        "confirmed_by_who_handed_in",
        "activity_steps",
        "SELECT c.id AS id, 'confirms what the same account handed in' AS words \
         FROM activity_steps c JOIN activity_steps h \
             ON h.activity_id = c.activity_id AND h.account_id = c.account_id \
         WHERE c.act = 'confirmed' AND h.act = 'handed_in'",
    ),
];
