//! The tables of awards and their rules.

diesel::table! {
    award_batch_lines (batch_id, line) {
        batch_id -> Text,
        line -> Integer,
        award_id -> Nullable<Text>,
        drafted -> Bool,
        problem_column -> Nullable<Text>,
        problem -> Nullable<Text>,
        problem_zh -> Nullable<Text>,
        problem_en -> Nullable<Text>,
    }
}

diesel::table! {
    award_batches (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        file_name -> Text,
        digest -> Text,
        partial -> Bool,
        line_count -> Integer,
        drafted -> Integer,
        known -> Integer,
        bad -> Integer,
        taken_by -> Text,
        taken_on -> Date,
        taken_at -> BigInt,
    }
}

diesel::table! {
    award_caps (org_id, person_id, indicator, year) {
        org_id -> Text,
        person_id -> Text,
        indicator -> Text,
        year -> Integer,
        given -> BigInt,
        cap -> BigInt,
    }
}

diesel::table! {
    award_endings (award_id) {
        award_id -> Text,
        ended_by -> Text,
        ended_at -> BigInt,
        ended_on -> Date,
        reason -> Text,
    }
}

diesel::table! {
    award_keepers (award_id, number) {
        award_id -> Text,
        number -> Integer,
        account_id -> Text,
        handover_id -> Text,
        kept_from -> Date,
    }
}

diesel::table! {
    award_rule_clauses (rules_id, clause) {
        rules_id -> Text,
        clause -> Integer,
        indicator -> Text,
        points_min -> BigInt,
        points_max -> BigInt,
        text_zh -> Text,
        text_en -> Text,
        evidence_zh -> Text,
        evidence_en -> Text,
    }
}

diesel::table! {
    award_rules (id) {
        id -> Text,
        org_id -> Text,
        version -> Integer,
        in_force_from -> Date,
        in_force_to -> Nullable<Date>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    award_signatures (award_id) {
        award_id -> Text,
        signed_by -> Text,
        signed_at -> BigInt,
        signed_on -> Date,
        notice_until -> Date,
        posts_on -> Date,
        expires_on -> Date,
        calendar_version -> Text,
    }
}

diesel::table! {
    awards (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        person_id -> Text,
        indicator -> Text,
        rules_id -> Text,
        clause -> Integer,
        points -> BigInt,
        fact_date -> Date,
        evidence -> Text,
        drafted_by -> Text,
        drafted_on -> Date,
        drafted_at -> BigInt,
        step -> Text,
    }
}
