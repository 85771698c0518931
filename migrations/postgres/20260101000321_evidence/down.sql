DROP TABLE evidence;
DROP TABLE evidence_pictures;
