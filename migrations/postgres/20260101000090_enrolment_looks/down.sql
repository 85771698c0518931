DROP TABLE enrolment_looks;
