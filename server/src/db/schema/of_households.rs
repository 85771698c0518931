//! The tables of households.

diesel::table! {
    household_confirmations (id) {
        id -> Text,
        link_id -> Text,
        account_id -> Text,
        finding -> Text,
        note -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    household_links (id) {
        id -> Text,
        district -> Text,
        person_id -> Text,
        kin -> Text,
        other_index -> Text,
        other_sealed -> Binary,
        key_version -> Integer,
        other_id -> Nullable<Text>,
        from_on -> Date,
        to_on -> Nullable<Date>,
        declared_by -> Text,
        declared_at -> BigInt,
        confirm_by -> Date,
        calendar_version -> Text,
        state -> Text,
        settled_by -> Nullable<Text>,
        settled_at -> Nullable<BigInt>,
        paper -> Nullable<Text>,
        evidence -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    household_members (household_id, person_id, from_on) {
        household_id -> Text,
        person_id -> Text,
        kin -> Text,
        from_on -> Date,
        to_on -> Nullable<Date>,
        verified_at -> Nullable<BigInt>,
        left_why -> Nullable<Text>,
        left_evidence -> Nullable<Text>,
    }
}

diesel::table! {
    household_spouses (link_id, person_id) {
        link_id -> Text,
        person_id -> Text,
        to_on -> Nullable<Date>,
    }
}
