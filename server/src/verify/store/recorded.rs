//! Changes against the audit: what was done left a row there, in the same transaction.
//!
//! What names no thing of its own in the audit (lists of organisations and jobs, sessions,
//! look-ups) cannot be asked this way.

use super::Check;

/// A check that every row of a table has its audit row: its key, the audit's subject, the event,
/// and which rows.
macro_rules! recorded {
    ($code:literal, $table:literal, $id:literal, $subject:literal, $event:literal, $rest:literal,
     $demo:literal) => {
        Check {
            code: $code,
            table: $table,
            sql: concat!(
                "SELECT ",
                $id,
                " AS id, 'has no row in the audit that says ' || ",
                $event,
                " AS words FROM ",
                $table,
                " r ",
                $rest,
                " NOT EXISTS (SELECT 1 FROM audit u WHERE u.subject = ",
                $subject,
                " AND u.event = ",
                $event,
                ")"
            ),
            also_in_a_demo: $demo,
        }
    };
}

/// Every change that can be told from its row.
pub(super) const CHECKS: &[Check] = &[
    recorded!(
        "draft_not_in_audit",
        "awards",
        "r.id",
        "r.id",
        "'award_drafted'",
        "WHERE",
        true
    ),
    recorded!(
        "signature_not_in_audit",
        "award_signatures",
        "r.award_id",
        "r.award_id",
        "'award_signed'",
        "WHERE",
        true
    ),
    recorded!(
        "ending_not_in_audit",
        "award_endings",
        "r.award_id",
        "r.award_id",
        "CASE a.step WHEN 'voided' THEN 'award_voided' ELSE 'award_withdrawn' END",
        "JOIN awards a ON a.id = r.award_id WHERE",
        true
    ),
    recorded!(
        "allocation_not_in_audit",
        "transfers",
        "r.id",
        "r.id",
        "CASE r.kind WHEN 'allocation' THEN 'quota_allocated' WHEN 'funding' THEN 'quota_funded' \
             WHEN 'moved_out' THEN 'quota_moved' WHEN 'moved_in' THEN 'quota_moved' \
             ELSE 'quota_returned' END",
        "WHERE r.kind NOT IN ('grant', 'void') AND",
        true
    ),
    recorded!(
        "handover_not_in_audit",
        "award_keepers",
        "r.award_id || '/' || r.number",
        "r.award_id",
        "'work_handed_over'",
        "WHERE",
        true
    ),
    recorded!(
        "batch_not_in_audit",
        "award_batches",
        "r.id",
        "r.id",
        "'award_batch_taken'",
        "WHERE",
        true
    ),
    recorded!(
        "statement_not_in_audit",
        "statements",
        "r.id",
        "r.id",
        "'statement_issued'",
        "WHERE",
        true
    ),
    recorded!(
        "account_not_in_audit",
        "accounts",
        "r.id",
        "r.id",
        "CASE WHEN EXISTS (SELECT 1 FROM audit g WHERE g.subject = r.id \
         AND g.event = 'account_registered') THEN 'account_registered' \
         ELSE 'account_created' END",
        "WHERE",
        true
    ),
    recorded!(
        "correction_not_in_audit",
        "correction_steps",
        "r.correction_id || '/' || r.number",
        "r.correction_id",
        "'correction_' || r.act",
        "WHERE",
        false
    ),
    recorded!(
        "objection_not_in_audit",
        "objection_steps",
        "r.objection_id || '/' || r.number",
        "r.objection_id",
        "'objection_' || r.act",
        "WHERE",
        false
    ),
    recorded!(
        "activity_not_in_audit",
        "activity_steps",
        "r.activity_id || '/' || r.number",
        "r.activity_id",
        "'activity_' || r.act",
        "WHERE",
        false
    ),
    recorded!(
        "sheet_not_in_audit",
        "check_steps",
        "r.sheet_id || '/' || r.number",
        "r.sheet_id",
        "'check_sheet_' || r.act",
        "WHERE",
        false
    ),
    recorded!(
        "check_not_in_audit",
        "check_entries",
        "r.id",
        "r.id",
        "'household_checked'",
        "WHERE",
        false
    ),
    recorded!(
        "picture_not_in_audit",
        "evidence",
        "r.id",
        "r.id",
        "'picture_added'",
        "WHERE",
        false
    ),
    recorded!(
        "erasure_not_in_audit",
        "erasure_steps",
        "r.erasure_id || '/' || r.number",
        "r.erasure_id",
        "'erasure_' || r.act",
        "WHERE",
        false
    ),
    recorded!(
        "permit_not_in_audit",
        "permit_entries",
        "r.id",
        "r.id",
        "CASE r.act WHEN 'revoked' THEN 'permit_revoked' ELSE 'permit_recorded' END",
        "WHERE",
        false
    ),
    recorded!(
        "proxy_not_in_audit",
        "proxies",
        "r.id",
        "r.id",
        "CASE r.kind WHEN 'window' THEN 'proxy_opened' ELSE 'proxy_named' END",
        "WHERE",
        false
    ),
    recorded!(
        "proxy_word_not_in_audit",
        "proxy_words",
        "r.proxy_id || '/' || r.word",
        "r.proxy_id",
        "'proxy_' || r.word",
        "WHERE",
        false
    ),
    recorded!(
        "consent_not_in_audit",
        "consents",
        "r.id",
        "r.id",
        "CASE WHEN r.given THEN 'consent_given' ELSE 'consent_withdrawn' END",
        "WHERE",
        false
    ),
    recorded!(
        "child_consent_not_in_audit",
        "child_consents",
        "r.id",
        "r.id",
        "CASE WHEN r.given THEN 'child_consent_given' ELSE 'child_consent_withdrawn' END",
        "WHERE",
        false
    ),
    recorded!(
        "household_not_in_audit",
        "household_links",
        "r.id",
        "r.id",
        "'household_declared'",
        "WHERE",
        false
    ),
    recorded!(
        "visit_not_in_audit",
        "household_confirmations",
        "r.id",
        "r.link_id",
        "'household_confirmed'",
        "WHERE",
        false
    ),
    recorded!(
        "policy_not_in_audit",
        "security_policies",
        "r.id",
        "r.id",
        "'security_policy_set'",
        "WHERE",
        false
    ),
];
