DROP INDEX orgs_kind;
ALTER TABLE orgs
    ADD COLUMN name_zh TEXT,
    ADD COLUMN name_en TEXT,
    ADD COLUMN uscc TEXT UNIQUE,
    ADD COLUMN area_id TEXT REFERENCES areas (id),
    ADD COLUMN school_area_id TEXT REFERENCES areas (id);
UPDATE orgs SET name_zh = v.name_zh, name_en = v.name_en, uscc = v.uscc, area_id = v.area_id,
    school_area_id = v.school_area_id
FROM org_versions v WHERE v.org_id = orgs.id AND v.valid_to IS NULL;
ALTER TABLE orgs
    ALTER COLUMN name_zh SET NOT NULL,
    ALTER COLUMN name_en SET NOT NULL,
    ALTER COLUMN area_id SET NOT NULL;
CREATE INDEX orgs_kind ON orgs (district, kind, name_zh, id);
CREATE INDEX orgs_area ON orgs (area_id);
DROP TABLE org_registers;
DROP INDEX area_codes_one;
DROP INDEX area_codes_open;
DROP TABLE area_successions;
DROP TABLE org_endings;
DROP TABLE org_versions;
