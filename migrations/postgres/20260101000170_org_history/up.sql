-- What an organisation is called moves into dated rows.
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
SELECT id, name_zh, name_en, uscc, area_id, school_area_id, DATE '2000-01-01', '', created_at
FROM orgs;
DROP INDEX orgs_kind;
DROP INDEX orgs_area;
ALTER TABLE orgs
    DROP COLUMN name_zh,
    DROP COLUMN name_en,
    DROP COLUMN uscc,
    DROP COLUMN area_id,
    DROP COLUMN school_area_id;
CREATE INDEX orgs_kind ON orgs (district, kind, id);
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
FOR EACH ROW WHEN (
    OLD.valid_to IS NOT NULL
    OR NEW.valid_to IS NULL
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.name_zh IS DISTINCT FROM OLD.name_zh
    OR NEW.name_en IS DISTINCT FROM OLD.name_en
    OR NEW.uscc IS DISTINCT FROM OLD.uscc
    OR NEW.area_id IS DISTINCT FROM OLD.area_id
    OR NEW.school_area_id IS DISTINCT FROM OLD.school_area_id
    OR NEW.valid_from IS DISTINCT FROM OLD.valid_from
    OR NEW.reason IS DISTINCT FROM OLD.reason
    OR NEW.recorded_by IS DISTINCT FROM OLD.recorded_by
    OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER org_versions_no_delete BEFORE DELETE ON org_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER org_endings_no_update BEFORE UPDATE ON org_endings
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER org_endings_no_delete BEFORE DELETE ON org_endings
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER area_successions_no_update BEFORE UPDATE ON area_successions
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER area_successions_no_delete BEFORE DELETE ON area_successions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
