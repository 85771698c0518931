DROP INDEX transfers_entered;
