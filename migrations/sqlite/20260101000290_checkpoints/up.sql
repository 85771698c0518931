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
    hash BLOB NOT NULL,
    UNIQUE (kind, row_id)
);

-- The roots of whole tiles of 256 nodes of eight levels below.
CREATE TABLE checkpoint_nodes (
    level INTEGER NOT NULL,
    place BIGINT NOT NULL,
    hash BLOB NOT NULL,
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
    root BLOB NOT NULL,
    at BIGINT NOT NULL,
    signature BLOB NOT NULL
);

-- What was written before there was a log is taken in first.
INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'audit' FROM audit;
INSERT INTO checkpoint_pending (row_id, kind) SELECT id, 'transfer' FROM transfers;
INSERT INTO checkpoint_pending (row_id, kind) SELECT award_id, 'notice' FROM notice_lines;

CREATE TRIGGER audit_noted AFTER INSERT ON audit
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) VALUES (NEW.id, 'audit');
END;

CREATE TRIGGER transfers_noted AFTER INSERT ON transfers
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) VALUES (NEW.id, 'transfer');
END;

CREATE TRIGGER notice_lines_noted AFTER INSERT ON notice_lines
BEGIN
    INSERT INTO checkpoint_pending (row_id, kind) VALUES (NEW.award_id, 'notice');
END;

-- When a name is taken out of a list its salt goes with it: what is left tells nobody who it was.
CREATE TRIGGER notice_lines_forgotten AFTER UPDATE OF name ON notice_lines WHEN NEW.name = ''
BEGIN
    UPDATE checkpoint_entries SET salt = '' WHERE kind = 'notice' AND row_id = NEW.award_id;
END;

CREATE TRIGGER checkpoint_entries_no_update BEFORE UPDATE ON checkpoint_entries
WHEN NEW.place IS NOT OLD.place
    OR NEW.kind IS NOT OLD.kind
    OR NEW.row_id IS NOT OLD.row_id
    OR NEW.hash IS NOT OLD.hash
    OR (NEW.salt IS NOT OLD.salt AND NEW.salt IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'checkpoint_entries is append-only');
END;

CREATE TRIGGER checkpoint_entries_no_delete BEFORE DELETE ON checkpoint_entries
BEGIN
    SELECT RAISE(ABORT, 'checkpoint_entries is append-only');
END;

CREATE TRIGGER checkpoint_nodes_no_update BEFORE UPDATE ON checkpoint_nodes
BEGIN
    SELECT RAISE(ABORT, 'checkpoint_nodes is append-only');
END;

CREATE TRIGGER checkpoint_nodes_no_delete BEFORE DELETE ON checkpoint_nodes
BEGIN
    SELECT RAISE(ABORT, 'checkpoint_nodes is append-only');
END;

CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'checkpoints is append-only');
END;

CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'checkpoints is append-only');
END;
