-- A password that someone else chose is changed before anything else. An exempt account owes
-- neither that nor a second factor; that counts in a demo's database only.
ALTER TABLE accounts ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN exempt BOOLEAN NOT NULL DEFAULT FALSE;

-- One sign-in; its refresh tokens carry its id as their family.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- Browser and system as a code, no finer.
    device TEXT NOT NULL,
    signed_in_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

INSERT INTO sessions (id, account_id, device, signed_in_at)
SELECT family, account_id, '/', MIN(issued_at) FROM refresh_tokens GROUP BY family, account_id;
