DROP INDEX second_factors_key_version;
DROP INDEX household_links_key_version;
DROP INDEX identities_key_version;
DROP INDEX statements_key_version;
ALTER TABLE statements DROP COLUMN key_version;
