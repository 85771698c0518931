DROP TRIGGER notice_lines_no_update ON notice_lines;
CREATE TRIGGER notice_lines_no_update BEFORE UPDATE ON notice_lines
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER enrolment_verifications_no_update ON enrolment_verifications;
CREATE TRIGGER enrolment_verifications_no_update BEFORE UPDATE ON enrolment_verifications
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TABLE erasure_steps;
DROP TABLE erasures;
