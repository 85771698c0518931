-- Identity apart: the one encrypted table. Everything else names the pseudonymous person id,
-- so that a person can be erased here and the ledger kept.
CREATE TABLE identities (
    person_id TEXT NOT NULL PRIMARY KEY,
    -- Keyed hash of the citizen ID; the only way to find a person by it.
    id_index TEXT NOT NULL UNIQUE,
    -- Name, citizen ID, phone and address, sealed together.
    sealed BLOB NOT NULL,
    key_version INTEGER NOT NULL
);

CREATE TABLE residents (
    person_id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    village_id TEXT NOT NULL REFERENCES areas (id),
    grid_id TEXT REFERENCES areas (id),
    registered_on DATE NOT NULL,
    left_on DATE,
    created_at BIGINT NOT NULL
);
CREATE INDEX residents_village ON residents (village_id, person_id);

-- A household is the people whose points count for one another, with dated, verified links.
CREATE TABLE household_members (
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    kin TEXT NOT NULL CHECK (kin IN ('father', 'mother', 'guardian', 'child')),
    from_on DATE NOT NULL,
    to_on DATE,
    verified_at BIGINT,
    PRIMARY KEY (household_id, person_id, from_on),
    CHECK (to_on IS NULL OR to_on > from_on)
);
CREATE INDEX household_members_person ON household_members (person_id);

-- Facts are append-only rows; the current one of a kind has no superseded_by.
CREATE TABLE facts (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- The fact's id in the scheme.
    fact TEXT NOT NULL,
    -- The value in the facts format, as JSON.
    value TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('declared', 'imported', 'verified')),
    status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'rejected')),
    evidence TEXT,
    recorded_at BIGINT NOT NULL,
    superseded_by TEXT
);
CREATE INDEX facts_person ON facts (person_id, fact);

-- Who works where, and since when insured there.
CREATE TABLE employments (
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    org_id TEXT NOT NULL REFERENCES orgs (id),
    from_on DATE NOT NULL,
    insured_from DATE NOT NULL,
    to_on DATE,
    PRIMARY KEY (person_id, org_id, from_on),
    CHECK (to_on IS NULL OR to_on > from_on)
);
CREATE INDEX employments_org ON employments (org_id, person_id);

-- Statements of points that a window can check by their code, of which only a keyed hash is kept.
CREATE TABLE statements (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    code_hash TEXT NOT NULL UNIQUE,
    -- The code, sealed, so that the same request is answered the same.
    code_sealed BLOB NOT NULL,
    issued_at BIGINT NOT NULL,
    valid_until DATE NOT NULL
);
CREATE INDEX statements_person ON statements (person_id);

-- A fact row never changes, but for being superseded once.
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts
WHEN OLD.superseded_by IS NOT NULL
    OR NEW.superseded_by IS NULL
    OR NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.value IS NOT OLD.value
    OR NEW.source IS NOT OLD.source
    OR NEW.status IS NOT OLD.status
    OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
    SELECT RAISE(ABORT, 'facts is append-only');
END;

CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts
BEGIN
    SELECT RAISE(ABORT, 'facts is append-only');
END;
