//! Damage to evidence.

/// Which check finds it, in which table, and the damage.
pub(in crate::verify) const DAMAGE: &[(&str, &str, &str)] = &[
    (
        "picture_not_in_audit",
        "evidence",
        "DELETE FROM audit WHERE event = 'picture_added'",
    ),
    (
        "evidence_of_another_org",
        "evidence",
        "UPDATE evidence SET org_id = (SELECT MIN(id) FROM orgs)",
    ),
    (
        "picture_is_gone",
        "evidence",
        "UPDATE evidence_pictures SET key_version = 0",
    ),
    (
        "picture_of_nothing",
        "evidence_pictures",
        "UPDATE evidence SET removed_at = 1",
    ),
    (
        "picture_does_not_open",
        "evidence_pictures",
        "UPDATE evidence_pictures SET sealed = \
            (SELECT sealed FROM evidence_pictures ORDER BY digest LIMIT 1)",
    ),
];
