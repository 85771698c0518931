-- What an organisation may be allocated for a year at most, by the formula of the scheme on 1
-- January; absent for what was allocated before the formula bound it.
ALTER TABLE quotas ADD COLUMN bound BIGINT CHECK (bound IS NULL OR allocated <= bound);

-- What a town may hand down in a year: a fold of the transfers, as the quotas are. It may have got
-- back more than it handed down, because quota of before there were pools came from the district.
CREATE TABLE quota_pools (
    org_id TEXT NOT NULL REFERENCES orgs (id),
    year INTEGER NOT NULL,
    district TEXT NOT NULL,
    funded BIGINT NOT NULL CHECK (funded >= 0),
    handed BIGINT NOT NULL,
    -- What the formulas of the town's awarders gave together when it was last given something.
    bound BIGINT NOT NULL,
    PRIMARY KEY (org_id, year),
    CHECK (handed <= funded),
    CHECK (funded <= bound)
);

-- Quota comes down through a town's pool, goes back up, and moves between two of a town; accounts
-- are named pool:<org>:<year> as well. The ledger is written out anew, because its checks change.
CREATE TABLE transfers_new (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'funding', 'refund', 'allocation', 'return', 'moved_out', 'moved_in', 'grant', 'void'
    )),
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    award_id TEXT REFERENCES awards (id),
    effective_on DATE NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES accounts (id),
    note TEXT NOT NULL,
    -- Who gives to whom, where quota moves.
    other_org_id TEXT REFERENCES orgs (id),
    -- An award is granted at most once and voided at most once.
    UNIQUE (award_id, kind),
    CHECK (debit <> credit),
    CHECK ((kind IN ('grant', 'void')) = (award_id IS NOT NULL)),
    CHECK ((kind IN ('moved_out', 'moved_in')) = (other_org_id IS NOT NULL))
);
INSERT INTO transfers_new
    (id, district, org_id, year, kind, debit, credit, amount, award_id, effective_on,
    recorded_at, recorded_by, note)
SELECT id, district, org_id, year, kind, debit, credit, amount, award_id, effective_on,
    recorded_at, recorded_by, note
FROM transfers;
DROP TABLE transfers;
ALTER TABLE transfers_new RENAME TO transfers;
CREATE INDEX transfers_org ON transfers (org_id, year, kind, effective_on, amount, award_id);
CREATE INDEX transfers_entered ON transfers (org_id, year, recorded_at, kind, id);
CREATE INDEX transfers_sums ON transfers (org_id, year, kind, effective_on, award_id, amount);
-- The rows of a pool, whichever side of them it stands on.
CREATE INDEX transfers_from_pool ON transfers (debit, recorded_at, id)
    WHERE kind IN ('refund', 'allocation', 'moved_in');
CREATE INDEX transfers_to_pool ON transfers (credit, recorded_at, id)
    WHERE kind IN ('funding', 'return', 'moved_out');

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
