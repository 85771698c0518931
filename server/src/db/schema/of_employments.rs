//! The tables of who works where.

diesel::table! {
    employment_reports (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        id_index -> Text,
        id_sealed -> Binary,
        key_version -> Integer,
        from_on -> Date,
        insured_from -> Date,
        to_on -> Nullable<Date>,
        reported_by -> Text,
        reported_on -> Date,
        reported_at -> BigInt,
        due_on -> Date,
        calendar_version -> Text,
        state -> Text,
        settled_by -> Nullable<Text>,
        settled_at -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        person_id -> Nullable<Text>,
    }
}

diesel::table! {
    employments (person_id, org_id, from_on) {
        person_id -> Text,
        org_id -> Text,
        from_on -> Date,
        insured_from -> Date,
        to_on -> Nullable<Date>,
    }
}
