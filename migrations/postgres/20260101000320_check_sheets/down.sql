DROP TABLE check_awards;
DROP TABLE check_entries;
DROP TABLE check_line_people;
DROP TABLE check_lines;
DROP TABLE check_steps;
DROP TABLE check_sheets;
