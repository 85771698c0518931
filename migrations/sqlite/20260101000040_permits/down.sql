DROP TABLE freezes;
DROP TABLE permit_endings;
DROP TABLE permit_endorsements;
DROP TABLE permits;
