-- The list of all awards of a district, newest first.
CREATE INDEX awards_district ON awards (district, drafted_at, id);
