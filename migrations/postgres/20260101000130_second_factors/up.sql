-- One-time passwords of an app: the secret sealed for its account.
CREATE TABLE second_factors (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    sealed BYTEA NOT NULL,
    key_version INTEGER NOT NULL,
    begun_at BIGINT NOT NULL,
    -- Absent until a code was confirmed; signing in does not ask for it before.
    confirmed_at BIGINT,
    -- The latest time step whose code was used; no code counts twice.
    last_step BIGINT NOT NULL,
    -- Wrong codes in a row behind a right password.
    failures INTEGER NOT NULL CHECK (failures >= 0)
);

-- Codes for the day the phone is lost; only hashes are kept.
CREATE TABLE recovery_codes (
    code_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    used_at BIGINT
);
CREATE INDEX recovery_codes_account ON recovery_codes (account_id);
