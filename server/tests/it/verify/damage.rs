//! Damage that no statement of the program could do, undone when it was looked at.

mod activities;
mod check_sheets;
mod evidence;
mod objections;

use diesel::Connection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use server::db::Conn;

/// A connection whose database holds itself to nothing, in a transaction that is never committed.
pub(crate) struct Torn {
    pub(crate) conn: Conn,
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

const POSTGRES: &str = "BEGIN; SET LOCAL session_replication_role = replica; \
    DO $$ DECLARE c record; BEGIN \
        FOR c IN SELECT conrelid::regclass AS of, conname FROM pg_constraint \
            WHERE contype = 'c' AND connamespace = current_schema()::regnamespace \
        LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.of, c.conname); END LOOP; \
    END $$;";

impl Torn {
    pub(crate) fn open(url: &str) -> Self {
        if url.starts_with("postgres") {
            let mut conn = diesel::PgConnection::establish(url).unwrap();
            conn.batch_execute(POSTGRES).unwrap();
            return Self {
                conn: Conn::Postgres(conn),
            };
        }
        let mut conn = diesel::SqliteConnection::establish(url).unwrap();
        conn.batch_execute(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN;",
        )
        .unwrap();
        let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        let triggers: Vec<Named> = diesel::sql_query(triggers).load(&mut conn).unwrap();
        for trigger in triggers {
            let drop = format!("DROP TRIGGER {}", trigger.name);
            conn.batch_execute(&drop).unwrap();
        }
        Self {
            conn: Conn::Sqlite(conn),
        }
    }

