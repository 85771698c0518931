-- The rules of passwords and sessions of a district. A row is never changed; the newest is in force.
-- Each names the one it replaces, so that of two who set rules at once only one does.
CREATE TABLE security_policies (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    -- Empty for the first.
    replaces TEXT NOT NULL,
    password_min INTEGER NOT NULL CHECK (password_min BETWEEN 10 AND 64),
    idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 15 AND 60),
    session_hours INTEGER NOT NULL CHECK (session_hours BETWEEN 1 AND 12),
    lock_after INTEGER NOT NULL CHECK (lock_after BETWEEN 3 AND 10),
    lock_minutes INTEGER NOT NULL CHECK (lock_minutes BETWEEN 15 AND 1440),
    -- Codes of roles, with spaces between them.
    second_factor TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL REFERENCES accounts (id),
    set_at BIGINT NOT NULL,
    UNIQUE (district, replaces)
);
CREATE INDEX security_policies_newest ON security_policies (district, set_at, id);

CREATE TRIGGER security_policies_no_update BEFORE UPDATE ON security_policies
BEGIN
    SELECT RAISE(ABORT, 'security_policies is append-only');
END;

CREATE TRIGGER security_policies_no_delete BEFORE DELETE ON security_policies
BEGIN
    SELECT RAISE(ABORT, 'security_policies is append-only');
END;
