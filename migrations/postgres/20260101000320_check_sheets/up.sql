-- What a village checks month by month; where a sheet stands follows its last step.
CREATE TABLE check_sheets (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    -- The first day of the month.
    month DATE NOT NULL,
    opened_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
    -- The number of the last step.
    turn INTEGER NOT NULL
);
-- One a month, whoever opens it at the same moment.
CREATE UNIQUE INDEX check_sheets_month ON check_sheets (org_id, month);

-- What was done, one row each, numbered from 1.
CREATE TABLE check_steps (
    id TEXT NOT NULL PRIMARY KEY,
    sheet_id TEXT NOT NULL REFERENCES check_sheets (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL CHECK (act IN ('opened', 'finished', 'reopened')),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX check_steps_number ON check_steps (sheet_id, number);

-- The households of a sheet, as they were on the day it was opened.
CREATE TABLE check_lines (
    id TEXT NOT NULL PRIMARY KEY,
    sheet_id TEXT NOT NULL REFERENCES check_sheets (id),
    number INTEGER NOT NULL CHECK (number > 0),
    grid_id TEXT REFERENCES areas (id),
    -- Who stands for it.
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- How many people it has.
    people INTEGER NOT NULL CHECK (people > 0),
    -- How many entries there are.
    entries INTEGER NOT NULL CHECK (entries >= 0)
);
CREATE UNIQUE INDEX check_lines_number ON check_lines (sheet_id, number);

-- Everyone of a household, who stands for it among them.
CREATE TABLE check_line_people (
    line_id TEXT NOT NULL REFERENCES check_lines (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    PRIMARY KEY (line_id, person_id)
);
CREATE INDEX check_line_people_person ON check_line_people (person_id, line_id);

-- What was found, word by word: the last word on a household stands.
CREATE TABLE check_entries (
    id TEXT NOT NULL PRIMARY KEY,
    line_id TEXT NOT NULL REFERENCES check_lines (id),
    number INTEGER NOT NULL CHECK (number > 0),
    yard TEXT NOT NULL CHECK (yard IN ('passed', 'failed', 'unseen')),
    sorting TEXT NOT NULL CHECK (sorting IN ('passed', 'failed', 'unseen')),
    dumping TEXT NOT NULL CHECK (dumping IN ('passed', 'failed', 'unseen')),
    note TEXT NOT NULL,
    checked_on DATE NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX check_entries_number ON check_entries (line_id, number);

-- Which awards were drafted from which item of a household: one at most, and no award twice.
CREATE TABLE check_awards (
    line_id TEXT NOT NULL REFERENCES check_lines (id),
    item TEXT NOT NULL CHECK (item IN ('yard', 'sorting', 'dumping')),
    award_id TEXT NOT NULL UNIQUE REFERENCES awards (id),
    PRIMARY KEY (line_id, item)
);

-- A sheet moves from step to step and is otherwise as it was opened; entries only become more, and
-- a note may become empty, once and for good, when somebody of the household is forgotten.
CREATE TRIGGER check_sheets_no_update BEFORE UPDATE ON check_sheets
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.month IS DISTINCT FROM OLD.month
    OR NEW.opened_at IS DISTINCT FROM OLD.opened_at
    OR NEW.turn < OLD.turn
    OR (NEW.turn = OLD.turn AND NEW.state IS DISTINCT FROM OLD.state)
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_sheets_no_delete BEFORE DELETE ON check_sheets
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_steps_no_update BEFORE UPDATE ON check_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_steps_no_delete BEFORE DELETE ON check_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_lines_no_update BEFORE UPDATE ON check_lines
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.sheet_id IS DISTINCT FROM OLD.sheet_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.grid_id IS DISTINCT FROM OLD.grid_id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.people IS DISTINCT FROM OLD.people
    OR NEW.entries < OLD.entries
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_lines_no_delete BEFORE DELETE ON check_lines
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_line_people_no_update BEFORE UPDATE ON check_line_people
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_line_people_no_delete BEFORE DELETE ON check_line_people
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_entries_no_update BEFORE UPDATE ON check_entries
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.line_id IS DISTINCT FROM OLD.line_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.yard IS DISTINCT FROM OLD.yard
    OR NEW.sorting IS DISTINCT FROM OLD.sorting
    OR NEW.dumping IS DISTINCT FROM OLD.dumping
    OR NEW.checked_on IS DISTINCT FROM OLD.checked_on
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.at IS DISTINCT FROM OLD.at
    OR (NEW.note IS DISTINCT FROM OLD.note AND NEW.note IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_entries_no_delete BEFORE DELETE ON check_entries
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_awards_no_update BEFORE UPDATE ON check_awards
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_awards_no_delete BEFORE DELETE ON check_awards
FOR EACH ROW EXECUTE FUNCTION refuse_change();
