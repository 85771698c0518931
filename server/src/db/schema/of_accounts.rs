//! The tables of accounts.

diesel::table! {
    account_codes (id) {
        id -> Text,
        district -> Text,
        code_hash -> Text,
        person_id -> Nullable<Text>,
        account_id -> Nullable<Text>,
        issued_by -> Text,
        issued_at -> BigInt,
        expires_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    account_grants (account_id, role) {
        account_id -> Text,
        role -> Text,
        org_id -> Nullable<Text>,
        area_id -> Nullable<Text>,
    }
}

diesel::table! {
    account_invitations (id) {
        id -> Text,
        account_id -> Text,
        invited_by -> Text,
        invited_at -> BigInt,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        district -> Text,
        login -> Text,
        password_hash -> Text,
        name -> Text,
        person_id -> Nullable<Text>,
        disabled_at -> Nullable<BigInt>,
        created_at -> BigInt,
        must_change_password -> Bool,
        exempt -> Bool,
    }
}

diesel::table! {
    bindings (person_id) {
        person_id -> Text,
        account_id -> Text,
        bound_at -> BigInt,
    }
}

diesel::table! {
    cover_endings (cover_id) {
        cover_id -> Text,
        ended_by -> Text,
        ended_at -> BigInt,
        ended_on -> Date,
        reason -> Text,
    }
}

diesel::table! {
    covers (id) {
        id -> Text,
        district -> Text,
        holder_id -> Text,
        cover_id -> Text,
        role -> Text,
        org_id -> Nullable<Text>,
        area_id -> Nullable<Text>,
        from_on -> Date,
        to_on -> Date,
        reason -> Text,
        named_by -> Text,
        named_at -> BigInt,
    }
}

diesel::table! {
    failed_attempts (subject_hash) {
        subject_hash -> Text,
        failures -> Integer,
        last_at -> BigInt,
    }
}

diesel::table! {
    handovers (id) {
        id -> Text,
        district -> Text,
        org_id -> Text,
        from_account_id -> Text,
        to_account_id -> Text,
        reason -> Text,
        handed_by -> Text,
        handed_at -> BigInt,
    }
}

diesel::table! {
    post_turns (holder) {
        holder -> Text,
        turn -> BigInt,
    }
}

diesel::table! {
    recovery_codes (code_hash) {
        code_hash -> Text,
        account_id -> Text,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    refresh_tokens (token_hash) {
        token_hash -> Text,
        family -> Text,
        account_id -> Text,
        issued_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    second_factors (account_id) {
        account_id -> Text,
        sealed -> Binary,
        key_version -> Integer,
        begun_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
        last_step -> BigInt,
        failures -> Integer,
    }
}

diesel::table! {
    security_policies (id) {
        id -> Text,
        district -> Text,
        replaces -> Text,
        password_min -> Integer,
        idle_minutes -> Integer,
        session_hours -> Integer,
        lock_after -> Integer,
        lock_minutes -> Integer,
        second_factor -> Text,
        reason -> Text,
        set_by -> Text,
        set_at -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        account_id -> Text,
        device -> Text,
        signed_in_at -> BigInt,
    }
}

diesel::joinable!(account_grants -> accounts (account_id));
diesel::joinable!(cover_endings -> covers (cover_id));
diesel::joinable!(refresh_tokens -> sessions (family));
diesel::allow_tables_to_appear_in_same_query!(covers, cover_endings);
