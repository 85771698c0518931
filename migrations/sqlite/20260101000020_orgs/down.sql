DROP TABLE orgs;
DROP TABLE area_codes;
DROP TABLE areas;
