DROP TRIGGER notice_lines_no_update;
CREATE TRIGGER notice_lines_no_update BEFORE UPDATE ON notice_lines
BEGIN
    SELECT RAISE(ABORT, 'notice_lines is append-only');
END;
DROP TRIGGER enrolment_verifications_no_update;
CREATE TRIGGER enrolment_verifications_no_update BEFORE UPDATE ON enrolment_verifications
BEGIN
    SELECT RAISE(ABORT, 'enrolment_verifications is append-only');
END;
DROP TABLE erasure_steps;
DROP TABLE erasures;
