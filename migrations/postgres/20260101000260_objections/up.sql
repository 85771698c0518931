-- What someone says in real name against one line in public notice; where it stands follows its
-- last step. The line is held while a row of it says so.
CREATE TABLE objections (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    award_id TEXT NOT NULL REFERENCES awards (id),
    -- Who awarded, and who objects.
    org_id TEXT NOT NULL REFERENCES orgs (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- The office that answers.
    desk_id TEXT NOT NULL REFERENCES orgs (id),
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    filed_at BIGINT NOT NULL,
    filed_on DATE NOT NULL,
    -- The last day of the line's notice.
    notice_until DATE NOT NULL,
    state TEXT NOT NULL CHECK (
        state IN ('open', 'rejected', 'review', 'upheld', 'dismissed', 'withdrawn')
    ),
    -- The number of the last step.
    turn INTEGER NOT NULL,
    -- By when somebody is to act, by the step that started the clock.
    due_on DATE,
    -- The last day it holds the line; absent while nobody knows.
    held_until DATE,
    -- The last day the award counts, if no objection holds it for longer than this one.
    expires_on DATE,
    -- What is not in notice any more is not objected to, so no line is held that has posted.
    CHECK (filed_on <= notice_until),
    CHECK ((due_on IS NOT NULL) = (state IN ('open', 'review', 'rejected'))),
    CHECK ((held_until IS NULL) = (state IN ('open', 'review'))),
    CHECK ((expires_on IS NULL) = (held_until IS NULL))
);
-- A person objects to a line once.
CREATE UNIQUE INDEX objections_once ON objections (award_id, person_id);
CREATE INDEX objections_hold ON objections (award_id, held_until, expires_on);
CREATE INDEX objections_held ON objections (held_until, award_id);
CREATE INDEX objections_org ON objections (org_id, held_until);
CREATE INDEX objections_person ON objections (person_id, filed_at, id);
CREATE INDEX objections_desk ON objections (desk_id, state, filed_at, id);
CREATE INDEX objections_state ON objections (district, state, filed_at, id);

-- What was done, one row each, numbered from 1: of two acts at once one finds its number taken.
CREATE TABLE objection_steps (
    id TEXT NOT NULL PRIMARY KEY,
    objection_id TEXT NOT NULL REFERENCES objections (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The office it was done for; absent for the one who objects.
    org_id TEXT REFERENCES orgs (id),
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    due_on DATE,
    -- The version of the calendar that gave the day.
    calendar_version TEXT,
    CHECK ((due_on IS NULL) = (calendar_version IS NULL))
);
CREATE UNIQUE INDEX objection_steps_number ON objection_steps (objection_id, number);

-- Lines that were voided, as the public list shows them for a while; an award is voided once.
CREATE TABLE notice_corrections (
    award_id TEXT NOT NULL PRIMARY KEY REFERENCES notice_lines (award_id),
    corrected_on DATE NOT NULL,
    shown_until DATE NOT NULL,
    calendar_version TEXT NOT NULL,
    CHECK (corrected_on <= shown_until)
);
CREATE INDEX notice_corrections_shown ON notice_corrections (shown_until, award_id);

-- What was said never changes, only where it stands; a text may become empty, once and for
-- good, when the person behind it is forgotten.
CREATE TRIGGER objections_no_update BEFORE UPDATE ON objections
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.award_id IS DISTINCT FROM OLD.award_id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.desk_id IS DISTINCT FROM OLD.desk_id
    OR NEW.filed_at IS DISTINCT FROM OLD.filed_at
    OR NEW.filed_on IS DISTINCT FROM OLD.filed_on
    OR NEW.notice_until IS DISTINCT FROM OLD.notice_until
    OR (NEW.reason IS DISTINCT FROM OLD.reason AND NEW.reason IS DISTINCT FROM '')
    OR (NEW.evidence IS DISTINCT FROM OLD.evidence AND NEW.evidence IS DISTINCT FROM '')
    OR (NEW.turn <= OLD.turn AND (NEW.turn IS DISTINCT FROM OLD.turn OR NEW.state IS DISTINCT FROM OLD.state OR NEW.due_on IS DISTINCT FROM OLD.due_on
        OR NEW.held_until IS DISTINCT FROM OLD.held_until OR NEW.expires_on IS DISTINCT FROM OLD.expires_on))
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER objections_no_delete BEFORE DELETE ON objections
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER objection_steps_no_update BEFORE UPDATE ON objection_steps
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.objection_id IS DISTINCT FROM OLD.objection_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.act IS DISTINCT FROM OLD.act
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.at IS DISTINCT FROM OLD.at
    OR NEW.due_on IS DISTINCT FROM OLD.due_on
    OR NEW.calendar_version IS DISTINCT FROM OLD.calendar_version
    OR (NEW.note IS DISTINCT FROM OLD.note AND NEW.note IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER objection_steps_no_delete BEFORE DELETE ON objection_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER notice_corrections_no_update BEFORE UPDATE ON notice_corrections
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER notice_corrections_no_delete BEFORE DELETE ON notice_corrections
FOR EACH ROW EXECUTE FUNCTION refuse_change();
