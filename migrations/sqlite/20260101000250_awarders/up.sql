-- What was done about an organisation's right to award, in numbered acts; the last one says how it
-- stands. Two who act at the same moment do not both succeed.
CREATE TABLE awarder_acts (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL CHECK (act IN ('applied', 'returned', 'accepted', 'suspended', 'lifted')),
    -- Nobody where it was taken over from before there were applications.
    acted_by TEXT REFERENCES accounts (id),
    acted_on DATE NOT NULL,
    acted_at BIGINT NOT NULL,
    -- The statement on conflicts of interest of who applies; the reason or note of who decides.
    words TEXT NOT NULL,
    UNIQUE (org_id, number)
);

-- Whom an application names as responsible.
CREATE TABLE awarder_people (
    act_id TEXT NOT NULL REFERENCES awarder_acts (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (act_id, account_id)
);

-- Whoever has rules awards already: it goes on, as accepted.
INSERT INTO awarder_acts (id, org_id, number, act, acted_by, acted_on, acted_at, words)
SELECT org_id, org_id, 1, 'accepted', NULL,
    date(MIN(recorded_at) / 1000000, 'unixepoch', '+8 hours'), MIN(recorded_at), ''
FROM award_rules GROUP BY org_id;

CREATE TRIGGER awarder_acts_no_update BEFORE UPDATE ON awarder_acts
BEGIN
    SELECT RAISE(ABORT, 'awarder_acts is append-only');
END;

CREATE TRIGGER awarder_acts_no_delete BEFORE DELETE ON awarder_acts
BEGIN
    SELECT RAISE(ABORT, 'awarder_acts is append-only');
END;

CREATE TRIGGER awarder_people_no_update BEFORE UPDATE ON awarder_people
BEGIN
    SELECT RAISE(ABORT, 'awarder_people is append-only');
END;

CREATE TRIGGER awarder_people_no_delete BEFORE DELETE ON awarder_people
BEGIN
    SELECT RAISE(ABORT, 'awarder_people is append-only');
END;
