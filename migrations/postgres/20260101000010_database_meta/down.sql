DROP TABLE database_meta;
DROP FUNCTION refuse_change();
