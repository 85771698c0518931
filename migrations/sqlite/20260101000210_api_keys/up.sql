-- Keys by which a department's own programs call the API. Each has an account of its own, which
-- nobody can sign in to, so that whatever it does is told apart from what people do.
CREATE TABLE api_keys (
    id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    -- Keyed, over the whole key; the key itself is nowhere.
    hash TEXT NOT NULL UNIQUE,
    -- What it may do, by the names of the scopes, parted by blanks.
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- The first moment it no longer holds.
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    last_used_on DATE,
    CHECK (scopes <> ''),
    CHECK (created_at < expires_at),
    -- A year and a day at most, in microseconds.
    CHECK (expires_at - created_at <= 31622400000000)
);
CREATE INDEX api_keys_org ON api_keys (org_id, created_at);
