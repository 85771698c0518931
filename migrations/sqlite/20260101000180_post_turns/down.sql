DROP TABLE post_turns;
