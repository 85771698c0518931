DROP TABLE household_confirmations;
DROP TABLE household_spouses;
DROP TABLE household_links;
DROP INDEX household_members_one_seat;
DELETE FROM household_members WHERE kin = 'spouse';
CREATE TABLE household_members_old (
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    kin TEXT NOT NULL CHECK (kin IN ('father', 'mother', 'guardian', 'child')),
    from_on DATE NOT NULL,
    to_on DATE,
    verified_at BIGINT,
    PRIMARY KEY (household_id, person_id, from_on),
    CHECK (to_on IS NULL OR to_on > from_on)
);
INSERT INTO household_members_old
    (household_id, person_id, kin, from_on, to_on, verified_at)
SELECT household_id, person_id, kin, from_on, to_on, verified_at FROM household_members;
DROP TABLE household_members;
ALTER TABLE household_members_old RENAME TO household_members;
CREATE INDEX household_members_person ON household_members (person_id);
