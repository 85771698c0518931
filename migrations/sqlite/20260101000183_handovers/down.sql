DROP INDEX awards_drafted_by;
DROP TABLE award_keepers;
DROP TABLE handovers;
