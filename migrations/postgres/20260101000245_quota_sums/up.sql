-- What of a year's awards still stands in notice, and what was voided, without the rest of a
-- ledger of thousands of rows.
CREATE INDEX transfers_sums ON transfers (org_id, year, kind, effective_on, award_id, amount);
-- The heads that a village's formula counts.
CREATE INDEX residents_counted ON residents (village_id, left_on, registered_on, erased);
