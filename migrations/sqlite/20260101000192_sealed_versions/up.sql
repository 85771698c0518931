-- The version of the key that sealed the code; zero for what has been forgotten.
ALTER TABLE statements ADD COLUMN key_version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX statements_key_version ON statements (key_version);
CREATE INDEX identities_key_version ON identities (key_version);
CREATE INDEX household_links_key_version ON household_links (key_version);
CREATE INDEX second_factors_key_version ON second_factors (key_version);
