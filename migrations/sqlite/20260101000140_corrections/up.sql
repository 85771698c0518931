-- Which department of the scheme an organisation is; one of a district each.
CREATE TABLE org_departments (
    org_id TEXT NOT NULL PRIMARY KEY REFERENCES orgs (id),
    district TEXT NOT NULL,
    -- The department's id in the scheme.
    department TEXT NOT NULL
);
CREATE UNIQUE INDEX org_departments_once ON org_departments (district, department);

-- What a resident says is right; where it stands follows its last step.
CREATE TABLE corrections (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- The fact's id in the scheme, and the version that checked the value.
    fact TEXT NOT NULL,
    scheme TEXT NOT NULL,
    scheme_version INTEGER NOT NULL,
    -- What is claimed, in the facts format as JSON; null for nothing of the kind.
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (
        state IN (
            'open', 'supplement', 'accepted', 'rejected', 'review', 'upheld', 'overturned',
            'withdrawn'
        )
    ),
    -- The number of the last step.
    turn INTEGER NOT NULL,
    -- By when an officer is to decide, by the step that started the clock.
    due_on DATE,
    CHECK ((due_on IS NOT NULL) = (state IN ('open', 'review')))
);
CREATE INDEX corrections_person ON corrections (person_id, started_at, id);
CREATE INDEX corrections_state ON corrections (district, state, started_at, id);
-- One correction of a fact at a time, whatever is started or reopened at once.
CREATE UNIQUE INDEX corrections_one_open ON corrections (person_id, fact)
WHERE state IN ('open', 'supplement', 'review');

-- The organisations that answer for the fact of a correction; any one of them decides.
CREATE TABLE correction_desks (
    correction_id TEXT NOT NULL REFERENCES corrections (id),
    org_id TEXT NOT NULL REFERENCES orgs (id),
    PRIMARY KEY (correction_id, org_id)
);
CREATE INDEX correction_desks_org ON correction_desks (org_id, correction_id);

-- What was done, one row each, numbered from 1: of two acts at once one finds its number taken.
CREATE TABLE correction_steps (
    id TEXT NOT NULL PRIMARY KEY,
    correction_id TEXT NOT NULL REFERENCES corrections (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The organisation it was done for; absent for the resident.
    org_id TEXT REFERENCES orgs (id),
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT,
    due_on DATE,
    -- The version of the calendar that gave the day.
    calendar_version TEXT,
    CHECK ((due_on IS NULL) = (calendar_version IS NULL))
);
CREATE UNIQUE INDEX correction_steps_number ON correction_steps (correction_id, number);

-- What was claimed never changes, only where it stands.
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
WHEN NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.value IS NOT OLD.value
    OR NEW.reason IS NOT OLD.reason
    OR NEW.evidence IS NOT OLD.evidence
    OR NEW.started_at IS NOT OLD.started_at
    OR NEW.turn <= OLD.turn
BEGIN
    SELECT RAISE(ABORT, 'corrections is append-only');
END;

CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections is append-only');
END;

CREATE TRIGGER correction_steps_no_update BEFORE UPDATE ON correction_steps
BEGIN
    SELECT RAISE(ABORT, 'correction_steps is append-only');
END;

CREATE TRIGGER correction_steps_no_delete BEFORE DELETE ON correction_steps
BEGIN
    SELECT RAISE(ABORT, 'correction_steps is append-only');
END;
