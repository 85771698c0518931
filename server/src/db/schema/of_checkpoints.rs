//! The tables of checkpoints.

diesel::table! {
    checkpoint_entries (place) {
        place -> BigInt,
        kind -> Text,
        row_id -> Text,
        salt -> Text,
        hash -> Binary,
    }
}

diesel::table! {
    checkpoint_head (id) {
        id -> Integer,
        size -> BigInt,
    }
}

diesel::table! {
    checkpoint_nodes (level, place) {
        level -> Integer,
        place -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    checkpoint_pending (row_id, kind) {
        row_id -> Text,
        kind -> Text,
    }
}

diesel::table! {
    checkpoints (size) {
        size -> BigInt,
        log -> Text,
        root -> Binary,
        at -> BigInt,
        signature -> Binary,
    }
}
