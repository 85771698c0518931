DROP TABLE award_batch_lines;
DROP TABLE award_batches;
