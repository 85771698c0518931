-- Areas form a tree; their codes and names are dated, because towns merge and are renamed.
CREATE TABLE areas (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('district', 'town', 'village', 'grid', 'school_area')),
    parent_id TEXT REFERENCES areas (id)
);
CREATE INDEX areas_parent ON areas (parent_id);

CREATE TABLE area_codes (
    area_id TEXT NOT NULL REFERENCES areas (id),
    code TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    PRIMARY KEY (area_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX area_codes_code ON area_codes (code);

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
    -- The school area a school enrols from.
    school_area_id TEXT REFERENCES areas (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX orgs_kind ON orgs (district, kind, name_zh, id);
CREATE INDEX orgs_area ON orgs (area_id);
