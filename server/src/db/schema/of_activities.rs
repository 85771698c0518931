//! The tables of activities.

diesel::table! {
    activities (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        kind -> Text,
        counting -> Text,
        tenths -> Integer,
        title -> Text,
        place -> Text,
        note -> Text,
        held_on -> Date,
        starts -> Integer,
        ends -> Integer,
        places -> Integer,
        taken -> Integer,
        announced_at -> BigInt,
        state -> Text,
        turn -> Integer,
        marks -> Integer,
    }
}

diesel::table! {
    activity_sign_ups (id) {
        id -> Text,
        activity_id -> Text,
        person_id -> Text,
        signed_up_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    activity_steps (id) {
        id -> Text,
        activity_id -> Text,
        number -> Integer,
        act -> Text,
        account_id -> Text,
        person_id -> Nullable<Text>,
        at -> BigInt,
        note -> Text,
    }
}

diesel::table! {
    attendance_marks (id) {
        id -> Text,
        activity_id -> Text,
        person_id -> Text,
        number -> Integer,
        present -> Bool,
        tenths -> Integer,
        source -> Text,
        account_id -> Text,
        at -> BigInt,
    }
}

diesel::joinable!(activity_sign_ups -> activities (activity_id));
diesel::joinable!(attendance_marks -> activities (activity_id));
diesel::allow_tables_to_appear_in_same_query!(activities, activity_sign_ups);
diesel::allow_tables_to_appear_in_same_query!(activities, attendance_marks);
