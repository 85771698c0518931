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
-- are named pool:<org>:<year> as well.
ALTER TABLE transfers DROP CONSTRAINT transfers_kind_check;
ALTER TABLE transfers DROP CONSTRAINT transfers_check1;
ALTER TABLE transfers ADD COLUMN other_org_id TEXT REFERENCES orgs (id);
ALTER TABLE transfers ADD CONSTRAINT transfers_kind_check CHECK (kind IN (
    'funding', 'refund', 'allocation', 'return', 'moved_out', 'moved_in', 'grant', 'void'
));
ALTER TABLE transfers ADD CONSTRAINT transfers_award_check
    CHECK ((kind IN ('grant', 'void')) = (award_id IS NOT NULL));
-- Who gives to whom, where quota moves.
ALTER TABLE transfers ADD CONSTRAINT transfers_other_check
    CHECK ((kind IN ('moved_out', 'moved_in')) = (other_org_id IS NOT NULL));

-- The rows of a pool, whichever side of them it stands on.
CREATE INDEX transfers_from_pool ON transfers (debit, recorded_at, id)
    WHERE kind IN ('refund', 'allocation', 'moved_in');
CREATE INDEX transfers_to_pool ON transfers (credit, recorded_at, id)
    WHERE kind IN ('funding', 'return', 'moved_out');
