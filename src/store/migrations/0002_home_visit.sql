CREATE TABLE home_visit (
    id INTEGER PRIMARY KEY,
    child INTEGER NOT NULL REFERENCES child,
    visited_on TEXT NOT NULL,
    mode TEXT NOT NULL,
    result TEXT NOT NULL,
    guardianship TEXT,
    life TEXT,
    health TEXT,
    school TEXT,
    mind TEXT,
    seen_alone INTEGER NOT NULL,
    note TEXT,
    promise TEXT,
    promise_until TEXT,
    promise_kept_on TEXT,
    visitor TEXT NOT NULL
) STRICT;
CREATE INDEX home_visit_by_child ON home_visit (child, visited_on);
-- The visits that count for 一月一访: by child for who is due, by day for a month's figure.
CREATE INDEX home_visit_counted ON home_visit (child, visited_on) WHERE mode = 'home' AND result = 'met';
CREATE INDEX home_visit_counted_by_day ON home_visit (visited_on, child) WHERE mode = 'home' AND result = 'met';
CREATE INDEX home_visit_promised ON home_visit (promise_until) WHERE promise IS NOT NULL AND promise_kept_on IS NULL;
