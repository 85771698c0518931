DROP TABLE enrolment_verifications;
DROP TABLE enrolment_applications;
