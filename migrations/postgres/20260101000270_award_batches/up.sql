-- A list of awards that was taken in. The file itself is not kept: its digest says which it was.
CREATE TABLE award_batches (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    partial BOOLEAN NOT NULL,
    line_count INTEGER NOT NULL,
    drafted INTEGER NOT NULL CHECK (drafted > 0),
    known INTEGER NOT NULL CHECK (known >= 0),
    bad INTEGER NOT NULL CHECK (bad >= 0),
    taken_by TEXT NOT NULL REFERENCES accounts (id),
    taken_on DATE NOT NULL,
    taken_at BIGINT NOT NULL,
    CHECK (drafted + known + bad = line_count)
);
CREATE INDEX award_batches_org ON award_batches (org_id, taken_at, id);

-- What became of each of its rows: an award, drafted by it or known before, or what was wrong
-- first. Whom a bad row named is not kept.
CREATE TABLE award_batch_lines (
    batch_id TEXT NOT NULL REFERENCES award_batches (id),
    line INTEGER NOT NULL,
    award_id TEXT REFERENCES awards (id),
    drafted BOOLEAN NOT NULL,
    problem_column TEXT,
    problem TEXT,
    problem_zh TEXT,
    problem_en TEXT,
    PRIMARY KEY (batch_id, line),
    CHECK (award_id IS NOT NULL OR NOT drafted),
    CHECK ((award_id IS NULL) = (problem IS NOT NULL)),
    CHECK ((problem IS NULL) = (problem_column IS NULL))
);
CREATE INDEX award_batch_lines_award ON award_batch_lines (award_id);

CREATE TRIGGER award_batches_no_update BEFORE UPDATE ON award_batches
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_batches_no_delete BEFORE DELETE ON award_batches
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_batch_lines_no_update BEFORE UPDATE ON award_batch_lines
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_batch_lines_no_delete BEFORE DELETE ON award_batch_lines
FOR EACH ROW EXECUTE FUNCTION refuse_change();
