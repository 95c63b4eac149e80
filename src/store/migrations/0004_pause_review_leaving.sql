CREATE TABLE pause (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    began_on TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT;
CREATE INDEX pause_by_child ON pause (child, began_on, until);

CREATE TABLE school_review (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    assessed_on TEXT NOT NULL,
    result TEXT NOT NULL,
    panel TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE INDEX school_review_by_child ON school_review (child);

CREATE TABLE leaving_plan (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    made_on TEXT NOT NULL,
    covers TEXT NOT NULL,
    owner TEXT,
    note TEXT
) STRICT;
CREATE INDEX leaving_plan_by_child ON leaving_plan (child);
