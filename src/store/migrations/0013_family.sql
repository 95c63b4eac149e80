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

PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ',
    student_number TEXT,
    disability_card TEXT) STRICT') WHERE name = 'child';
PRAGMA writable_schema = RESET;
