-- An auditor goes through the audit by district, event, account, organisation, person and subject,
-- the newest first; the id decides between rows of one moment.
DROP INDEX audit_person;
DROP INDEX audit_subject;
CREATE INDEX audit_district ON audit (district, at, id);
CREATE INDEX audit_event ON audit (event, district, at, id);
CREATE INDEX audit_account ON audit (account_id, at, id) WHERE account_id IS NOT NULL;
CREATE INDEX audit_org ON audit (org_id, at, id) WHERE org_id IS NOT NULL;
CREATE INDEX audit_person ON audit (person_id, at, id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_subject ON audit (subject, at, id) WHERE subject IS NOT NULL;
