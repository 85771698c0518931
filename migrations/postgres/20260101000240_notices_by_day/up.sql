-- The newest notices are read off an index and no further than a page goes.
CREATE INDEX notice_lines_posted
    ON notice_lines (posted_on, award_id, until_on, town_id, org_id);
-- Which of them have ended since the oldest was posted.
CREATE INDEX award_endings_day ON award_endings (ended_on, award_id);
