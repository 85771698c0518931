DROP INDEX household_links_named;
