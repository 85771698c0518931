-- Who acts in a post for some days while its holder is away; it counts by its days.
CREATE TABLE covers (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    holder_id TEXT NOT NULL REFERENCES accounts (id),
    cover_id TEXT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    org_id TEXT REFERENCES orgs (id),
    area_id TEXT REFERENCES areas (id),
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    reason TEXT NOT NULL,
    named_by TEXT NOT NULL REFERENCES accounts (id),
    named_at BIGINT NOT NULL,
    CHECK (to_on >= from_on),
    CHECK (holder_id <> cover_id)
);
CREATE INDEX covers_holder ON covers (holder_id, named_at, id);
CREATE INDEX covers_cover ON covers (cover_id, named_at, id);

-- A cover that was ended before its last day; at most once.
CREATE TABLE cover_endings (
    cover_id TEXT NOT NULL PRIMARY KEY REFERENCES covers (id),
    ended_by TEXT NOT NULL REFERENCES accounts (id),
    ended_at BIGINT NOT NULL,
    ended_on DATE NOT NULL,
    reason TEXT NOT NULL
);

-- In whose place an act was done, where the account stood in for another.
ALTER TABLE audit ADD COLUMN for_account_id TEXT;
CREATE INDEX audit_covered ON audit (subject) WHERE for_account_id IS NOT NULL;

CREATE TRIGGER covers_no_update BEFORE UPDATE ON covers
BEGIN
    SELECT RAISE(ABORT, 'covers is append-only');
END;

CREATE TRIGGER covers_no_delete BEFORE DELETE ON covers
BEGIN
    SELECT RAISE(ABORT, 'covers is append-only');
END;

CREATE TRIGGER cover_endings_no_update BEFORE UPDATE ON cover_endings
BEGIN
    SELECT RAISE(ABORT, 'cover_endings is append-only');
END;

CREATE TRIGGER cover_endings_no_delete BEFORE DELETE ON cover_endings
BEGIN
    SELECT RAISE(ABORT, 'cover_endings is append-only');
END;
