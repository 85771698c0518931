DROP TABLE consents;
DROP TABLE privacy_acknowledgements;
