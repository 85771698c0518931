DROP INDEX awards_district;
