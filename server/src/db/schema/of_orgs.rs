//! The tables of organisations and areas, and of their history.

diesel::table! {
    area_codes (area_id, valid_from) {
        area_id -> Text,
        code -> Text,
        name_zh -> Text,
        name_en -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    area_successions (area_id) {
        area_id -> Text,
        into_id -> Text,
        from_on -> Date,
        reason -> Text,
        recorded_by -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    areas (id) {
        id -> Text,
        kind -> Text,
        parent_id -> Nullable<Text>,
    }
}

diesel::table! {
    org_endings (org_id) {
        org_id -> Text,
        into_id -> Nullable<Text>,
        from_on -> Date,
        reason -> Text,
        recorded_by -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    org_registers (district) {
        district -> Text,
        changes -> BigInt,
    }
}

diesel::table! {
    org_versions (org_id, valid_from) {
        org_id -> Text,
        name_zh -> Text,
        name_en -> Text,
        uscc -> Nullable<Text>,
        area_id -> Text,
        school_area_id -> Nullable<Text>,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        reason -> Text,
        recorded_by -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}

diesel::table! {
    orgs (id) {
        id -> Text,
        district -> Text,
        kind -> Text,
        created_at -> BigInt,
    }
}

diesel::joinable!(org_versions -> orgs (org_id));
