DROP INDEX audit_proxy;
ALTER TABLE audit DROP COLUMN proxy_id;
DROP TABLE proxy_codes;
DROP TABLE proxy_words;
DROP TABLE proxies;
