-- A fresh first password that was asked for; its id is what the password follows from.
CREATE TABLE account_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    invited_by TEXT NOT NULL REFERENCES accounts (id),
    invited_at BIGINT NOT NULL
);
CREATE INDEX account_invitations_account ON account_invitations (account_id);

CREATE TRIGGER account_invitations_no_update BEFORE UPDATE ON account_invitations
BEGIN
    SELECT RAISE(ABORT, 'account_invitations is append-only');
END;

CREATE TRIGGER account_invitations_no_delete BEFORE DELETE ON account_invitations
BEGIN
    SELECT RAISE(ABORT, 'account_invitations is append-only');
END;
