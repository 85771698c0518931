-- True once the identity was removed, so that lists need not look for it person by person.
ALTER TABLE residents ADD COLUMN erased BOOLEAN NOT NULL DEFAULT FALSE CHECK (erased IN (0, 1));
UPDATE residents SET erased = TRUE WHERE person_id NOT IN (SELECT person_id FROM identities);
-- Holds all that a count asks, and a village's people in the order of their lists.
DROP INDEX residents_village;
CREATE INDEX residents_village
    ON residents (village_id, erased, person_id, registered_on, left_on);
CREATE INDEX residents_grid ON residents (grid_id);

-- By what people are found though names are sealed: keyed hashes of each letter of a name, of
-- each two that stand together, and of the end of the citizen ID.
CREATE TABLE name_parts (
    part BIGINT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (part, person_id)
) WITHOUT ROWID;
CREATE INDEX name_parts_person ON name_parts (person_id);

-- A list by state starts at its newest.
CREATE INDEX awards_org_step ON awards (org_id, step, drafted_at, id);
CREATE INDEX awards_district_step ON awards (district, step, drafted_at, id);

-- Holds all that decides which lines a page of the notices shows.
DROP INDEX notice_lines_until;
CREATE INDEX notice_lines_until
    ON notice_lines (until_on, posted_on, award_id, org_id, town_id);
-- Who signs an award looks for lines that might be taken for it.
CREATE INDEX notice_lines_alike ON notice_lines (village_id, points, until_on);
-- Holds all that the sums of a year are made of.
DROP INDEX transfers_org;
CREATE INDEX transfers_org ON transfers (org_id, year, kind, effective_on, amount, award_id);
