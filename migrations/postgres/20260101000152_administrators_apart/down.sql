DROP INDEX accounts_person;
DROP INDEX account_grants_one_administrator;
