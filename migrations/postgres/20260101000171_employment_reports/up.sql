-- What an employer reports of those who begin: by citizen ID, which may be on file or not, so that
-- a report tells the employer nothing. The migrant office confirms it; then the person works there
-- as soon as the person is on file.
CREATE TABLE employment_reports (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    -- Keyed hash of the citizen ID, and the ID sealed for this report.
    id_index TEXT NOT NULL,
    id_sealed BYTEA NOT NULL,
    key_version INTEGER NOT NULL,
    from_on DATE NOT NULL,
    insured_from DATE NOT NULL,
    -- The first day no longer there.
    to_on DATE,
    reported_by TEXT NOT NULL REFERENCES accounts (id),
    reported_on DATE NOT NULL,
    reported_at BIGINT NOT NULL,
    -- The last day to report it, and the calendar that gave it.
    due_on DATE NOT NULL,
    calendar_version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused', 'withdrawn')),
    settled_by TEXT REFERENCES accounts (id),
    settled_at BIGINT,
    reason TEXT,
    -- The person, once confirmed and on file.
    person_id TEXT REFERENCES residents (person_id),
    CHECK (to_on IS NULL OR to_on > from_on),
    CHECK ((state = 'waiting') = (settled_at IS NULL)),
    CHECK (state <> 'refused' OR reason IS NOT NULL),
    CHECK (person_id IS NULL OR state = 'confirmed')
);
CREATE INDEX employment_reports_org ON employment_reports (org_id, id);
CREATE INDEX employment_reports_waiting ON employment_reports (district, id)
    WHERE state = 'waiting';
CREATE INDEX employment_reports_index ON employment_reports (id_index);
-- The same person is reported once at a time, whatever is sent at the same moment.
CREATE UNIQUE INDEX employment_reports_once ON employment_reports (org_id, id_index, from_on)
    WHERE state IN ('waiting', 'confirmed');

CREATE TRIGGER employment_reports_no_delete BEFORE DELETE ON employment_reports
FOR EACH ROW EXECUTE FUNCTION refuse_change();
