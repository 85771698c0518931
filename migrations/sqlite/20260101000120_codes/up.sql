-- Wrong codes are counted like wrong passwords, each under a keyed hash of its own.
ALTER TABLE sign_in_failures RENAME TO failed_attempts;
ALTER TABLE failed_attempts RENAME COLUMN login_hash TO subject_hash;

-- The one account of a person that sees the person's file.
CREATE TABLE bindings (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES residents (person_id),
    account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id),
    bound_at BIGINT NOT NULL
);

INSERT INTO bindings (person_id, account_id, bound_at)
SELECT accounts.person_id, MIN(accounts.id), MIN(accounts.created_at)
FROM accounts JOIN account_grants ON account_grants.account_id = accounts.id
WHERE account_grants.role = 'resident' AND accounts.person_id IS NOT NULL
GROUP BY accounts.person_id;

-- Codes from a counter: one binds an account to a person, or sets an account's password. Only
-- hashes are kept.
CREATE TABLE account_codes (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    -- Whom it binds.
    person_id TEXT REFERENCES residents (person_id),
    -- Whose password it sets.
    account_id TEXT REFERENCES accounts (id),
    issued_by TEXT NOT NULL REFERENCES accounts (id),
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- When it was used, or replaced by a newer one.
    ended_at BIGINT,
    CHECK ((person_id IS NULL) <> (account_id IS NULL))
);
CREATE INDEX account_codes_person ON account_codes (person_id);
CREATE INDEX account_codes_account ON account_codes (account_id);
