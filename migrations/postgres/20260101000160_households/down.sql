DROP TABLE household_confirmations;
DROP TABLE household_spouses;
DROP TABLE household_links;
DROP INDEX household_members_one_seat;
DELETE FROM household_members WHERE kin = 'spouse';
ALTER TABLE household_members DROP CONSTRAINT household_members_kin_check;
ALTER TABLE household_members ADD CONSTRAINT household_members_kin_check
    CHECK (kin IN ('father', 'mother', 'guardian', 'child'));
ALTER TABLE household_members DROP COLUMN left_why;
ALTER TABLE household_members DROP COLUMN left_evidence;
