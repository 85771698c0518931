//! The tables of the privacy notice and the consents.

diesel::table! {
    child_consents (id) {
        id -> Text,
        district -> Text,
        child_id -> Text,
        guardian_id -> Text,
        given -> Bool,
        notice_version -> Integer,
        account_id -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    consents (id) {
        id -> Text,
        district -> Text,
        person_id -> Text,
        item -> Text,
        given -> Bool,
        notice_version -> Integer,
        account_id -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    privacy_acknowledgements (account_id, version) {
        account_id -> Text,
        version -> Integer,
        at -> BigInt,
    }
}
