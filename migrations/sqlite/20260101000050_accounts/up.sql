CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    login TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    -- The masked name shown of its holder.
    name TEXT NOT NULL,
    person_id TEXT REFERENCES residents (person_id),
    disabled_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE account_grants (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    org_id TEXT REFERENCES orgs (id),
    area_id TEXT REFERENCES areas (id)
);
CREATE UNIQUE INDEX account_grants_once
    ON account_grants (account_id, role, COALESCE(org_id, ''), COALESCE(area_id, ''));

-- Failures are counted by the keyed hash of the name typed, known or not: no oracle.
CREATE TABLE sign_in_failures (
    login_hash TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    last_at BIGINT NOT NULL
);

-- Refresh tokens: one row each, used once; a family is one sign-in.
CREATE TABLE refresh_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    family TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_account ON refresh_tokens (account_id);
