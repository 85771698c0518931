DROP TABLE awarder_people;
DROP TABLE awarder_acts;
