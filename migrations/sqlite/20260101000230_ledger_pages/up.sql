-- A page of a year's ledger begins where the one before it ended.
CREATE INDEX transfers_entered ON transfers (org_id, year, recorded_at, kind, id);
