-- Which household applies in which school area this round.
CREATE TABLE enrolment_applications (
    id TEXT NOT NULL PRIMARY KEY,
    school_area_id TEXT NOT NULL REFERENCES areas (id),
    household_id TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES residents (person_id),
    applied_on DATE NOT NULL,
    round INTEGER NOT NULL,
    UNIQUE (child_id, round)
);
CREATE INDEX enrolment_applications_area ON enrolment_applications (school_area_id);
CREATE INDEX enrolment_applications_household ON enrolment_applications (household_id);

-- A school's record of its verifications: what the window was shown, masked.
CREATE TABLE enrolment_verifications (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('eligible', 'not_eligible', 'may_not_look')),
    reason TEXT NOT NULL,
    words_zh TEXT NOT NULL,
    words_en TEXT NOT NULL,
    name TEXT,
    id_tail TEXT
);
CREATE INDEX enrolment_verifications_org ON enrolment_verifications (org_id, at);
CREATE INDEX enrolment_verifications_account ON enrolment_verifications (account_id, at);

CREATE TRIGGER enrolment_verifications_no_update BEFORE UPDATE ON enrolment_verifications
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER enrolment_verifications_no_delete BEFORE DELETE ON enrolment_verifications
FOR EACH ROW EXECUTE FUNCTION refuse_change();
