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
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.reason IS DISTINCT FROM OLD.reason
    OR NEW.asked_at IS DISTINCT FROM OLD.asked_at
    OR NEW.due_on IS DISTINCT FROM OLD.due_on
    OR NEW.turn <= OLD.turn
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER erasure_steps_no_update BEFORE UPDATE ON erasure_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER erasure_steps_no_delete BEFORE DELETE ON erasure_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A line of a notice stays as it was posted; only who it was about can be forgotten.
DROP TRIGGER notice_lines_no_update ON notice_lines;
CREATE TRIGGER notice_lines_no_update BEFORE UPDATE ON notice_lines
FOR EACH ROW WHEN (
    NEW.award_id IS DISTINCT FROM OLD.award_id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.town_id IS DISTINCT FROM OLD.town_id
    OR NEW.village_id IS DISTINCT FROM OLD.village_id
    OR NEW.points IS DISTINCT FROM OLD.points
    OR NEW.posted_on IS DISTINCT FROM OLD.posted_on
    OR NEW.until_on IS DISTINCT FROM OLD.until_on
    OR NEW.name <> ''
    OR NEW.id_tail <> ''
) EXECUTE FUNCTION refuse_change();

-- The same for a school's record.
DROP TRIGGER enrolment_verifications_no_update ON enrolment_verifications;
CREATE TRIGGER enrolment_verifications_no_update BEFORE UPDATE ON enrolment_verifications
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.at IS DISTINCT FROM OLD.at
    OR NEW.outcome IS DISTINCT FROM OLD.outcome
    OR NEW.reason IS DISTINCT FROM OLD.reason
    OR NEW.words_zh IS DISTINCT FROM OLD.words_zh
    OR NEW.words_en IS DISTINCT FROM OLD.words_en
    OR NEW.name IS NOT NULL
    OR NEW.id_tail IS NOT NULL
) EXECUTE FUNCTION refuse_change();
