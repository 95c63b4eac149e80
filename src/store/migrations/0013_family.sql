CREATE TABLE family_member (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    noted_on TEXT NOT NULL,
    relation TEXT NOT NULL,
    name TEXT,
    state TEXT NOT NULL,
    since TEXT,
    phone TEXT
) STRICT;
CREATE INDEX family_member_by_child ON family_member (child);

CREATE TABLE parent_away (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    left_on TEXT NOT NULL,
    relation TEXT NOT NULL,
    place TEXT,
    until TEXT
) STRICT;
CREATE INDEX parent_away_by_child ON parent_away (child);

ALTER TABLE child ADD COLUMN student_number TEXT;
ALTER TABLE child ADD COLUMN disability_card TEXT;
