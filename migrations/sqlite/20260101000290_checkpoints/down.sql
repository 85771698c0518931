DROP TRIGGER audit_noted;
DROP TRIGGER transfers_noted;
DROP TRIGGER notice_lines_noted;
DROP TABLE checkpoints;
DROP TABLE checkpoint_head;
DROP TABLE checkpoint_nodes;
DROP TABLE checkpoint_entries;
DROP TABLE checkpoint_pending;
