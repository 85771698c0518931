DROP INDEX transfers_sums;
DROP INDEX residents_counted;
