-- A guardian's consent to the handling of a child's data, given and withdrawn; the last row of a
-- child counts.
CREATE TABLE child_consents (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES residents (person_id),
    guardian_id TEXT NOT NULL REFERENCES residents (person_id),
    given BOOLEAN NOT NULL,
    -- The version of the notice that was in force.
    notice_version INTEGER NOT NULL,
    -- Who has said so.
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL
);
CREATE INDEX child_consents_child ON child_consents (child_id, at);
CREATE INDEX child_consents_guardian ON child_consents (guardian_id, at);

CREATE TRIGGER child_consents_no_update BEFORE UPDATE ON child_consents
BEGIN
    SELECT RAISE(ABORT, 'child_consents is append-only');
END;

CREATE TRIGGER child_consents_no_delete BEFORE DELETE ON child_consents
BEGIN
    SELECT RAISE(ABORT, 'child_consents is append-only');
END;
