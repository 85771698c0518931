CREATE TABLE transfers_new (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('allocation', 'grant', 'void')),
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    award_id TEXT REFERENCES awards (id),
    effective_on DATE NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES accounts (id),
    note TEXT NOT NULL,
    -- An award is granted at most once and voided at most once.
    UNIQUE (award_id, kind),
    CHECK (debit <> credit),
    CHECK ((kind = 'allocation') = (award_id IS NULL))
);
INSERT INTO transfers_new
    (id, district, org_id, year, kind, debit, credit, amount, award_id, effective_on,
    recorded_at, recorded_by, note)
SELECT id, district, org_id, year, kind, debit, credit, amount, award_id, effective_on,
    recorded_at, recorded_by, note
FROM transfers WHERE kind IN ('allocation', 'grant', 'void');
DROP TABLE transfers;
ALTER TABLE transfers_new RENAME TO transfers;
CREATE INDEX transfers_org ON transfers (org_id, year, kind, effective_on, amount, award_id);
CREATE INDEX transfers_entered ON transfers (org_id, year, recorded_at, kind, id);
CREATE INDEX transfers_sums ON transfers (org_id, year, kind, effective_on, award_id, amount);

CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END;

CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END;

CREATE TRIGGER transfers_noted AFTER INSERT ON transfers
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) VALUES (NEW.id, 'transfer');
END;

DROP TABLE quota_pools;
ALTER TABLE quotas DROP COLUMN bound;
