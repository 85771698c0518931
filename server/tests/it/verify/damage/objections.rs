//! Damage to objections and to the lists they correct.

/// Which check finds it, in which table, and the damage.
pub(in crate::verify) const DAMAGE: &[(&str, &str, &str)] = &[
    (
        "objection_not_in_audit",
        "objection_steps",
        "DELETE FROM audit WHERE event = 'objection_upheld'",
    ),
    (
        "objection_unlike_its_line",
        "objections",
        "UPDATE objections SET filed_on = '2018-08-01'",
    ),
    (
        "upheld_but_not_voided",
        "objections",
        "UPDATE objections SET state = 'upheld'",
    ),
    (
        "upheld_more_than_once",
        "objections",
        "DROP INDEX objections_once; \
            UPDATE objections SET state = 'upheld', \
                award_id = (SELECT MIN(award_id) FROM objections)",
    ),
    (
        "hold_unlike_its_objection",
        "objections",
        "UPDATE objections SET held_until = NULL",
    ),
    (
        "correction_of_what_stands",
        "notice_corrections",
        "UPDATE notice_corrections SET corrected_on = '2018-01-01'",
    ),
    (
        "upheld_but_not_published",
        "objections",
        "DELETE FROM notice_corrections",
    ),
    (
        "digest_of_other_lines",
        "notice_lists",
        "INSERT INTO notice_lists (org_id, posted_on, lines, digest, kept_at) \
            SELECT MIN(org_id), '2018-01-01', 3, '', 0 FROM notice_lines",
    ),
    (
        "forgotten_without_a_digest",
        "notice_lines",
        "UPDATE notice_lines SET name = ''",
    ),
    (
        "objection_unlike_its_steps",
        "objections",
        "DELETE FROM objection_steps WHERE number = 1",
    ),
];
