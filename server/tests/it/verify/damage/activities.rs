//! Damage to activities.

/// Which check finds it, in which table, and the damage.
pub(in crate::verify) const DAMAGE: &[(&str, &str, &str)] = &[
    (
        "activity_not_in_audit",
        "activity_steps",
        "DELETE FROM audit WHERE event = 'activity_confirmed'",
    ),
    (
        "places_unlike_sign_ups",
        "activities",
        "UPDATE activity_sign_ups SET withdrawn_at = 1",
    ),
    (
        "activity_unlike_its_steps",
        "activities",
        "DELETE FROM activity_steps WHERE act = 'revoked'",
    ),
    (
        "attendance_of_nobody_signed_up",
        "attendance_marks",
        "DELETE FROM activity_sign_ups",
    ),
    (
        "confirmed_by_who_handed_in",
        "activity_steps",
        "UPDATE activity_steps SET account_id = (SELECT MIN(account_id) FROM activity_steps)",
    ),
];
