DROP INDEX audit_subject;
DROP INDEX audit_person;
DROP INDEX audit_org;
DROP INDEX audit_account;
DROP INDEX audit_event;
DROP INDEX audit_district;
CREATE INDEX audit_person ON audit (person_id, at);
CREATE INDEX audit_subject ON audit (subject);
