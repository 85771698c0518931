DROP TABLE correction_steps;
DROP TABLE correction_desks;
DROP TABLE corrections;
DROP TABLE org_departments;
