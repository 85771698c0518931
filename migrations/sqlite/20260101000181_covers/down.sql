DROP INDEX audit_covered;
ALTER TABLE audit DROP COLUMN for_account_id;
DROP TABLE cover_endings;
DROP TABLE covers;