    pub(crate) fn tear(&mut self, sql: &str) {
        self.conn.batch_execute(sql).expect(sql);
    }
}

pub(super) use activities::DAMAGE as OF_ACTIVITIES;
pub(super) use check_sheets::DAMAGE as OF_CHECK_SHEETS;
pub(super) use evidence::DAMAGE as OF_EVIDENCE;
pub(super) use objections::DAMAGE as OF_OBJECTIONS;

/// Which check finds it, in which table, and the damage.
pub(super) const DAMAGE: &[(&str, &str, &str)] = &[
    (
        "reference",
        "awards",
        "UPDATE awards SET person_id = 'nobody' WHERE step = 'signed'",
    ),
    (
        "name_part_of_nobody",
        "name_parts",
        "UPDATE name_parts SET person_id = 'nobody ' || person_id",
    ),
    (
        "identity_not_found_by_name",
        "identities",
        "DELETE FROM name_parts",
    ),
    (
        "erased_unlike_its_identity",
        "residents",
        "UPDATE residents SET erased = NOT erased",
    ),
    (
        "reference",
        "facts",
        "UPDATE facts SET person_id = 'nobody'",
    ),
    (
        "reference",
        "account_grants",
        "UPDATE account_grants SET account_id = 'nobody ' || account_id",
    ),
    (
        "quota_is_not_its_transfers",
        "quotas",
        "UPDATE quotas SET reserved = reserved + 50",
    ),
    (
        "quota_is_not_its_transfers",
        "quotas",
        "DELETE FROM transfers WHERE kind = 'void'",
    ),
    ("transfer_without_quota", "transfers", "DELETE FROM quotas"),
    (
        "pool_is_not_its_transfers",
        "quota_pools",
        "UPDATE quota_pools SET handed = handed - 50",
    ),
    (
        "transfer_without_pool",
        "transfers",
        "DELETE FROM quota_pools",
    ),
    (
        "pool_exceeded",
        "quota_pools",
        "UPDATE quota_pools SET bound = funded - 1",
    ),
    (
        "quota_exceeded",
        "quotas",
        "UPDATE quotas SET allocated = reserved - 1 WHERE reserved > 0",
    ),
    (
        "cap_is_not_its_awards",
        "award_caps",
        "UPDATE award_caps SET given = given + 50",
    ),
    ("award_without_cap", "awards", "DELETE FROM award_caps"),
    (
        "cap_exceeded",
        "award_caps",
        "UPDATE award_caps SET cap = given - 1 WHERE given > 0",
    ),
    (
        "transfer_between_odd_accounts",
        "transfers",
        "UPDATE transfers SET debit = credit, credit = debit WHERE kind = 'grant'",
    ),
    (
        "award_without_transfer",
        "awards",
        "DELETE FROM transfers WHERE kind = 'grant'",
    ),
    (
        "transfer_unlike_its_award",
        "transfers",
        "UPDATE awards SET points = points + 50 WHERE step = 'signed'",
    ),
    (
        "void_unlike_its_grant",
        "transfers",
        "UPDATE transfers SET year = year + 1 WHERE kind = 'void'",
    ),
    (
        "award_unlike_its_signature",
        "awards",
        "UPDATE awards SET step = 'signed' WHERE step = 'drafted'",
    ),
    (
        "award_unlike_its_ending",
        "awards",
        "DELETE FROM award_endings",
    ),
    ("award_without_notice", "awards", "DELETE FROM notice_lines"),
    (
        "notice_unlike_its_award",
        "notice_lines",
        "UPDATE notice_lines SET points = points + 50",
    ),
    (
        "draft_not_in_audit",
        "awards",
        "DELETE FROM audit WHERE event = 'award_drafted'",
    ),
    (
        "signature_not_in_audit",
        "award_signatures",
        "DELETE FROM audit WHERE event = 'award_signed'",
    ),
    (
        "ending_not_in_audit",
        "award_endings",
        "DELETE FROM audit WHERE event = 'award_voided'",
    ),
    (
        "allocation_not_in_audit",
        "transfers",
        "DELETE FROM audit WHERE event = 'quota_allocated'",
    ),
    (
        "handover_not_in_audit",
        "award_keepers",
        "INSERT INTO award_keepers (award_id, number, account_id, handover_id, kept_from) \
            SELECT id, 1, drafted_by, 'none', drafted_on FROM awards",
    ),
    (
        "batch_not_in_audit",
        "award_batches",
        "INSERT INTO award_batches (id, district, org_id, file_name, digest, partial, line_count, \
            drafted, known, bad, taken_by, taken_on, taken_at) \
            SELECT id, district, org_id, 'none', 'none', TRUE, 1, 1, 0, 0, drafted_by, \
            drafted_on, 0 FROM awards LIMIT 1",
    ),
    (
        "statement_not_in_audit",
        "statements",
        "UPDATE audit SET subject = 'other' WHERE event = 'statement_issued'",
    ),
    (
        "account_not_in_audit",
        "accounts",
        "DELETE FROM audit WHERE event = 'account_created'",
    ),
    (
        "correction_not_in_audit",
        "correction_steps",
        "DELETE FROM audit WHERE event = 'correction_rejected'",
    ),
    (
        "erasure_not_in_audit",
        "erasure_steps",
        "INSERT INTO erasure_steps (id, erasure_id, number, act, account_id, at) \
            VALUES ('1', 'none', 1, 'asked', 'nobody', 0)",
    ),
    (
        "permit_not_in_audit",
        "permit_entries",
        "INSERT INTO permit_entries (id, district, person_id, number, act, on_date, reference, \
            point, account_id, recorded_at) \
            VALUES ('1', '330211', 'nobody', 1, 'slip', '2018-06-01', '', '', 'nobody', 0)",
    ),
    (
        "proxy_not_in_audit",
        "proxies",
        "INSERT INTO proxies (id, district, kind, person_id, helper_account, rights, proof, \
            notice_version, begins_at, ends_at) \
            VALUES ('1', '330211', 'window', 'nobody', 'nobody', '', 'code', 1, 0, 1)",
    ),
    (
        "proxy_word_not_in_audit",
        "proxy_words",
        "INSERT INTO proxy_words (proxy_id, word, account_id, at) \
            VALUES ('1', 'ended', 'nobody', 0)",
    ),
    (
        "consent_not_in_audit",
        "consents",
        "INSERT INTO consents (id, district, person_id, item, given, notice_version, account_id, \
            at) VALUES ('1', '330211', 'nobody', 'title', TRUE, 1, 'nobody', 0)",
    ),
    (
        "child_consent_not_in_audit",
        "child_consents",
        "INSERT INTO child_consents (id, district, child_id, guardian_id, given, notice_version, \
            account_id, at) VALUES ('1', '330211', 'nobody', 'nobody', FALSE, 1, 'nobody', 0)",
    ),
    (
        "household_not_in_audit",
        "household_links",
        "DELETE FROM audit WHERE event = 'household_declared'",
    ),
    (
        "visit_not_in_audit",
        "household_confirmations",
        "INSERT INTO household_confirmations (id, link_id, account_id, finding, note, at) \
            VALUES ('1', 'none', 'nobody', 'confirmed', '', 0)",
    ),
    (
        "policy_not_in_audit",
        "security_policies",
        "INSERT INTO security_policies (id, district, replaces, password_min, idle_minutes, \
            session_hours, lock_after, lock_minutes, second_factor, reason, set_by, set_at) \
            VALUES ('1', '330211', 'x', 10, 30, 12, 5, 15, '', '', 'nobody', 0)",
    ),
    (
        "cap_of_nobody",
        "award_caps",
        "UPDATE award_caps SET person_id = 'nobody ' || person_id",
    ),
    (
        "identity_of_nobody",
        "identities",
        "UPDATE identities SET person_id = 'nobody ' || person_id",
    ),
    (
        "superseded_by_nothing",
        "facts",
        "UPDATE facts SET superseded_by = 'nothing'",
    ),
    (
        "household_of_nobody",
        "enrolment_applications",
        "INSERT INTO enrolment_applications (id, school_area_id, household_id, child_id, \
            applied_on, round) VALUES ('1', 'nowhere', 'nobody', 'nobody', '2018-06-01', 1)",
    ),
    (
        "window_of_nobody",
        "proxies",
        "INSERT INTO proxies (id, district, kind, person_id, helper_account, org_id, rights, \
            proof, notice_version, begins_at, ends_at) \
            VALUES ('1', '330211', 'window', 'nobody', 'nobody', 'none', '', 'code', 1, 0, 1)",
    ),
    (
        "counter_of_nobody",
        "permit_entries",
        "INSERT INTO permit_entries (id, district, person_id, number, act, on_date, reference, \
            point, account_id, org_id, recorded_at) VALUES \
            ('1', '330211', 'nobody', 1, 'slip', '2018-06-01', '', '', 'nobody', 'none', 0)",
    ),
    (
        "audit_of_nobody",
        "audit",
        "UPDATE audit SET account_id = 'nobody' WHERE event = 'award_signed'",
    ),
    (
        "correction_unlike_its_steps",
        "corrections",
        "DELETE FROM correction_steps WHERE number = 1",
    ),
    (
        "erasure_unlike_its_steps",
        "erasures",
        "INSERT INTO erasures (id, district, person_id, reason, asked_by, asked_at, due_on, \
            calendar_version, state, turn) \
            VALUES ('1', '330211', 'nobody', 'left', 'nobody', 0, '2018-06-01', '', 'asked', 1)",
    ),
    (
        "identity_kept_after_erasure",
        "identities",
        "INSERT INTO erasures (id, district, person_id, reason, asked_by, asked_at, due_on, \
            calendar_version, state, turn) \
            SELECT 'e ' || person_id, '330211', person_id, 'left', 'nobody', 0, '2018-06-01', '', \
            'erased', 0 FROM identities",
    ),
    (
        "sealed_with_unknown_key",
        "identities",
        "UPDATE identities SET key_version = 77",
    ),
    (
        "sealed_with_unknown_key",
        "statements",
        "UPDATE statements SET key_version = 77",
    ),
    (
        "identity_does_not_open",
        "identities",
        "UPDATE identities SET id_index = 'other ' || id_index",
    ),
];
