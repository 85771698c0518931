//! The tables as diesel knows them; a test holds them against both migrated databases.
#![expect(
    missing_docs,
    reason = "the tables are described where they are created"
)]

mod of_accounts;
mod of_activities;
mod of_api_keys;
mod of_awarders;
mod of_awards;
mod of_check_sheets;
mod of_checkpoints;
mod of_consents;
mod of_corrections;
mod of_employments;
mod of_erasures;
mod of_evidence;
mod of_households;
mod of_objections;
mod of_orgs;
mod of_permits;
mod of_proxies;

pub use of_accounts::*;
pub use of_activities::*;
pub use of_api_keys::*;
pub use of_awarders::*;
pub use of_awards::*;
pub use of_check_sheets::*;
pub use of_checkpoints::*;
pub use of_consents::*;
pub use of_corrections::*;
pub use of_employments::*;
pub use of_erasures::*;
pub use of_evidence::*;
pub use of_households::*;
pub use of_objections::*;
pub use of_orgs::*;
pub use of_permits::*;
pub use of_proxies::*;

diesel::table! {
    audit (id) {
        id -> Text,
        district -> Text,
        at -> BigInt,
        event -> Text,
        account_id -> Nullable<Text>,
        org_id -> Nullable<Text>,
        person_id -> Nullable<Text>,
        subject -> Nullable<Text>,
        detail -> Text,
        request_id -> Nullable<Text>,
        proxy_id -> Nullable<Text>,
        for_account_id -> Nullable<Text>,
    }
}

diesel::table! {
    database_meta (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    enrolment_applications (id) {
        id -> Text,
        school_area_id -> Text,
        household_id -> Text,
        child_id -> Text,
        applied_on -> Date,
        round -> Integer,
    }
}

diesel::table! {
    enrolment_looks (account_id, hour) {
        account_id -> Text,
        hour -> BigInt,
        looks -> Integer,
    }
}

diesel::table! {
    enrolment_verifications (id) {
        id -> Text,
        org_id -> Text,
        account_id -> Text,
        at -> BigInt,
        outcome -> Text,
        reason -> Text,
        words_zh -> Text,
        words_en -> Text,
        name -> Nullable<Text>,
        id_tail -> Nullable<Text>,
    }
}

diesel::table! {
    facts (id) {
        id -> Text,
        person_id -> Text,
        fact -> Text,
        value -> Text,
        source -> Text,
        status -> Text,
        evidence -> Nullable<Text>,
        recorded_at -> BigInt,
        superseded_by -> Nullable<Text>,
    }
}

diesel::table! {
    freezes (id) {
        id -> Text,
        person_id -> Text,
        indicator -> Text,
        ground -> Text,
        decided_on -> Date,
        until_on -> Nullable<Date>,
        reference -> Text,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    identities (person_id) {
        person_id -> Text,
        id_index -> Text,
        sealed -> Binary,
        key_version -> Integer,
    }
}

diesel::table! {
    name_parts (part, person_id) {
        part -> BigInt,
        person_id -> Text,
    }
}

diesel::table! {
    notice_lines (award_id) {
        award_id -> Text,
        district -> Text,
        org_id -> Text,
        town_id -> Text,
        village_id -> Text,
        name -> Text,
        id_tail -> Text,
        points -> BigInt,
        posted_on -> Date,
        until_on -> Date,
    }
}

diesel::table! {
    permit_endings (permit_id) {
        permit_id -> Text,
        ended_on -> Date,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    permit_endorsements (permit_id, endorsed_on) {
        permit_id -> Text,
        endorsed_on -> Date,
    }
}

diesel::table! {
    permits (id) {
        id -> Text,
        person_id -> Text,
        kind -> Text,
        issued_on -> Date,
        valid_to -> Nullable<Date>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    quota_pools (org_id, year) {
        org_id -> Text,
        year -> Integer,
        district -> Text,
        funded -> BigInt,
        handed -> BigInt,
        bound -> BigInt,
    }
}

diesel::table! {
    quotas (org_id, year) {
        org_id -> Text,
        year -> Integer,
        district -> Text,
        allocated -> BigInt,
        reserved -> BigInt,
        bound -> Nullable<BigInt>,
    }
}

diesel::table! {
    residents (person_id) {
        person_id -> Text,
        district -> Text,
        village_id -> Text,
        grid_id -> Nullable<Text>,
        registered_on -> Date,
        left_on -> Nullable<Date>,
        created_at -> BigInt,
        erased -> Bool,
    }
}

diesel::table! {
    statements (id) {
        id -> Text,
        person_id -> Text,
        code_hash -> Text,
        code_sealed -> Binary,
        issued_at -> BigInt,
        valid_until -> Date,
        key_version -> Integer,
    }
}

diesel::table! {
    transfers (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        year -> Integer,
        kind -> Text,
        debit -> Text,
        credit -> Text,
        amount -> BigInt,
        award_id -> Nullable<Text>,
        effective_on -> Date,
        recorded_at -> BigInt,
        recorded_by -> Text,
        note -> Text,
        other_org_id -> Nullable<Text>,
    }
}

diesel::joinable!(area_codes -> areas (area_id));
diesel::joinable!(award_batch_lines -> awards (award_id));
diesel::joinable!(award_endings -> awards (award_id));
diesel::joinable!(award_signatures -> awards (award_id));
diesel::joinable!(employments -> residents (person_id));
diesel::joinable!(notice_lines -> awards (award_id));
diesel::joinable!(permit_endings -> permits (permit_id));
diesel::joinable!(permit_endorsements -> permits (permit_id));

diesel::allow_tables_to_appear_in_same_query!(
    account_codes,
    account_grants,
    accounts,
    api_keys,
    area_codes,
    area_successions,
    areas,
    audit,
    award_batch_lines,
    award_batches,
    award_caps,
    award_endings,
    award_keepers,
    award_rule_clauses,
    award_rule_drafts,
    award_rule_notices,
    award_rule_returns,
    award_rules,
    award_signatures,
    awarder_acts,
    awarder_people,
    awards,
    bindings,
    checkpoint_entries,
    checkpoint_head,
    checkpoint_nodes,
    checkpoint_pending,
    checkpoints,
    child_consents,
    consents,
    database_meta,
    employment_reports,
    employments,
    enrolment_applications,
    enrolment_looks,
    enrolment_verifications,
    erasure_steps,
    erasures,
    facts,
    failed_attempts,
    freezes,
    household_confirmations,
    household_links,
    household_members,
    household_spouses,
    identities,
    name_parts,
    notice_lines,
    org_endings,
    org_registers,
    org_versions,
    orgs,
    permit_endings,
    permit_endorsements,
    permit_entries,
    permits,
    privacy_acknowledgements,
    proxies,
    proxy_codes,
    proxy_words,
    quota_pools,
    quotas,
    recovery_codes,
    refresh_tokens,
    residents,
    second_factors,
    sessions,
    statements,
    transfers,
);

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    award_batch_lines::batch_id,
    awards::step,
    awards::points,
);
