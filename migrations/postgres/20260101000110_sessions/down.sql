DROP TABLE sessions;
ALTER TABLE accounts DROP COLUMN exempt;
ALTER TABLE accounts DROP COLUMN must_change_password;
