DROP INDEX transfers_to_pool;
DROP INDEX transfers_from_pool;
DROP TRIGGER transfers_no_delete ON transfers;
DELETE FROM transfers WHERE kind NOT IN ('allocation', 'grant', 'void');
CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers
FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE transfers DROP CONSTRAINT transfers_other_check;
ALTER TABLE transfers DROP CONSTRAINT transfers_award_check;
ALTER TABLE transfers DROP CONSTRAINT transfers_kind_check;
ALTER TABLE transfers DROP COLUMN other_org_id;
ALTER TABLE transfers ADD CONSTRAINT transfers_kind_check
    CHECK (kind IN ('allocation', 'grant', 'void'));
ALTER TABLE transfers ADD CONSTRAINT transfers_check1
    CHECK ((kind = 'allocation') = (award_id IS NULL));
DROP TABLE quota_pools;
ALTER TABLE quotas DROP COLUMN bound;
