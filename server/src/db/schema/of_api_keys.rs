//! The table of a department's keys.

diesel::table! {
    api_keys (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        hash -> Text,
        scopes -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        revoked_at -> Nullable<BigInt>,
        last_used_on -> Nullable<Date>,
    }
}
