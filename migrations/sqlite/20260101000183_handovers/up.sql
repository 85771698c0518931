-- Open work that was handed to a colleague, in one act.
CREATE TABLE handovers (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    from_account_id TEXT NOT NULL REFERENCES accounts (id),
    to_account_id TEXT NOT NULL REFERENCES accounts (id),
    reason TEXT NOT NULL,
    handed_by TEXT NOT NULL REFERENCES accounts (id),
    handed_at BIGINT NOT NULL,
    CHECK (from_account_id <> to_account_id)
);

-- Who keeps a draft after its drafter, numbered from 1: of two who hand it on at once one finds
-- its number taken.
CREATE TABLE award_keepers (
    award_id TEXT NOT NULL REFERENCES awards (id),
    number INTEGER NOT NULL CHECK (number > 0),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    handover_id TEXT NOT NULL REFERENCES handovers (id),
    kept_from DATE NOT NULL,
    PRIMARY KEY (award_id, number)
);
CREATE INDEX award_keepers_account ON award_keepers (account_id);
CREATE INDEX awards_drafted_by ON awards (drafted_by) WHERE step = 'drafted';

CREATE TRIGGER handovers_no_update BEFORE UPDATE ON handovers
BEGIN
    SELECT RAISE(ABORT, 'handovers is append-only');
END;

CREATE TRIGGER handovers_no_delete BEFORE DELETE ON handovers
BEGIN
    SELECT RAISE(ABORT, 'handovers is append-only');
END;

CREATE TRIGGER award_keepers_no_update BEFORE UPDATE ON award_keepers
BEGIN
    SELECT RAISE(ABORT, 'award_keepers is append-only');
END;

CREATE TRIGGER award_keepers_no_delete BEFORE DELETE ON award_keepers
BEGIN
    SELECT RAISE(ABORT, 'award_keepers is append-only');
END;
