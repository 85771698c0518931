//! Damage to check sheets.

/// Which check finds it, in which table, and the damage.
pub(in crate::verify) const DAMAGE: &[(&str, &str, &str)] = &[
    (
        "sheet_not_in_audit",
        "check_steps",
        "DELETE FROM audit WHERE event = 'check_sheet_finished'",
    ),
    (
        "check_not_in_audit",
        "check_entries",
        "DELETE FROM audit WHERE event = 'household_checked'",
    ),
    (
        "sheet_unlike_its_steps",
        "check_sheets",
        "DELETE FROM check_steps WHERE act = 'finished'",
    ),
    (
        "line_unlike_its_entries",
        "check_lines",
        "DELETE FROM check_entries",
    ),
    (
        "line_unlike_its_people",
        "check_lines",
        "DELETE FROM check_line_people",
    ),
    (
        "award_unlike_its_check",
        "check_awards",
        "UPDATE check_lines SET person_id = (SELECT MAX(person_id) FROM residents)",
    ),
    (
        "award_of_what_did_not_pass",
        "check_awards",
        "UPDATE check_entries SET yard = 'failed', sorting = 'failed', dumping = 'failed'",
    ),
];
