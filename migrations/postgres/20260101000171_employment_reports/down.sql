DROP TABLE employment_reports;
