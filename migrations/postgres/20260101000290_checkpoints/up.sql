-- One log over audit, ledger and public lists. A row is noted when it is written and taken in
-- later, so that no writer waits for the log.
CREATE TABLE checkpoint_pending (
    row_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('audit', 'transfer', 'notice')),
    PRIMARY KEY (row_id, kind)
);

-- The entries, one for each row, without a gap.
CREATE TABLE checkpoint_entries (
    place BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    row_id TEXT NOT NULL,
    -- Hexadecimal digits that are hashed with the row, so that nobody finds it by trying.
    salt TEXT NOT NULL,
    hash BYTEA NOT NULL,
    UNIQUE (kind, row_id)
);

-- The roots of whole tiles of 256 nodes of eight levels below.
CREATE TABLE checkpoint_nodes (
    level INTEGER NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (level, place)
);

-- How many entries there are; who makes them more takes this row first.
CREATE TABLE checkpoint_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL CHECK (size >= 0)
);
INSERT INTO checkpoint_head (id, size) VALUES (1, 0);

-- The signed roots.
CREATE TABLE checkpoints (
    size BIGINT NOT NULL PRIMARY KEY,
    log TEXT NOT NULL,
    root BYTEA NOT NULL,
    at BIGINT NOT NULL,
    signature BYTEA NOT NULL
);

-- What was written before there was a log is taken in first.
INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'audit' FROM audit;
INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'transfer' FROM transfers;
INSERT INTO checkpoint_pending (row_id, kind) SELECT award_id, 'notice' FROM notice_lines;

CREATE FUNCTION audit_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'audit' FROM written;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_noted AFTER INSERT ON audit REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION audit_noted();

CREATE FUNCTION transfers_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'transfer' FROM written;
    RETURN NULL;
END $$;
CREATE TRIGGER transfers_noted AFTER INSERT ON transfers REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION transfers_noted();

CREATE FUNCTION notice_lines_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) SELECT award_id, 'notice' FROM written;
    RETURN NULL;
END $$;
CREATE TRIGGER notice_lines_noted AFTER INSERT ON notice_lines REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION notice_lines_noted();

-- When a name is taken out of a list its salt goes with it: what is left tells nobody who it was.
CREATE FUNCTION notice_lines_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE checkpoint_entries SET salt = '' WHERE kind = 'notice' AND row_id = NEW.award_id;
    RETURN NULL;
END $$;
CREATE TRIGGER notice_lines_forgotten AFTER UPDATE OF name ON notice_lines
FOR EACH ROW WHEN (NEW.name = '') EXECUTE FUNCTION notice_lines_forgotten();

CREATE TRIGGER checkpoint_entries_no_update BEFORE UPDATE ON checkpoint_entries
FOR EACH ROW WHEN (
    NEW.place IS DISTINCT FROM OLD.place
    OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.row_id IS DISTINCT FROM OLD.row_id
    OR NEW.hash IS DISTINCT FROM OLD.hash
    OR (NEW.salt IS DISTINCT FROM OLD.salt AND NEW.salt IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoint_entries_no_delete BEFORE DELETE ON checkpoint_entries
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoint_nodes_no_update BEFORE UPDATE ON checkpoint_nodes
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoint_nodes_no_delete BEFORE DELETE ON checkpoint_nodes
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
FOR EACH ROW EXECUTE FUNCTION refuse_change();
