//! The tables of who may award, and of award rules on their way.

diesel::table! {
    award_rule_drafts (id) {
        id -> Text,
        org_id -> Text,
        number -> Integer,
        clauses -> Text,
        drafted_by -> Text,
        drafted_on -> Date,
        drafted_at -> BigInt,
    }
}

diesel::table! {
    award_rule_notices (rules_id) {
        rules_id -> Text,
        draft_id -> Text,
        submitted_by -> Text,
        posted_on -> Date,
        until_on -> Date,
        calendar_version -> Text,
    }
}

diesel::table! {
    award_rule_returns (rules_id) {
        rules_id -> Text,
        returned_by -> Text,
        returned_on -> Date,
        returned_at -> BigInt,
        reason -> Text,
    }
}

diesel::table! {
    awarder_acts (id) {
        id -> Text,
        org_id -> Text,
        number -> Integer,
        act -> Text,
        acted_by -> Nullable<Text>,
        acted_on -> Date,
        acted_at -> BigInt,
        words -> Text,
    }
}

diesel::table! {
    awarder_people (act_id, account_id) {
        act_id -> Text,
        account_id -> Text,
    }
}
