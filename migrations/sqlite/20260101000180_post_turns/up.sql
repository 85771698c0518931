-- Whoever changes what someone holds takes the next turn: of two at the same moment one finds it
-- taken and judges again. The holder is a person, or an account of nobody on file.
CREATE TABLE post_turns (
    holder TEXT NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL CHECK (turn > 0)
);
