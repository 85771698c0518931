//! The tables of objections, and of what they change in public notice.

use super::{award_endings, award_signatures, awards, notice_lines};

diesel::table! {
    notice_corrections (award_id) {
        award_id -> Text,
        corrected_on -> Date,
        shown_until -> Date,
        calendar_version -> Text,
    }
}

diesel::table! {
    notice_lists (org_id, posted_on) {
        org_id -> Text,
        posted_on -> Date,
        lines -> Integer,
        digest -> Text,
        kept_at -> BigInt,
    }
}

diesel::table! {
    objection_steps (id) {
        id -> Text,
        objection_id -> Text,
        number -> Integer,
        act -> Text,
        account_id -> Text,
        org_id -> Nullable<Text>,
        at -> BigInt,
        note -> Text,
        due_on -> Nullable<Date>,
        calendar_version -> Nullable<Text>,
    }
}

diesel::table! {
    objections (id) {
        id -> Text,
        district -> Text,
        award_id -> Text,
        org_id -> Text,
        person_id -> Text,
        desk_id -> Text,
        reason -> Text,
        evidence -> Text,
        filed_at -> BigInt,
        filed_on -> Date,
        notice_until -> Date,
        state -> Text,
        turn -> Integer,
        due_on -> Nullable<Date>,
        held_until -> Nullable<Date>,
        expires_on -> Nullable<Date>,
    }
}

diesel::joinable!(objections -> awards (award_id));
diesel::allow_tables_to_appear_in_same_query!(objections, awards);
diesel::allow_tables_to_appear_in_same_query!(objections, award_endings);
diesel::allow_tables_to_appear_in_same_query!(objections, award_signatures);
diesel::allow_tables_to_appear_in_same_query!(objections, notice_lines);
diesel::allow_tables_to_appear_in_same_query!(notice_corrections, notice_lines);
diesel::allow_tables_to_appear_in_same_query!(notice_corrections, awards);
