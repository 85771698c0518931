DROP TABLE notice_corrections;
DROP TABLE objection_steps;
DROP TABLE objections;
