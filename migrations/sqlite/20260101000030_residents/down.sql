DROP TABLE statements;
DROP TABLE employments;
DROP TABLE facts;
DROP TABLE household_members;
DROP TABLE residents;
DROP TABLE identities;
