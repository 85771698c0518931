//! The tables of evidence.

diesel::table! {
    evidence (id) {
        id -> Text,
        org_id -> Text,
        line_id -> Nullable<Text>,
        award_id -> Nullable<Text>,
        number -> Integer,
        digest -> Text,
        sent -> Text,
        added_by -> Text,
        added_at -> BigInt,
        removed_by -> Nullable<Text>,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    evidence_pictures (digest) {
        digest -> Text,
        sealed -> Binary,
        key_version -> Integer,
        size -> Integer,
        width -> Integer,
        height -> Integer,
    }
}

diesel::joinable!(evidence -> evidence_pictures (digest));
diesel::allow_tables_to_appear_in_same_query!(evidence, evidence_pictures);
