-- What an organisation is called moves into dated rows. The table is made anew under its own name;
-- the rows that point to it are looked at when the migration ends.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE orgs_kept AS SELECT * FROM orgs;
DROP TABLE orgs;
CREATE TABLE orgs (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('enterprise', 'village', 'town', 'department', 'school', 'migrant_office')
    ),
    created_at BIGINT NOT NULL
);
INSERT INTO orgs (id, district, kind, created_at)
SELECT id, district, kind, created_at FROM orgs_kept;
CREATE INDEX orgs_kind ON orgs (district, kind, id);

-- How an organisation stands from a day on: a rename or a move is one more row, and what happened
-- before still reads as it was named then.
CREATE TABLE org_versions (
    org_id TEXT NOT NULL REFERENCES orgs (id),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    uscc TEXT,
    area_id TEXT NOT NULL REFERENCES areas (id),
    -- The school area a school enrols from.
    school_area_id TEXT REFERENCES areas (id),
    valid_from DATE NOT NULL,
    valid_to DATE,
    reason TEXT NOT NULL,
    -- Nobody where it came with the program's own data or from the command line.
    recorded_by TEXT REFERENCES accounts (id),
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);
INSERT INTO org_versions
    (org_id, name_zh, name_en, uscc, area_id, school_area_id, valid_from, reason, recorded_at)
SELECT id, name_zh, name_en, uscc, area_id, school_area_id, '2000-01-01', '', created_at
FROM orgs_kept;
DROP TABLE orgs_kept;
CREATE INDEX org_versions_area ON org_versions (area_id);
CREATE INDEX org_versions_name ON org_versions (name_zh);
-- One row of an organisation is open, and no two organisations hold one credit code.
CREATE UNIQUE INDEX org_versions_open ON org_versions (org_id) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX org_versions_uscc ON org_versions (uscc)
    WHERE valid_to IS NULL AND uscc IS NOT NULL;

-- The end of an organisation: closed, or gone into another. The key lets nothing end twice.
CREATE TABLE org_endings (
    org_id TEXT NOT NULL PRIMARY KEY REFERENCES orgs (id),
    into_id TEXT REFERENCES orgs (id),
    from_on DATE NOT NULL,
    reason TEXT NOT NULL,
    recorded_by TEXT REFERENCES accounts (id),
    recorded_at BIGINT NOT NULL,
    CHECK (into_id <> org_id)
);
CREATE INDEX org_endings_into ON org_endings (into_id);

-- A town, village or grid that goes into another of its kind from a day on.
CREATE TABLE area_successions (
    area_id TEXT NOT NULL PRIMARY KEY REFERENCES areas (id),
    into_id TEXT NOT NULL REFERENCES areas (id),
    from_on DATE NOT NULL,
    reason TEXT NOT NULL,
    recorded_by TEXT REFERENCES accounts (id),
    recorded_at BIGINT NOT NULL,
    CHECK (into_id <> area_id)
);
CREATE INDEX area_successions_into ON area_successions (into_id);

-- A code that is open belongs to one area.
CREATE UNIQUE INDEX area_codes_open ON area_codes (code) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX area_codes_one ON area_codes (area_id) WHERE valid_to IS NULL;

-- Whoever changes organisations or areas of a district takes its row first, so that two changes
-- follow one another and the second sees what the first has done.
CREATE TABLE org_registers (
    district TEXT NOT NULL PRIMARY KEY,
    changes BIGINT NOT NULL
);

-- A row of an organisation never changes, but for being closed once.
CREATE TRIGGER org_versions_no_update BEFORE UPDATE ON org_versions
WHEN OLD.valid_to IS NOT NULL
    OR NEW.valid_to IS NULL
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.name_zh IS NOT OLD.name_zh
    OR NEW.name_en IS NOT OLD.name_en
    OR NEW.uscc IS NOT OLD.uscc
    OR NEW.area_id IS NOT OLD.area_id
    OR NEW.school_area_id IS NOT OLD.school_area_id
    OR NEW.valid_from IS NOT OLD.valid_from
    OR NEW.reason IS NOT OLD.reason
    OR NEW.recorded_by IS NOT OLD.recorded_by
    OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
    SELECT RAISE(ABORT, 'org_versions keeps its history');
END;

CREATE TRIGGER org_versions_no_delete BEFORE DELETE ON org_versions
BEGIN
    SELECT RAISE(ABORT, 'org_versions keeps its history');
END;

CREATE TRIGGER org_endings_no_update BEFORE UPDATE ON org_endings
BEGIN
    SELECT RAISE(ABORT, 'org_endings is append-only');
END;

CREATE TRIGGER org_endings_no_delete BEFORE DELETE ON org_endings
BEGIN
    SELECT RAISE(ABORT, 'org_endings is append-only');
END;

CREATE TRIGGER area_successions_no_update BEFORE UPDATE ON area_successions
BEGIN
    SELECT RAISE(ABORT, 'area_successions is append-only');
END;

CREATE TRIGGER area_successions_no_delete BEFORE DELETE ON area_successions
BEGIN
    SELECT RAISE(ABORT, 'area_successions is append-only');
END;
