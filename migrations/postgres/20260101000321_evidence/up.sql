-- Pictures as they are kept, made anew and sealed, each once; found by the SHA-256 of the content.
-- One that nothing rests on any more is forgotten: the row stays, without the content.
CREATE TABLE evidence_pictures (
    digest TEXT NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL,
    key_version INTEGER NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0)
);

-- What they prove: a household of a check sheet, or an award.
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    line_id TEXT REFERENCES check_lines (id),
    award_id TEXT REFERENCES awards (id),
    -- Its place among the pictures of the same thing.
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 6),
    digest TEXT NOT NULL REFERENCES evidence_pictures (digest),
    -- The SHA-256 of what was sent, by which the same is known again.
    sent TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES accounts (id),
    added_at BIGINT NOT NULL,
    -- Who took it away; nobody where its time was over.
    removed_by TEXT REFERENCES accounts (id),
    removed_at BIGINT,
    CHECK ((line_id IS NULL) <> (award_id IS NULL)),
    CHECK (removed_at IS NOT NULL OR removed_by IS NULL)
);
-- No thing has more pictures than there are numbers, whoever adds one at the same moment.
CREATE UNIQUE INDEX evidence_of_line ON evidence (line_id, number) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX evidence_of_award ON evidence (award_id, number) WHERE removed_at IS NULL;
CREATE INDEX evidence_digest ON evidence (digest);

-- A picture is taken away once, and otherwise stays what it was added as.
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.line_id IS DISTINCT FROM OLD.line_id
    OR NEW.award_id IS DISTINCT FROM OLD.award_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.digest IS DISTINCT FROM OLD.digest
    OR NEW.sent IS DISTINCT FROM OLD.sent
    OR NEW.added_by IS DISTINCT FROM OLD.added_by
    OR NEW.added_at IS DISTINCT FROM OLD.added_at
    OR OLD.removed_at IS NOT NULL
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_pictures_no_update BEFORE UPDATE ON evidence_pictures
FOR EACH ROW WHEN (
    NEW.digest IS DISTINCT FROM OLD.digest
    OR NEW.size IS DISTINCT FROM OLD.size
    OR NEW.width IS DISTINCT FROM OLD.width
    OR NEW.height IS DISTINCT FROM OLD.height
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evidence_pictures_no_delete BEFORE DELETE ON evidence_pictures
FOR EACH ROW EXECUTE FUNCTION refuse_change();
