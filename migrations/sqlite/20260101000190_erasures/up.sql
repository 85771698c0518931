-- What residents ask to be erased, and what the office decides. Nothing here is said in free
-- words, so that no row has to be cleaned of what it tells.
CREATE TABLE erasures (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    reason TEXT NOT NULL CHECK (reason IN ('left', 'not_needed', 'consent_withdrawn', 'unlawful')),
    asked_by TEXT NOT NULL REFERENCES accounts (id),
    asked_at BIGINT NOT NULL,
    -- The last day to answer, and the calendar that gave it.
    due_on DATE NOT NULL,
    calendar_version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (
        state IN ('asked', 'granting', 'refusing', 'erased', 'refused', 'withdrawn')
    ),
    -- The number of the last step.
    turn INTEGER NOT NULL
);
CREATE INDEX erasures_person ON erasures (person_id, asked_at);
CREATE INDEX erasures_state ON erasures (district, state, asked_at, id);
-- One request of a person at a time, whatever is asked at once.
CREATE UNIQUE INDEX erasures_one_open ON erasures (person_id)
WHERE state IN ('asked', 'granting', 'refusing');

-- What was done, one row each, numbered from 1: of two acts at once one finds its number taken.
CREATE TABLE erasure_steps (
    id TEXT NOT NULL PRIMARY KEY,
    erasure_id TEXT NOT NULL REFERENCES erasures (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    -- Why it is refused, where it is.
    ground TEXT
);
CREATE UNIQUE INDEX erasure_steps_number ON erasure_steps (erasure_id, number);

CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures
WHEN NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.reason IS NOT OLD.reason
    OR NEW.asked_at IS NOT OLD.asked_at
    OR NEW.due_on IS NOT OLD.due_on
    OR NEW.turn <= OLD.turn
BEGIN
    SELECT RAISE(ABORT, 'erasures is append-only');
END;

CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
BEGIN
    SELECT RAISE(ABORT, 'erasures is append-only');
END;

CREATE TRIGGER erasure_steps_no_update BEFORE UPDATE ON erasure_steps
BEGIN
    SELECT RAISE(ABORT, 'erasure_steps is append-only');
END;

CREATE TRIGGER erasure_steps_no_delete BEFORE DELETE ON erasure_steps
BEGIN
    SELECT RAISE(ABORT, 'erasure_steps is append-only');
END;

-- A line of a notice stays as it was posted; only who it was about can be forgotten.
DROP TRIGGER notice_lines_no_update;
CREATE TRIGGER notice_lines_no_update BEFORE UPDATE ON notice_lines
WHEN NEW.award_id IS NOT OLD.award_id
    OR NEW.district IS NOT OLD.district
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.town_id IS NOT OLD.town_id
    OR NEW.village_id IS NOT OLD.village_id
    OR NEW.points IS NOT OLD.points
    OR NEW.posted_on IS NOT OLD.posted_on
    OR NEW.until_on IS NOT OLD.until_on
    OR NEW.name <> ''
    OR NEW.id_tail <> ''
BEGIN
    SELECT RAISE(ABORT, 'notice_lines is append-only');
END;

-- The same for a school's record.
DROP TRIGGER enrolment_verifications_no_update;
CREATE TRIGGER enrolment_verifications_no_update BEFORE UPDATE ON enrolment_verifications
WHEN NEW.id IS NOT OLD.id
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.account_id IS NOT OLD.account_id
    OR NEW.at IS NOT OLD.at
    OR NEW.outcome IS NOT OLD.outcome
    OR NEW.reason IS NOT OLD.reason
    OR NEW.words_zh IS NOT OLD.words_zh
    OR NEW.words_en IS NOT OLD.words_en
    OR NEW.name IS NOT NULL
    OR NEW.id_tail IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'enrolment_verifications is append-only');
END;
