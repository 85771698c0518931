DROP TABLE permit_entries;
