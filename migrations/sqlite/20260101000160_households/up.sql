-- A spouse who is no parent belongs too; who leaves does so for a reason.
CREATE TABLE household_members_new (
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    kin TEXT NOT NULL CHECK (kin IN ('father', 'mother', 'guardian', 'spouse', 'child')),
    from_on DATE NOT NULL,
    to_on DATE,
    verified_at BIGINT,
    left_why TEXT CHECK (
        left_why IN ('divorce', 'grown_up', 'moved', 'guardianship_ended', 'death')
    ),
    left_evidence TEXT,
    PRIMARY KEY (household_id, person_id, from_on),
    CHECK (to_on IS NULL OR to_on > from_on)
);
INSERT INTO household_members_new
    (household_id, person_id, kin, from_on, to_on, verified_at)
SELECT household_id, person_id, kin, from_on, to_on, verified_at FROM household_members;
DROP TABLE household_members;
ALTER TABLE household_members_new RENAME TO household_members;
CREATE INDEX household_members_person ON household_members (person_id);
-- Nobody sits in two households at a time, whoever verifies what at the same moment.
CREATE UNIQUE INDEX household_members_one_seat ON household_members (person_id)
    WHERE to_on IS NULL AND verified_at IS NOT NULL;

-- Links as residents declare them, by the other's citizen ID; the ID may be on file or not.
CREATE TABLE household_links (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    -- Who declares it.
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- Who the other is to them.
    kin TEXT NOT NULL CHECK (kin IN ('spouse', 'child', 'ward')),
    -- Keyed hash of the other's citizen ID, and the ID sealed for this link.
    other_index TEXT NOT NULL,
    other_sealed BLOB NOT NULL,
    key_version INTEGER NOT NULL,
    -- The other, known once the link is verified.
    other_id TEXT REFERENCES residents (person_id),
    from_on DATE NOT NULL,
    to_on DATE,
    declared_by TEXT NOT NULL REFERENCES accounts (id),
    declared_at BIGINT NOT NULL,
    -- The last day of the grid head's advice, and the calendar that gave it.
    confirm_by DATE NOT NULL,
    calendar_version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'verified', 'refused', 'withdrawn')),
    settled_by TEXT REFERENCES accounts (id),
    settled_at BIGINT,
    paper TEXT CHECK (
        paper IN ('hukou_booklet', 'birth_certificate', 'marriage_certificate', 'decision')
    ),
    evidence TEXT,
    reason TEXT,
    CHECK (to_on IS NULL OR to_on > from_on),
    CHECK ((state = 'pending') = (settled_at IS NULL)),
    CHECK (state <> 'verified' OR other_id IS NOT NULL),
    CHECK (state <> 'refused' OR reason IS NOT NULL)
);
CREATE INDEX household_links_person ON household_links (person_id);
CREATE INDEX household_links_other ON household_links (other_id);
CREATE INDEX household_links_waiting ON household_links (district, declared_at)
    WHERE state = 'pending';
-- The same link is declared once, whatever is sent at the same moment.
CREATE UNIQUE INDEX household_links_once ON household_links (person_id, kin, other_index)
    WHERE state IN ('pending', 'verified') AND to_on IS NULL;

-- Both spouses of a verified link; nobody has two at a time, whoever verifies what at the same
-- moment.
CREATE TABLE household_spouses (
    link_id TEXT NOT NULL REFERENCES household_links (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    to_on DATE,
    PRIMARY KEY (link_id, person_id)
);
CREATE UNIQUE INDEX household_spouses_one ON household_spouses (person_id)
    WHERE to_on IS NULL;

-- What grid heads found on the ground; the last row of a link counts.
CREATE TABLE household_confirmations (
    id TEXT NOT NULL PRIMARY KEY,
    link_id TEXT NOT NULL REFERENCES household_links (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    finding TEXT NOT NULL CHECK (finding IN ('confirmed', 'wrong_facts', 'not_reachable')),
    note TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX household_confirmations_link ON household_confirmations (link_id, at);

CREATE TRIGGER household_confirmations_no_update BEFORE UPDATE ON household_confirmations
BEGIN
    SELECT RAISE(ABORT, 'household_confirmations is append-only');
END;

CREATE TRIGGER household_confirmations_no_delete BEFORE DELETE ON household_confirmations
BEGIN
    SELECT RAISE(ABORT, 'household_confirmations is append-only');
END;

CREATE TRIGGER household_links_no_delete BEFORE DELETE ON household_links
BEGIN
    SELECT RAISE(ABORT, 'household_links keeps its history');
END;
