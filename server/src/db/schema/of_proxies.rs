//! The tables of proxies.

diesel::table! {
    proxies (id) {
        id -> Text,
        district -> Text,
        kind -> Text,
        person_id -> Text,
        helper_account -> Text,
        helper_person -> Nullable<Text>,
        org_id -> Nullable<Text>,
        rights -> Text,
        proof -> Text,
        paper -> Nullable<Text>,
        notice_version -> Integer,
        begins_at -> BigInt,
        ends_at -> BigInt,
    }
}

diesel::table! {
    proxy_codes (id) {
        id -> Text,
        person_id -> Text,
        hash -> Text,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    proxy_words (proxy_id, word) {
        proxy_id -> Text,
        word -> Text,
        account_id -> Text,
        at -> BigInt,
    }
}
