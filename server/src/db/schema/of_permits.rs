//! What a counter records about permits.

diesel::table! {
    permit_entries (id) {
        id -> Text,
        district -> Text,
        person_id -> Text,
        number -> Integer,
        act -> Text,
        on_date -> Date,
        card -> Nullable<Text>,
        kind -> Nullable<Text>,
        valid_to -> Nullable<Date>,
        reference -> Text,
        point -> Nullable<Text>,
        revokes -> Nullable<Text>,
        account_id -> Text,
        org_id -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}
