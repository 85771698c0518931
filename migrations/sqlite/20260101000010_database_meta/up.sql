-- What is true of the database as a whole: its district, whether it is a demo, a fixed date.
CREATE TABLE database_meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
