//! The tables of check sheets.

diesel::table! {
    check_awards (line_id, item) {
        line_id -> Text,
        item -> Text,
        award_id -> Text,
    }
}

diesel::table! {
    check_entries (id) {
        id -> Text,
        line_id -> Text,
        number -> Integer,
        yard -> Text,
        sorting -> Text,
        dumping -> Text,
        note -> Text,
        checked_on -> Date,
        account_id -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    check_line_people (line_id, person_id) {
        line_id -> Text,
        person_id -> Text,
    }
}

diesel::table! {
    check_lines (id) {
        id -> Text,
        sheet_id -> Text,
        number -> Integer,
        grid_id -> Nullable<Text>,
        person_id -> Text,
        people -> Integer,
        entries -> Integer,
    }
}

diesel::table! {
    check_sheets (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        month -> Date,
        opened_at -> BigInt,
        state -> Text,
        turn -> Integer,
    }
}

diesel::table! {
    check_steps (id) {
        id -> Text,
        sheet_id -> Text,
        number -> Integer,
        act -> Text,
        account_id -> Text,
        at -> BigInt,
    }
}

diesel::joinable!(check_awards -> check_lines (line_id));
diesel::joinable!(check_entries -> check_lines (line_id));
diesel::joinable!(check_line_people -> check_lines (line_id));
diesel::joinable!(check_lines -> check_sheets (sheet_id));
diesel::allow_tables_to_appear_in_same_query!(
    check_awards,
    check_entries,
    check_line_people,
    check_lines,
    check_sheets,
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    check_lines::sheet_id,
    check_lines::grid_id,
    check_entries::yard,
    check_entries::sorting,
    check_entries::dumping,
);
