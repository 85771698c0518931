DROP INDEX award_endings_day;
DROP INDEX notice_lines_posted;
