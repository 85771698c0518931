-- Permits; their state follows from these dates when it is read.
CREATE TABLE permits (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    kind TEXT NOT NULL CHECK (kind IN ('temporary_permit', 'residence_permit')),
    issued_on DATE NOT NULL,
    -- The last day of a temporary permit.
    valid_to DATE,
    recorded_at BIGINT NOT NULL,
    CHECK ((kind = 'temporary_permit') = (valid_to IS NOT NULL))
);
CREATE INDEX permits_person ON permits (person_id);

CREATE TABLE permit_endorsements (
    permit_id TEXT NOT NULL REFERENCES permits (id),
    endorsed_on DATE NOT NULL,
    PRIMARY KEY (permit_id, endorsed_on)
);

-- A permit cancelled or given up: the first day it no longer holds.
CREATE TABLE permit_endings (
    permit_id TEXT NOT NULL PRIMARY KEY REFERENCES permits (id),
    ended_on DATE NOT NULL,
    recorded_at BIGINT NOT NULL
);

-- Freezes; reasons are never here, only the indicator, the reference and the dates.
CREATE TABLE freezes (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    indicator TEXT NOT NULL,
    -- Which of the indicator's grounds, by its word in the scheme.
    ground TEXT NOT NULL,
    decided_on DATE NOT NULL,
    -- The last frozen day; absent while it lasts until removed.
    until_on DATE,
    reference TEXT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX freezes_person ON freezes (person_id);

CREATE TRIGGER permits_no_update BEFORE UPDATE ON permits
BEGIN
    SELECT RAISE(ABORT, 'permits is append-only');
END;

CREATE TRIGGER permits_no_delete BEFORE DELETE ON permits
BEGIN
    SELECT RAISE(ABORT, 'permits is append-only');
END;

CREATE TRIGGER permit_endorsements_no_update BEFORE UPDATE ON permit_endorsements
BEGIN
    SELECT RAISE(ABORT, 'permit_endorsements is append-only');
END;

CREATE TRIGGER permit_endorsements_no_delete BEFORE DELETE ON permit_endorsements
BEGIN
    SELECT RAISE(ABORT, 'permit_endorsements is append-only');
END;

CREATE TRIGGER permit_endings_no_update BEFORE UPDATE ON permit_endings
BEGIN
    SELECT RAISE(ABORT, 'permit_endings is append-only');
END;

CREATE TRIGGER permit_endings_no_delete BEFORE DELETE ON permit_endings
BEGIN
    SELECT RAISE(ABORT, 'permit_endings is append-only');
END;

CREATE TRIGGER freezes_no_update BEFORE UPDATE ON freezes
BEGIN
    SELECT RAISE(ABORT, 'freezes is append-only');
END;

CREATE TRIGGER freezes_no_delete BEFORE DELETE ON freezes
BEGIN
    SELECT RAISE(ABORT, 'freezes is append-only');
END;
