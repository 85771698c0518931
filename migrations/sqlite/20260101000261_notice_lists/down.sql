DROP INDEX notice_lines_org;
DROP TABLE notice_lists;
