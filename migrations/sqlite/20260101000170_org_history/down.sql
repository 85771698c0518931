PRAGMA defer_foreign_keys = ON;
CREATE TABLE orgs_kept AS
SELECT orgs.id, district, kind, name_zh, name_en, uscc, area_id, school_area_id, created_at
FROM orgs JOIN org_versions ON org_id = orgs.id AND valid_to IS NULL;
DROP TABLE org_registers;
DROP INDEX area_codes_one;
DROP INDEX area_codes_open;
DROP TABLE area_successions;
DROP TABLE org_endings;
DROP TABLE org_versions;
DROP TABLE orgs;
CREATE TABLE orgs (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('enterprise', 'village', 'town', 'department', 'school', 'migrant_office')
    ),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    uscc TEXT UNIQUE,
    area_id TEXT NOT NULL REFERENCES areas (id),
    school_area_id TEXT REFERENCES areas (id),
    created_at BIGINT NOT NULL
);
INSERT INTO orgs
    (id, district, kind, name_zh, name_en, uscc, area_id, school_area_id, created_at)
SELECT id, district, kind, name_zh, name_en, uscc, area_id, school_area_id, created_at
FROM orgs_kept;
DROP TABLE orgs_kept;
CREATE INDEX orgs_kind ON orgs (district, kind, name_zh, id);
CREATE INDEX orgs_area ON orgs (area_id);
