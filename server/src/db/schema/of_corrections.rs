//! The tables of corrections.

diesel::table! {
    correction_desks (correction_id, org_id) {
        correction_id -> Text,
        org_id -> Text,
    }
}

diesel::table! {
    correction_steps (id) {
        id -> Text,
        correction_id -> Text,
        number -> Integer,
        act -> Text,
        account_id -> Text,
        org_id -> Nullable<Text>,
        at -> BigInt,
        note -> Text,
        evidence -> Nullable<Text>,
        due_on -> Nullable<Date>,
        calendar_version -> Nullable<Text>,
    }
}

diesel::table! {
    corrections (id) {
        id -> Text,
        district -> Text,
        person_id -> Text,
        fact -> Text,
        scheme -> Text,
        scheme_version -> Integer,
        value -> Text,
        reason -> Text,
        evidence -> Text,
        started_at -> BigInt,
        state -> Text,
        turn -> Integer,
        due_on -> Nullable<Date>,
    }
}

diesel::table! {
    org_departments (org_id) {
        org_id -> Text,
        district -> Text,
        department -> Text,
    }
}

diesel::joinable!(correction_desks -> corrections (correction_id));
diesel::allow_tables_to_appear_in_same_query!(corrections, correction_desks);
