//! The tables of erasures.

diesel::table! {
    erasure_steps (id) {
        id -> Text,
        erasure_id -> Text,
        number -> Integer,
        act -> Text,
        account_id -> Text,
        at -> BigInt,
        ground -> Nullable<Text>,
    }
}

diesel::table! {
    erasures (id) {
        id -> Text,
        district -> Text,
        person_id -> Text,
        reason -> Text,
        asked_by -> Text,
        asked_at -> BigInt,
        due_on -> Date,
        calendar_version -> Text,
        state -> Text,
        turn -> Integer,
    }
}
