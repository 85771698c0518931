-- One row for every change and every look, written in the same transaction.
CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    at BIGINT NOT NULL,
    event TEXT NOT NULL,
    -- Who: an account; absent for the command line.
    account_id TEXT,
    -- The organisation the account acted for.
    org_id TEXT,
    -- Whom it is about.
    person_id TEXT,
    -- The thing it is about: an award, a transfer, an account.
    subject TEXT,
    -- What else must be known, as JSON; no personal data.
    detail TEXT NOT NULL,
    request_id TEXT
);
CREATE INDEX audit_person ON audit (person_id, at);
CREATE INDEX audit_subject ON audit (subject);
CREATE INDEX audit_at ON audit (at);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
