-- What an organisation announces; where it stands follows its last step.
CREATE TABLE activities (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    kind TEXT NOT NULL CHECK (kind IN ('training', 'volunteering', 'deliberation', 'campaign')),
    counting TEXT NOT NULL CHECK (counting IN ('hours', 'credits', 'participation')),
    -- How much for each, in tenths of an hour or a credit.
    tenths INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    held_on DATE NOT NULL,
    -- Minutes since midnight.
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    places INTEGER NOT NULL,
    -- How many have signed up and not withdrawn.
    taken INTEGER NOT NULL,
    announced_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'called_off', 'handed_in', 'confirmed')),
    -- The number of the last step.
    turn INTEGER NOT NULL,
    -- How often somebody was marked; a mark finds the list open in the statement that counts it.
    marks INTEGER NOT NULL,
    CHECK ((tenths > 0) = (counting <> 'participation')),
    CHECK (tenths >= 0),
    CHECK (starts >= 0 AND starts < ends AND ends <= 1440),
    CHECK (taken >= 0 AND taken <= places)
);
CREATE INDEX activities_org ON activities (org_id, held_on, id);
CREATE INDEX activities_ahead ON activities (district, state, held_on, id);

-- What was done, one row each, numbered from 1: of two acts at once one finds its number taken.
CREATE TABLE activity_steps (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    number INTEGER NOT NULL CHECK (number > 0),
    act TEXT NOT NULL CHECK (
        act IN ('announced', 'called_off', 'handed_in', 'sent_back', 'confirmed', 'revoked')
    ),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- Whose attendance was revoked.
    person_id TEXT REFERENCES residents (person_id),
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    CHECK ((person_id IS NOT NULL) = (act = 'revoked'))
);
CREATE UNIQUE INDEX activity_steps_number ON activity_steps (activity_id, number);
CREATE UNIQUE INDEX activity_steps_revoked ON activity_steps (person_id, activity_id)
WHERE act = 'revoked';

-- Who has signed up; a sign-up is taken back once, and whoever comes again signs up anew.
CREATE TABLE activity_sign_ups (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    signed_up_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX activity_sign_ups_once ON activity_sign_ups (activity_id, person_id)
WHERE withdrawn_at IS NULL;
CREATE INDEX activity_sign_ups_person ON activity_sign_ups (person_id, activity_id);

-- Who was there, word by word: the last word on a person stands.
CREATE TABLE attendance_marks (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    number INTEGER NOT NULL CHECK (number > 0),
    present BOOLEAN NOT NULL,
    tenths INTEGER NOT NULL CHECK (tenths >= 0),
    source TEXT NOT NULL CHECK (source IN ('code', 'clerk')),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    CHECK (present OR tenths = 0)
);
CREATE UNIQUE INDEX attendance_marks_number ON attendance_marks (activity_id, number);
CREATE INDEX attendance_marks_person ON attendance_marks (person_id, activity_id, number);

-- What was announced never changes, only where it stands; a reason may become empty, once and
-- for good, when the person it is about is forgotten.
CREATE TRIGGER activities_no_update BEFORE UPDATE ON activities
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.counting IS DISTINCT FROM OLD.counting
    OR NEW.tenths IS DISTINCT FROM OLD.tenths
    OR NEW.title IS DISTINCT FROM OLD.title
    OR NEW.place IS DISTINCT FROM OLD.place
    OR NEW.note IS DISTINCT FROM OLD.note
    OR NEW.held_on IS DISTINCT FROM OLD.held_on
    OR NEW.starts IS DISTINCT FROM OLD.starts
    OR NEW.ends IS DISTINCT FROM OLD.ends
    OR NEW.places IS DISTINCT FROM OLD.places
    OR NEW.announced_at IS DISTINCT FROM OLD.announced_at
    OR NEW.turn < OLD.turn
    OR NEW.marks < OLD.marks
    OR (NEW.turn = OLD.turn AND NEW.state IS DISTINCT FROM OLD.state)
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activities_no_delete BEFORE DELETE ON activities
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_steps_no_update BEFORE UPDATE ON activity_steps
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.activity_id IS DISTINCT FROM OLD.activity_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.act IS DISTINCT FROM OLD.act
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.at IS DISTINCT FROM OLD.at
    OR (NEW.note IS DISTINCT FROM OLD.note AND NEW.note IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_steps_no_delete BEFORE DELETE ON activity_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_sign_ups_no_update BEFORE UPDATE ON activity_sign_ups
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.activity_id IS DISTINCT FROM OLD.activity_id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.signed_up_at IS DISTINCT FROM OLD.signed_up_at
    OR OLD.withdrawn_at IS NOT NULL
) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_sign_ups_no_delete BEFORE DELETE ON activity_sign_ups
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER attendance_marks_no_update BEFORE UPDATE ON attendance_marks
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER attendance_marks_no_delete BEFORE DELETE ON attendance_marks
FOR EACH ROW EXECUTE FUNCTION refuse_change();
